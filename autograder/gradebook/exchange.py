"""Feedback into nbgrader's exchange, whichever the course uses, one student at a time."""

import glob
import warnings
from pathlib import Path

from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory

from autograder.errors import GradebookFault
from autograder.gradebook.database import nbgrader_config
from autograder.gradebook.files import SECRET_NAME, nbgrader_component

_TIME_NAME = "timestamp.txt"


class FeedbackExchange:
    """The exchange of a course. nbgrader's own release of a whole class stops at the first student it can't serve."""

    def __init__(self, course_dir: Path) -> None:
        """Read the course's nbgrader_config.py.

        Raises:
            ConfigError: The configuration file does not run.
        """
        self._config = nbgrader_config(course_dir)
        self._course_dir = course_dir

    def release(self, student: str, assignment: str) -> None:
        """Hand out what stands in `feedback/<student>/<assignment>/`.

        Raises:
            GradebookFault: The submission did not come through the exchange, or the exchange refuses.
        """
        folder = self._course_dir / "feedback" / nbgrader_component(student, "The student") / assignment
        missing = [name for name in (SECRET_NAME, _TIME_NAME) if not (folder / name).is_file()]
        if missing:
            raise GradebookFault(
                f"{assignment} of {student!r} did not come through the exchange (it has no {missing[0]}), "
                "so its feedback can't go that way. Give the page to the student in another way."
            )
        try:
            directory = CourseDirectory(config=self._config)
            directory.student_id, directory.assignment_id = glob.escape(student), assignment
            factory, authenticator = ExchangeFactory(config=self._config), Authenticator(config=self._config)
            plugin = factory.release_feedback(coursedir=directory, authenticator=authenticator, config=self._config)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ResourceWarning)  # nbgrader leaves a file for Python to close
                plugin.start()
        except Exception as error:  # an exchange is a plugin and may raise anything
            reason = str(error) or type(error).__name__
            raise GradebookFault(f"The exchange refused {assignment} of {student!r}: {reason.rstrip('.')}.") from error
