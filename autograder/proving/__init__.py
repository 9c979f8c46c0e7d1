"""Grading the graders: every known answer, right or wrong, goes through the real path and must score what it states."""
