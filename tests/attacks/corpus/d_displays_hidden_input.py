# /// attack
# does = "displays the hidden input as text, HTML and figure"
# wall = "transcript"
# ///
# %% double
def double(x, label):
    from IPython.display import HTML, display
    display(HTML(label), label)
    display({"text/plain": label, "image/png": label.encode()}, raw=True)
    return 0 * x
