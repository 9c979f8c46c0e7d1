# /// attack
# does = "puts itself ahead of all others"
# wall = "capabilities"
# ///
# %%
import os
attempt("a better priority", lambda: os.nice(-5) < 0)
attempt("real time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)) is None)
attempt("a lower score for the killer", lambda: open("/proc/self/oom_score_adj", "w").write("-1000"))
