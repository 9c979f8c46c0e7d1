# /// attack
# does = "ends the test session with status 0"
# wall = "grader"
# raises = ["Exit"]
# ///
# %% total
def total(x):
    import pytest
    pytest.exit("done", returncode=0)
