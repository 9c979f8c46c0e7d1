# /// attack
# does = "opens the files in which other graders keep their tests"
# wall = "mounts"
# ///
# %%
import os
places = ("/grader/solution", "/autograder/source", "/autograder/results", "/home/grader", "/srv/nbgrader", "/home/.ssh",
          "/etc/shadow", "/var/lib/nbgrader", "/.dockerenv", "/run/secrets", "/var/run/secrets/kubernetes.io")
for place in places:
    attempt(place, os.stat, place)
