"""Grading many submissions: what is to be done, one of them, all of them, and into the records."""
