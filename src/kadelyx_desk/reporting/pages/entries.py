"""Every entry that the form shows, in the order recorded, with late and struck ones marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kadelyx_desk.domain.entries import (
    Addendum,
    Amendment,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    Marked,
)
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link, Source
from kadelyx_desk.domain.wording import NOT_RECORDED, clock, day, duration, offset
from kadelyx_desk.reporting.content.phrases import phrase
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import badge, bar
from kadelyx_desk.reporting.paper.text import Line, Run, bold, lines_of

_HEADS: Final = ((65, "No.", True), (76, "Time", False), (111, "On", False))
_TEXT: Final = (140.0, 334.0)
_BY: Final = (484.0, 80.0)
_WHOLE: Final = 12
"""Entries of so many lines stay on one page."""
_NOTE: Final = "in the order recorded; no. is the place in the chain"


def strips(reading: Reading, faces: Faces) -> tuple[list[Strip], Callable[[int], list[Strip]]]:
    """The strips of the section, and what is repeated on top of each further page."""
    found = [_head("Entries")]
    days: list[str] = [""]
    stages = _stages(reading)
    today = ""
    for link in reading.order.shown:
        named = _recorded_day(link)
        words = ", ".join([day(named), *stages.get(named, ())])
        if words != today:
            today = words
            found.append(_day(words))
            days.append("")
        for strip in _entry(reading, faces, link):
            found.append(strip)
            days.append(today)

    def repeated(place: int) -> list[Strip]:
        if place >= len(days):
            return []
        again = [_head("Entries", " (continued)")]
        return [*again, _day(f"{days[place]}, continued")] if days[place] else again

    return found, repeated


def _recorded_day(link: Link) -> date:
    moment = link.entry.occurred
    recorded = Moment(link.entry.recorded.utc, moment.offset_minutes, moment.zone)
    return recorded.local.date()


def _stages(reading: Reading) -> dict[date, list[str]]:
    """What took place on which day."""
    began, ended = reading.journey
    found: dict[date, list[str]] = {}
    for link in reading.order.shown:
        named = found.setdefault(_recorded_day(link), [])
        body = link.entry.body
        stage = ""
        if isinstance(body, JourneyStarted | JourneyEnded):
            stage = "journey"
        elif isinstance(body, IntegrationBegan):
            stage = "integration"
        elif isinstance(body, Addendum):
            stage = "after the signature"
        elif began is None or link.entry.recorded.utc < began:
            stage = "preparation"
        if stage and stage not in named and not (stage == "preparation" and ended is None):
            named.append(stage)
    return found


def _head(title: str, more: str = "") -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 12, title + more, _NOTE)
        for x, words, to_right in _HEADS:
            sheet.label(x, row - 1.5, words, to_right=to_right)
        sheet.label(_TEXT[0], row - 1.5, "Entry")
        sheet.label(_BY[0], row - 1.5, "By")
        sheet.rule(row + 3.5)

    return Strip(33, draw, bookmark="" if more else title, keep=True)


def _day(words: str) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(48, y + 12, words, bold=True)
        sheet.rule(y + 16, hair=True)

    return Strip(16, draw, keep=True)


@dataclass(frozen=True, slots=True)
class _Notes:
    """What is said under an entry, and whether its words are struck through."""

    lines: tuple[Line, ...]
    is_struck: bool


def _entry(reading: Reading, faces: Faces, link: Link) -> Iterator[Strip]:
    """One strip per line of words; only a long note may run over pages."""
    entry = link.entry
    lines = lines_of(faces, phrase(reading, entry.about, entry.body), _TEXT[1], 9)
    authors = lines_of(faces, [Run(reading.author(link))], _BY[1], 9)[:2]
    lines += [()] * (len(authors) - len(lines))
    notes = _notes(reading, faces, link)
    for place, line in enumerate(lines):
        last = place + 1 == len(lines)
        ends = last and not notes.lines
        author = authors[place] if place < len(authors) else ()
        draw = _Words(reading, link, line, author, place, is_struck=notes.is_struck, ends=ends)
        number = link.seq if place == 0 else 0
        keep = (not last and (place == 0 or len(lines) <= _WHOLE)) or (
            last and bool(notes.lines)
        )
        yield Strip(draw.height, draw, entry=number, keep=keep)
    for place, line in enumerate(notes.lines):
        yield _note(line, ends=place + 1 == len(notes.lines))


class _Words:
    """Draws one line of an entry; the first carries number, time, and whom it is about."""

    def __init__(  # noqa: PLR0913 - a line of a table has as many cells
        self,
        reading: Reading,
        link: Link,
        line: Line,
        author: Line,
        place: int,
        *,
        is_struck: bool,
        ends: bool,
    ) -> None:
        self._reading = reading
        self._link = link
        self._line = line
        self._author = author
        self._is_first = place == 0
        self._is_struck = is_struck
        self._ends = ends
        self.height = 14.0 if ends else 11.5

    def __call__(self, sheet: Sheet, y: float) -> None:
        base = y + 10
        if self._is_first:
            self._draw_place(sheet, base)
        end = sheet.runs(_TEXT[0], base, self._line)
        if self._is_struck and self._line:
            sheet.strike(_TEXT[0], end, base)
        sheet.runs(_BY[0], base, self._author)
        if self._ends:
            sheet.rule(y + self.height, hair=True)

    def _draw_place(self, sheet: Sheet, base: float) -> None:
        entry = self._link.entry
        sheet.text(65, base, str(self._link.seq), to_right=True)
        sheet.text(76, base, clock(entry.occurred.local), bold=entry.is_late)
        if entry.about.partner:
            badge(sheet, 111, base, entry.about.partner)
        else:
            both = ", ".join(partner.value for partner in self._reading.partners)
            sheet.text(111, base, both, SMALL_SIZE)


def _note(line: Line, *, ends: bool) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        bar(sheet, 142, y, y + 9.5)
        sheet.runs(150, y + 8, line, SMALL_SIZE)
        if ends:
            sheet.rule(y + 13, hair=True)

    return Strip(13 if ends else 11, draw, keep=not ends)


def _notes(reading: Reading, faces: Faces, link: Link) -> _Notes:
    notes: list[list[Run]] = []
    if link.entry.is_late:
        notes.append(_late(reading, link))
    if link.entry.occurred.offset_minutes != reading.offset_minutes:
        notes.append([Run(f"The time is {offset(link.entry.occurred.offset_minutes)}.")])
    if link.entry.source is not Source.KEYBOARD:
        notes.append([Run(f"Taken from the {link.entry.source.value}.")])
    amended = reading.amendments.get(link.entry.id, ())
    notes += [_amended(reading, link, amendment) for amendment in amended]
    lines = [line for note in notes for line in lines_of(faces, note, 414, SMALL_SIZE)]
    is_struck = bool(amended) and not isinstance(link.entry.body, Marked)
    return _Notes(tuple(lines), is_struck)


def _late(reading: Reading, link: Link) -> list[Run]:
    entry = link.entry
    recorded = Moment(
        entry.recorded.utc, entry.occurred.offset_minutes, entry.occurred.zone
    ).local
    happened = entry.occurred.local
    days = happened.date() != recorded.date()
    times = [
        f"{day(at.date())} {clock(at)}" if days else clock(at) for at in (happened, recorded)
    ]
    later = duration(recorded - happened)
    reason = entry.late_reason or NOT_RECORDED
    return [
        bold("Late entry:"),
        Run(
            f" happened {times[0]}, recorded {times[1]} ({later} later) by"
            f" {reading.author(link)}. Reason: {reason}"
        ),
    ]


def _amended(reading: Reading, link: Link, amendment: Link) -> list[Run]:
    body = amendment.entry.body
    if not isinstance(body, Amendment):
        return []
    word = "Struck out" if body.replacement is None else "Corrected"
    if isinstance(link.entry.body, Marked) and body.replacement is not None:
        word = "Worded"
    when = clock(amendment.entry.occurred.local)
    by = f" {when} by {reading.author(amendment)}, no. {amendment.seq}. Reason: "
    return [bold(word), Run(by), Run(body.reason or NOT_RECORDED)]
