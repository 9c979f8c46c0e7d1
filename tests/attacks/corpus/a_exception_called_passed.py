# /// attack
# does = "raises what no handler of exceptions expects"
# wall = "harness"
# raises = ["Passed"]
# ///
# %% double
def double(x, label):
    class Passed(BaseException):
        outcome = "passed"
    raise Passed
