# /// attack
# does = "follows every line that the harness executes"
# wall = "wire"
# ///
# %%
import sys, threading
seen = []
def trace(frame, event, argument):
    if "test_vault" in frame.f_code.co_filename:
        print("GAINED a frame of", frame.f_code.co_filename)
    return None
sys.setprofile(trace)
threading.setprofile(trace)
attempt("a frame of the grader's", lambda: None)
