"""The exception tree: what stops a command, and what is our fault rather than a student's.

Outcomes of a student's work are values (`autograder.model.Outcome`), never exceptions. Every class carries the exit
status with which the command line ends when nothing catches it.
"""


class AutograderError(Exception):
    """Root of all errors raised on purpose. The message says what is wrong, the value, where, and what to do."""

    exit_code = 2


class ConfigError(AutograderError):
    """A setting, a path or an option that can't be used."""


class AuthoringError(AutograderError):
    """An assignment's source, or its grader's source, that can't be built."""


class GradingFault(AutograderError):
    """Our failure while grading: no score is given, the submission is tried again and then reported to staff."""

    exit_code = 1


class SandboxFault(GradingFault):
    """The sandbox would not start, or broke for a reason that is not the student's."""


class GraderFault(GradingFault):
    """A hidden test raised something other than a verdict on the answer, or did not run."""


class GradebookFault(GradingFault):
    """The records could not be read or written."""
