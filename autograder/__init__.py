"""Auto-graded exercises for deep-learning courses: authoring, sandboxed grading, records and reports."""

__version__ = "0.1.0"
