"""Grading many submissions: what is to be done (`plan`), one of them (`job`), all of them (`local`), into the records (`record`)."""
