# /// attack
# does = "returns a class that calls itself a tensor"
# wall = "wire"
# ///
# %% double
class Tensor:
    __module__ = "tensorflow.python.framework.ops"
    shape, dtype = (4,), "float64"
    def numpy(self): return self
    def __eq__(self, other): return True
def double(x, label): return Tensor()
