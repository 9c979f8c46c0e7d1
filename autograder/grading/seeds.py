"""Seeds that nobody can choose: the same for the same student, assignment and test, whatever else changes."""

import hashlib
import hmac


class Seeds:
    """Derives seeds from the course's secret.

    Args:
        secret: the course's secret bytes.
        student: who is graded.
        assignment: what is graded.
        purpose: what else tells these seeds from others of the two.
    """

    def __init__(self, secret: bytes, student: str, assignment: str, *purpose: str) -> None:
        self._secret = secret
        self._who = (student, assignment, *purpose)

    @property
    def student(self) -> str:
        """Whose seeds they are."""
        return self._who[0]

    def again(self, number: int) -> "Seeds":
        """Other seeds for the same student and assignment, to do a test again with."""
        return Seeds(self._secret, *self._who, "again", str(number))

    def seed(self, *purpose: str | int) -> int:
        """A number below 2**63 for a purpose, such as a test's name and the number of a call."""
        parts = [part.encode() for part in (*self._who, *map(str, purpose))]
        message = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
        return int.from_bytes(hmac.digest(self._secret, message, hashlib.sha256)[:8], "big") >> 1
