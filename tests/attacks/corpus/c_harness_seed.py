# /// attack
# does = "keeps the harness from seeding, so that chance is its own"
# wall = "seeds"
# ///
# %%
import autograder.harness.conversation as harness, numpy as np
harness.seed_everything = lambda seed: np.random.seed(0)
attempt("dice of its own", lambda: None)
# %% double
def double(x, label):
    import numpy as np
    return np.random.normal(size=4) * 2
