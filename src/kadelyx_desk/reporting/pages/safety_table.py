"""Safety on page 1: a row of figures per partner, then five rows of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED
from kadelyx_desk.reporting.content.care import event_phrases, rescue_phrases, was_watched
from kadelyx_desk.reporting.content.leaving import leaving_phrases
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.safety import (
    figures,
    flag_words,
    flags,
    gap_words,
    gaps,
    joined,
)
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge, flag
from kadelyx_desk.reporting.paper.text import Line, Run, fitted, lines_of

_COLUMNS: Final = (
    (136, "BP baseline", 70),
    (210, "BP highest", 56),
    (270, "BP last", 50),
    (324, "Heart rate", 44),
    (370, "SpO2 low", 40),
    (412, "MOAA/S low", 64),
    (480, "Back near baseline", 84),
)
_WORDS_X: Final = {Partner.A: 136, Partner.B: 356}
_WORDS_WIDTH: Final = 208
_SEE_VITALS: Final = "more: see Vital signs"
_SEE_ENTRIES: Final = "more: see Entries"
_MOST: Final = 2
"""Lines of a row of words."""

Cells = dict[Partner, list[Line]]


class Phrases(Protocol):
    """Writes the events or the medicines of a partner, whole or in short."""

    def __call__(
        self, reading: Reading, partner: Partner, *, in_short: bool = False
    ) -> list[list[Run]]: ...


def heads() -> Strip:
    """Section head and column heads."""

    def draw(sheet: Sheet, y: float) -> None:
        note = "BP in mmHg, heart rate per min, SpO2 in %"
        row = sheet.head(y + 18, "Safety", note)
        sheet.label(48, row - 1.5, "Partner")
        for x, words, _ in _COLUMNS:
            sheet.label(x, row - 1.5, words)
        sheet.rule(row + 3.5, hair=True)

    return Strip(39, draw, bookmark="Safety")


def figure_row(reading: Reading, partner: Partner) -> Strip:
    """The figures of one partner, the time of each under it."""
    found = figures(reading, partner)

    def draw(sheet: Sheet, y: float) -> None:
        badge(sheet, 48, y + 11.5, partner)
        name = fitted(sheet.faces, reading.name(partner), 68, 9, bold=True)
        sheet.text(48 + BADGE_WIDTH, y + 11.5, name, bold=True)
        for (x, _, width), figure in zip(_COLUMNS, found, strict=True):
            blank = figure.value == NOT_RECORDED
            size = SMALL_SIZE if blank else 9
            words = lines_of(sheet.faces, [Run(figure.value, bold=not blank)], width, size)
            sheet.lines(x, y + 11.5, words[:2], size, 10.5)
            sheet.text(x, y + 22, figure.when, SMALL_SIZE)
        sheet.rule(y + 26, hair=True)

    return Strip(26, draw)


def word_rows(reading: Reading, faces: Faces, most: int = _MOST) -> list[Strip]:
    """Flags, adverse events, rescue medicine, gaps, ready to leave.

    Events and medicines take up to `most` lines: the page says how many there is room for.
    """
    return [
        _words(reading, faces, "Flags crossed", lambda who: _flags(reading, who), flagged=True),
        _care(reading, faces, "Adverse events", event_phrases, most),
        _care(reading, faces, "Rescue medicine", rescue_phrases, most),
        _words(reading, faces, "Gaps", lambda who: _gaps(reading, who)),
        _words(reading, faces, "Ready to leave", lambda who: leaving_phrases(reading, who)),
    ]


def _blank(_: Partner) -> list[list[Run]]:
    return [[Run(NOT_RECORDED)]]


def _flags(reading: Reading, partner: Partner) -> list[list[Run]]:
    return [flag_words(reading, item) for item in flags(reading, partner)]


def _gaps(reading: Reading, partner: Partner) -> list[list[Run]]:
    return [gap_words(reading, item) for item in gaps(reading, partner)]


def _care(reading: Reading, faces: Faces, label: str, phrases: Phrases, most: int) -> Strip:
    """Events or medicines: whole where there is room, else in short, the rest in Entries."""
    width = _width(reading)
    cells: Cells = {}
    for who in reading.partners:
        if not was_watched(reading):
            cells[who] = _cell(faces, _blank(who), width)
            continue
        whole = lines_of(faces, joined(phrases(reading, who)), width, 9)
        short = phrases(reading, who, in_short=True)
        fits = bool(short) and len(whole) <= most
        cells[who] = whole if fits else _cell(faces, short, width, _SEE_ENTRIES)
        if short and not fits:
            cells[who] = _with_more(faces, short, cells[who], width)
    return _row(label, cells, set())


def _with_more(
    faces: Faces, short: list[list[Run]], lines: list[Line], width: float
) -> list[Line]:
    """Say that there is more to read, where the short form alone would not say it."""
    runs = [*joined(short), Run(f"; {_SEE_ENTRIES}")]
    told = lines_of(faces, runs, width, 9)
    return told if len(told) <= _MOST else lines


def _width(reading: Reading) -> float:
    return _WORDS_WIDTH if len(reading.partners) > 1 else 428


def _words(
    reading: Reading,
    faces: Faces,
    label: str,
    words_of: Callable[[Partner], list[list[Run]]],
    *,
    flagged: bool = False,
) -> Strip:
    width = _width(reading)
    cells = {who: _cell(faces, words_of(who), width) for who in reading.partners}
    marked = {who for who in reading.partners if flagged and words_of(who)}
    return _row(label, cells, marked)


def _row(label: str, cells: Cells, marked: set[Partner]) -> Strip:
    tall = max(len(lines) for lines in cells.values())
    height = 15.0 + 11 * (tall - 1)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.label(48, y + 11.5, label)
        for who, lines in cells.items():
            if who in marked:
                flag(sheet, _WORDS_X[who], y + 11.5)
            sheet.lines(_WORDS_X[who], y + 11.5, lines, 9, 11)
        sheet.rule(y + height, hair=True)

    return Strip(height, draw)


def _cell(
    faces: Faces, parts: Sequence[list[Run]], width: float, where: str = _SEE_VITALS
) -> list[Line]:
    """Two lines at most; what does not fit is counted and stands elsewhere."""
    if not parts:
        return lines_of(faces, [Run("none recorded")], width, 9)
    for shown in range(len(parts), 0, -1):
        rest = len(parts) - shown
        more = [Run(f"; {rest} {where}")] if rest else []
        lines = lines_of(faces, [*joined(list(parts[:shown])), *more], width, 9)
        if len(lines) <= _MOST:
            return lines
    return lines_of(faces, [Run(f"{len(parts)} {where}")], width, 9)
