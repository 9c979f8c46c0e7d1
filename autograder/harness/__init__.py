"""What runs inside the sandbox, in the student's own process: executes cells and answers calls.

Nothing here knows a test, a key or a label, and nothing it says is believed for credit: the student's code can change
all of it. It uses the framework that the warm worker has imported already.
"""
