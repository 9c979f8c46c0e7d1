"""Walls around student code: an outer one per warm worker, an inner one per run, and limits measured from outside.

Theory of operation. `warm` is a process inside the outer wall that has imported the course's libraries but started
none of their runtimes. For each run it forks a *keeper* (`keeper`), which enters new namespaces, forks the *inside*
(`inside`: PID 1 of the run, where the student's notebook lives) and from then on only watches: limits, the end, the
grader's wish to stop. When PID 1 ends, the kernel removes every process and file of the run. `client` is the grader's
end of it.
"""
