# /// attack
# does = "reads secrets from its environment"
# wall = "environment"
# ///
# %%
import os
words = ("vault-canary", "SECRET", "TOKEN", "PASSWORD", "KEY", "AWS", "PYTEST", "SSH")
attempt("a secret variable", lambda: [(k, v) for k, v in os.environ.items() if any(w in k + v for w in words)])
attempt("a secret variable of the start", lambda: [w for w in words if w.encode() in open("/proc/self/environ", "rb").read()])
