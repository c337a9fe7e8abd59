"""A value of a typed file with the place where it stands, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kadelyx_desk.domain.errors import KadelyxError


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of the file, counted from 1, and the way to the value: `entries[7].text`."""

    line: int
    path: str = ""

    def inside(self, name: str | int, line: int | None = None) -> Place:
        """The place of a member, or of an item counted from 0."""
        if isinstance(name, int):
            path = f"{self.path}[{name}]"
        else:
            path = f"{self.path}.{name}" if self.path else name
        return Place(self.line if line is None else line, path)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a transcript cannot be taken: where, and a sentence that repeats nothing typed."""

    place: Place
    sentence: str

    def __str__(self) -> str:
        return f"line {self.place.line}, {self.place.path or 'the file'}: {self.sentence}"


class TranscriptError(KadelyxError):
    """A transcript that cannot be taken, with everything that was found wrong in it."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(sorted(dict.fromkeys(troubles), key=lambda one: one.place))
        super().__init__("\n".join(str(trouble) for trouble in self.troubles))


def wrong(place: Place, sentence: str) -> TranscriptError:
    """One thing that is wrong."""
    return TranscriptError([Trouble(place, sentence)])


@dataclass(frozen=True, slots=True)
class Placed:
    """A value of the file: null, true, a number, a text, a list or an object."""

    value: bool | int | Decimal | str | tuple[Placed, ...] | dict[str, Placed] | None
    place: Place


@dataclass(frozen=True, slots=True)
class Fields:
    """What was typed of some fields, by name, and where; what was left out is not in it."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    place: Place

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - typed by its form
        """What was typed, or `default` where the field was left out."""
        return self.values.get(name, default)

    def where(self, name: str) -> Place:
        """Where the field stands, or would stand."""
        return self.places.get(name, self.place.inside(name))
