# /// attack
# does = "says that the test is expected to fail"
# wall = "grader"
# raises = ["XFailed"]
# ///
# %% name
def name(label):
    import pytest
    pytest.xfail("known")
