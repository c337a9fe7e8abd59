"""Entries of the journey: its start and end, vitals, what was seen, notes and marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import BloodPressure


@dataclass(frozen=True, slots=True)
class JourneyStarted(Body):
    """The couple is in the room and the guided session began."""

    KIND: ClassVar[str] = "journey.started"
    MEANING: ClassVar[str] = "The guided session began"

    @property
    def both_agreed(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class JourneyEnded(Body):
    """The guided session ended; the integration window counts from here."""

    KIND: ClassVar[str] = "journey.ended"
    MEANING: ClassVar[str] = "The guided session ended; the integration window counts from here"

    @property
    def both_agreed(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class VitalsTaken(Body):
    """One set of vital signs; what was not measured is None, and at least one value is there.

    Blood pressure in mmHg, heart rate and respiration per minute, SpO2 in %, sedation on the
    MOAA/S scale (5 responds readily to the name, 0 not at all), nausea 0 to 10.
    """

    KIND: ClassVar[str] = "vitals"
    MEANING: ClassVar[str] = "A set of vital signs of one partner"

    blood_pressure: BloodPressure | None = None
    heart_rate: int | None = None
    spo2: int | None = None
    respiration: int | None = None
    sedation: int | None = None
    nausea: int | None = None
    dissociation: str | None = None

    def __post_init__(self) -> None:
        if all(
            value is None
            for value in (
                self.blood_pressure,
                self.heart_rate,
                self.spo2,
                self.respiration,
                self.sedation,
                self.nausea,
                self.dissociation,
            )
        ):
            message = "A set of vitals needs at least one value."
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class Observed(Body):
    """Something seen or care given, by a code of the protocol's vocabulary.

    `group` and `label` are copied, so that the entry reads alone. `intensity` is 1 to 3;
    `line` is what was added to the tap in words.
    """

    KIND: ClassVar[str] = "observation"
    MEANING: ClassVar[str] = "Something seen, or care given, from the protocol's vocabulary"

    code: str
    group: str
    label: str
    intensity: int = 1
    line: str | None = None

    def __post_init__(self) -> None:
        if self.intensity not in {1, 2, 3}:
            message = "An intensity is 1, 2 or 3."
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class Noted(Body):
    """A note in free words; with `quote`, the words of the one it is about."""

    KIND: ClassVar[str] = "note"
    MEANING: ClassVar[str] = "A note in free words, or the partner's own words"

    text: str
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Marked(Body):
    """A moment stamped now and worded later, by an amendment that carries the words."""

    KIND: ClassVar[str] = "mark"
    MEANING: ClassVar[str] = "A moment stamped now, to be worded later"
