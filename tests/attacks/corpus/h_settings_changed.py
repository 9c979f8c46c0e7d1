# /// attack
# does = "changes settings of the process, for the runs that follow"
# wall = "keeper"
# ///
# %%
import decimal, gc, locale, numpy, os, random, socket, sys, threading, time, warnings
attempt("another run's setting", lambda: os.environ.get("VAULT_MARK") or sys.getrecursionlimit() == 1234)
os.environ.update(VAULT_MARK="1", TZ="Asia/Seoul", PATH="/tmp", LD_PRELOAD="/tmp/x.so", PYTHONPATH="/tmp")
time.tzset()
os.umask(0)
os.chdir("/tmp")
sys.path.insert(0, "/tmp")
sys.setrecursionlimit(1234)
sys.setswitchinterval(1)
socket.setdefaulttimeout(1)
decimal.getcontext().prec = 3
numpy.seterr(all="raise")
numpy.set_printoptions(precision=1)
warnings.simplefilter("error")
gc.disable()
random.seed(0)
numpy.random.seed(0)
