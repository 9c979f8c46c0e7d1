# /// attack
# does = "skips the test that asks"
# wall = "grader"
# raises = ["Skipped"]
# ///
# %% double
def double(x, label):
    import pytest
    pytest.skip("nothing to see")
