"""What a partner or the couple said and did, gathered for the columns of page 2."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.entries import (
    Agreement,
    Challenge,
    Insight,
    Intention,
    Intervention,
    Noted,
    Observed,
    Practice,
)
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import NOT_RECORDED, day
from kadelyx_desk.reporting.content.phrases import observed_words, whom
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold

TextKind = (
    type[Intention] | type[Challenge] | type[Insight] | type[Practice] | type[Intervention]
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words for a column, and the number of the entry in which they begin."""

    words: tuple[Run, ...]
    entry: int


def abouts(reading: Reading) -> tuple[About, ...]:
    """The columns, left to right: A, the couple, B; one partner alone has one."""
    if len(reading.partners) == 1:
        return (About.of(reading.partners[0]),)
    return (About.A, About.COUPLE, About.B)


def column_name(reading: Reading, about: About) -> str:
    """RIVERA, Ana; or Couple."""
    return reading.name(about.partner) if about.partner else "Couple"


def stated(reading: Reading, kind: TextKind, about: About) -> Passage:
    """What was said of one kind, later words after earlier ones."""
    lines: list[Line[Intention | Challenge | Insight | Practice | Intervention]] = list(
        reading.snapshot.current(kind, about)
    )
    if not lines:
        blank = NOT_RECORDED if about.partner is not None else reading.couples_blank
        return Passage((Run(blank),), 0)
    words = "\n".join(line.body.text for line in lines)
    return Passage((Run(words),), lines[0].link.seq)


def observed(reading: Reading, about: About) -> Passage:
    """What was seen, done and said in the journey, by time; no note of the preparation."""
    snapshot = reading.snapshot
    began, _ended = reading.journey
    notes = [
        line
        for line in snapshot.current(Noted, about)
        if began is None or line.occurred >= began
    ]
    seen = [
        *((*_when(line), _seen(line.body)) for line in snapshot.current(Observed, about)),
        *((*_when(line), _said(line.body)) for line in notes),
    ]
    if not seen:
        return Passage((Run("none recorded"),), 0)
    words: list[Run] = []
    for when, _, late, text in sorted(seen):
        words += [bold(reading.clock(when)), Run(f"{late} {text} ")]
    return Passage(tuple(words), min(seen)[1])


def _when(line: Line[Observed] | Line[Noted]) -> tuple[datetime, int, str]:
    late = " (late)" if line.link.entry.is_late else ""
    return line.occurred, line.link.seq, late


def _seen(body: Observed) -> str:
    return f"{observed_words(body)}."


def _said(body: Noted) -> str:
    return f"in their words: “{body.text}”" if body.quote else body.text


@dataclass(frozen=True, slots=True)
class Agreed:
    """A row of the agreements."""

    entry: int
    text: str
    owner: str
    due: str
    agreed_by: str


def agreements(reading: Reading) -> list[Agreed]:
    """The agreements in the order in which they were made."""
    lines = sorted(reading.snapshot.current(Agreement), key=lambda line: line.link.seq)
    return [
        Agreed(
            line.link.seq,
            line.body.text,
            whom(reading, line.body.owner),
            f"by {day(line.body.due)}" if line.body.due else f"date {NOT_RECORDED}",
            f"agreed by {line.body.agreed_by.value}",
        )
        for line in lines
    ]
