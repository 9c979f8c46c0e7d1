"""The records: our own attempts (the truth), and nbgrader's gradebook and files, which are made from them."""
