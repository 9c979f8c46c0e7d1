# /// attack
# does = "runs the grading package inside, with tests that it looks for"
# wall = "mounts"
# raises = ["GraderFault"]
# ///
# %% double
def double(x, label):
    from pathlib import Path
    from autograder.grading.session import HiddenTests
    return HiddenTests(Path("/solutions/vault/test_vault.py"), ())
