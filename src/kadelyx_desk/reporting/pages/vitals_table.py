"""All vital signs of each partner, with the flags and the limits they were held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, assert_never

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.journey.flags import baseline
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED, day, mg
from kadelyx_desk.reporting.content.dose_phrases import (
    dose_title,
    route_name,
    total_with,
    weighed_words,
)
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.safety import (
    flag_words,
    flags,
    gap_words,
    gaps,
    pressure_words,
)
from kadelyx_desk.reporting.content.vitals_rows import DoseRow, MissedRow, Row, SetRow, rows
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip, blank
from kadelyx_desk.reporting.paper.sheet import SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge, dose_mark, flag
from kadelyx_desk.reporting.paper.text import Line, Run, bold, fitted, lines_of

TITLE: Final = "Vital signs"
_HEADS: Final = (
    (48, "Time", False),
    (84, "Set", False),
    (232, "Due", True),
    (288, "BP", True),
    (320, "HR", True),
    (356, "SpO2", True),
    (390, "Resp.", True),
    (432, "MOAA/S", True),
    (472, "Nausea", True),
    (488, "Dissociation", False),
)
_ROW: Final = 14.5
_NOTE: Final = "BP mmHg; HR and respiration per min; SpO2 %; MOAA/S 5 to 0; nausea 0 to 10"


def strips(reading: Reading, faces: Faces) -> tuple[list[Strip], Callable[[int], list[Strip]]]:
    """The strips of the section, and what is repeated on top of each further page."""
    whose: list[Partner | None] = [None]
    found = [_head(TITLE)]
    for partner in reading.partners:
        found.append(_name(reading, partner, ""))
        whose.append(None)
        table = rows(reading, partner)
        found += [_row(reading, partner, row) for row in table] or [_nothing()]
        whose += [partner] * max(len(table), 1)
    tail = list(_tail(reading, faces))

    def repeated(place: int) -> list[Strip]:
        partner = whose[place] if place < len(whose) else None
        if partner is None:
            return [_head(TITLE, " (continued)")] if place < len(whose) else []
        return [_head(TITLE, " (continued)"), _name(reading, partner, ", continued")]

    return [*found, *tail], repeated


def _head(title: str, more: str = "") -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 12, title + more, _NOTE)
        for x, words, to_right in _HEADS:
            sheet.label(x, row - 1.5, words, to_right=to_right)
        sheet.rule(row + 3.5)

    return Strip(33, draw, bookmark="" if more else title, keep=True)


def _name(reading: Reading, partner: Partner, more: str) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        badge(sheet, 48, y + 13, partner)
        name = fitted(sheet.faces, reading.name(partner) + more, 380, 9, bold=True)
        end = sheet.text(48 + BADGE_WIDTH, y + 13, name, bold=True)
        sheet.text(end + 8, y + 13, f"born {day(reading.partner(partner).born)}")
        sheet.rule(y + 18, hair=True)

    return Strip(18, draw, keep=True)


def _nothing() -> Strip:
    return Strip(_ROW, lambda sheet, y: _draw_line(sheet, y + 10.5, (Run(NOT_RECORDED),), 9))


def _row(reading: Reading, partner: Partner, row: Row) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        base = y + 10.5
        match row:
            case SetRow():
                _draw_set(sheet, base, reading, row)
            case DoseRow(line):
                body = line.body
                total = mg(total_with(reading, line.link.entry.about, body))
                words = f"{dose_title(body)}, {route_name(reading, body.route)}; total {total}"
                sheet.text(48, base, reading.clock(line.occurred), bold=True)
                dose_mark(sheet, 84, base, partner)
                sheet.text(98, base, words, bold=True)
            case MissedRow(gap):
                sheet.text(48, base, reading.clock(gap.missed.due), bold=True)
                sheet.runs(84, base, tuple(gap_words(reading, gap)))
            case _:
                assert_never(row)
        sheet.rule(y + _ROW, hair=True)

    return Strip(_ROW, draw)


def _draw_set(sheet: Sheet, base: float, reading: Reading, row: SetRow) -> None:
    sheet.text(48, base, reading.clock(row.taken.occurred))
    sheet.text(84, base, row.name)
    sheet.label(232, base, row.due, to_right=True)
    body = row.taken.body
    if row.is_flagged:
        flag(sheet, 257, base)
    for x, words in zip((288, 320, 356, 390, 432, 472), _figures(body), strict=True):
        sheet.text(x, base, words, bold=row.is_bold and x == 288, to_right=True)  # noqa: PLR2004 - the BP column
    sheet.text(488, base, body.dissociation or "-")


def _figures(body: VitalsTaken) -> Iterator[str]:
    yield pressure_words(body.blood_pressure) if body.blood_pressure else "-"
    for value in (body.heart_rate, body.spo2, body.respiration, body.sedation, body.nausea):
        yield "-" if value is None else str(value)


def _tail(reading: Reading, faces: Faces) -> Iterator[Strip]:
    late = int(reading.protocol.vitals.late_after.total_seconds()) // 60
    yield blank(6)
    yield from _words(
        faces,
        [
            bold("Bold"),
            Run(
                " BP: flagged, or highest of that partner. Times are when the set was taken;"
                " due times follow the own injection of each partner and restart at a booster."
                f" A set is late {late} min after it was due. A dash is {NOT_RECORDED}: no"
                " value was filled in."
            ),
        ],
    )
    yield blank(8)
    yield from _flags_and_gaps(reading, faces)
    yield blank(8)
    yield from _limits(reading, faces)


def _words(faces: Faces, words: list[Run], size: float = SMALL_SIZE) -> Iterator[Strip]:
    for line in lines_of(faces, words, 516, size):
        yield _text_line(line, size)


def _text_line(line: Line, size: float) -> Strip:
    height = 10.5 if size == SMALL_SIZE else 12.5
    return Strip(height, lambda sheet, y: _draw_line(sheet, y + height - 2.5, line, size))


def _draw_line(sheet: Sheet, y: float, line: Line, size: float) -> None:
    sheet.runs(48, y, line, size)


def _section(title: str) -> Strip:
    return Strip(23, lambda sheet, y: _draw_section(sheet, y, title), title, keep=True)


def _draw_section(sheet: Sheet, y: float, title: str) -> None:
    sheet.head(y + 12, title)


def _flags_and_gaps(reading: Reading, faces: Faces) -> Iterator[Strip]:
    yield _section("Flags and gaps")
    found = [
        (partner, words)
        for partner in reading.partners
        for words in (
            *(flag_words(reading, item) for item in flags(reading, partner)),
            *(gap_words(reading, gap) for gap in gaps(reading, partner)),
        )
    ]
    if not found:
        yield from _words(faces, [Run("none recorded")], 9)
    for partner, words in found:
        yield _about(partner, tuple(words))


def _about(partner: Partner, line: Line) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        badge(sheet, 48, y + 10, partner)
        sheet.runs(48 + BADGE_WIDTH, y + 10, line)

    return Strip(14, draw)


def _limits(reading: Reading, faces: Faces) -> Iterator[Strip]:
    yield _section("Baselines and limits used")
    for partner in reading.partners:
        who = reading.partner(partner)
        base = baseline(reading.snapshot, partner)
        words = f"BP {NOT_RECORDED}"
        if base is not None and base.body.blood_pressure is not None:
            measured = pressure_words(base.body.blood_pressure)
            words = f"BP {measured} ({reading.clock(base.occurred)})"
        weight = weighed_words(who.weight, who.weighed)
        yield _about(partner, (Run(f"{words}; weight {weight}"),))
    yield from _words(faces, [Run(_limit_words(reading))])


def _limit_words(reading: Reading) -> str:
    limits, opened = reading.protocol.flags, reading.opened
    caution, release, during = (
        f"{limit.systolic}/{limit.diastolic}"
        for limit in (limits.before_caution, limits.before_release, limits.during_pressure)
    )
    sentences = (
        f"Before a dose: BP above {caution} amber, above {release} release by the prescriber.",
        f"During: BP above {during} amber, on two readings red;",
        f"SpO2 below {limits.spo2_caution} amber, below {limits.spo2_problem} red;",
        f"heart rate below {limits.heart_rate_low} or above {limits.heart_rate_high} amber;",
        f"MOAA/S {limits.sedation_caution} amber, {limits.sedation_problem} or less red.",
        f"{reading.protocol.name}, version {opened.protocol_version},",
        f"sha256 {opened.protocol_sha256[:16]}.",
    )
    return " ".join(sentences)
