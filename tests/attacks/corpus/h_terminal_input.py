# /// attack
# does = "types into the operator's terminal"
# wall = "tty"
# ///
# %%
import fcntl, os
for number in (0, 1, 2):
    attempt(f"descriptor {number}", lambda: fcntl.ioctl(number, 0x5412, b"x") is not None)
attempt("the terminal", lambda: fcntl.ioctl(os.open("/dev/tty", os.O_RDWR), 0x5412, b"x") is not None)
attempt("a console", lambda: os.open("/dev/console", os.O_RDWR))
