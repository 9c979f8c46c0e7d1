# /// attack
# does = "hooks every event of the interpreter"
# wall = "wire"
# ///
# %%
import sys
def hook(event, arguments):
    if event == "open" and "solutions" in str(arguments):
        print("GAINED the opening of", arguments)
sys.addaudithook(hook)
attempt("an event of the grader's", lambda: None)
