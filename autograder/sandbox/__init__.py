"""Walls around student code: an outer one per warm worker, an inner one per run, and limits measured from outside.

Theory of operation. `warm` is a process inside the outer wall that has imported the course's libraries but started
none of their runtimes. For each run it forks a *keeper* (`keeper`), which builds the inner wall (`inner`: of namespaces
where they can be made, else the lean one, as `choice` finds out once), forks the *inside* (`inside`: the run's first
process, where the student's notebook lives) and from then on only watches: limits, the end, the grader's wish to stop.
When that process ends, the kernel, or else the keeper, removes every process and file of the run. `client` is the
grader's end of it; it makes the run's cgroup, where it may (`cgroups`).
"""
