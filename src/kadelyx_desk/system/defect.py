"""An error that nobody expected, told by its kinds and places: no message and no value.

The message of an error may repeat what was typed, and a variable may hold a name. So neither is
looked at. Places are told from the package on: a path before that may name the machine's user.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from types import TracebackType

_DUMPED = re.compile(r'File "([^"]*)"')
_ROOTS = ("kadelyx_desk", "site-packages", "_internal")


@dataclass(frozen=True, slots=True)
class Raised:
    """One error of a chain: its class, and where it came from, innermost last."""

    kind: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Defect:
    """What went wrong: the error, then those that it came from; and on which way it was met."""

    chain: tuple[Raised, ...]
    way: str = ""

    @property
    def line(self) -> str:
        """Everything in one line."""
        errors = [f"{one.kind} at {' > '.join(one.places)}" for one in self.chain]
        first = errors[0].replace(" at ", f" {self.way} at ", 1) if self.way else errors[0]
        return ", from ".join([first, *errors[1:]])


def defect(
    kind: type[BaseException],
    error: BaseException | None,
    trace: TracebackType | None,
    way: str = "",
) -> Defect:
    """Take down an error as Python hands it over."""
    chain = [Raised(kind.__name__, places(trace))]
    chain += [Raised(type(one).__name__, places(one.__traceback__)) for one in _causes(error)]
    return Defect(tuple(chain), way)


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """The files, lines and functions of a traceback, innermost last."""
    frames = traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)
    return tuple(f"{inside(one.filename)}:{one.lineno} {one.name}" for one in frames)


def inside(path: str) -> str:
    """A path from its package on; of any other file the name alone."""
    parts = PurePath(path.replace("\\", "/")).parts
    for root in _ROOTS:
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at if root == "kadelyx_desk" else at + 1 :])
    return parts[-1] if parts else ""


def without_places_of_the_machine(dump: str) -> str:
    """A dump of `faulthandler` with its paths told from their packages on."""
    return _DUMPED.sub(lambda found: f'File "{inside(found[1])}"', dump)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """What an error came from, each once, however they are tied."""
    seen = {id(error)}
    while error is not None:
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if error is None or id(error) in seen:
            return
        seen.add(id(error))
        yield error
