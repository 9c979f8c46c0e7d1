# /// attack
# does = "returns an object that captures np.allclose"
# wall = "wire"
# ///
# %% double
class Lie:
    shape, dtype, ndim, size = (4,), "float64", 1, 4
    def __array_function__(self, function, *_): return True
    def __len__(self): return 4
    def __iter__(self): return iter([self] * 4)
def double(x, label): return Lie()
