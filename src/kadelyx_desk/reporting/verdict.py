"""What `verify` says of a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """The three answers; the value is the word that is shown."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer with its reasons. `sealed_by` is empty and the counts are 0 where altered.

    `is_known` says whether the seal leads to a root that was given as trusted; `where` names
    the place of a change, as far as one can be named.
    """

    state: State
    shown: int
    total: int
    sealed_by: str
    is_known: bool
    sentence: str
    where: str

    @property
    def exit_code(self) -> int:
        """0 complete or partial by a known person, 3 by an unknown one, 1 altered."""
        if self.state is State.ALTERED:
            return 1
        return 0 if self.is_known else 3


def altered(sentence: str, where: str = "") -> Verdict:
    """The answer for a file that is not what was sealed, or cannot be read."""
    return Verdict(State.ALTERED, 0, 0, "", is_known=False, sentence=sentence, where=where)
