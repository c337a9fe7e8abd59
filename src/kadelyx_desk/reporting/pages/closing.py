"""The last words: how to read the signs, short forms, and what the counts mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip, blank
from kadelyx_desk.reporting.paper.sheet import SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge, bar, flag
from kadelyx_desk.reporting.paper.text import Run, lines_of

_GLOSSARY: Final = """
BP|blood pressure, systolic over diastolic, in mmHg; HR heart rate per min
SpO2|oxygen saturation in %; Resp. respiration per min
IM|intramuscular, by injection into a muscle
No.|the place of an entry in the chain; numbers that are missing are withheld from this form
Late entry|recorded more than 5 min after it happened
not recorded|nothing is recorded among the entries that this form shows; how many it shows, \
and how many are withheld, stands at the foot of every page
Head|the hash of the last entry that the signature covers; the record travels in this file as \
record.json, and the program checks both with its command verify
"""
_ADDENDUM: Final = (
    "Addendum|added after the signature, which does not cover it; what was signed stays as it"
    " is, and each addendum makes the next version"
)


def strips(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """Legend and glossary, kept short."""
    yield blank(10)
    yield Strip(23, _draw_head, bookmark="Legend and glossary", keep=True)
    yield _signs(reading)
    levels = reading.protocol.sedation_levels
    said = ", ".join(f"{level} {levels[level]}" for level in sorted(levels, reverse=True))
    yield _term(faces, "MOAA/S", f"sedation: {said}")
    lines = _GLOSSARY.strip().splitlines()
    if reading.addenda:
        lines.append(_ADDENDUM)
    for place, line in enumerate(lines, 1):
        term, _, words = line.partition("|")
        yield replace(_term(faces, term, words), keep=place < len(lines))


def _draw_head(sheet: Sheet, y: float) -> None:
    sheet.head(y + 12, "Legend and glossary")


def _signs(reading: Reading) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        x = 48.0
        for partner in Partner:
            if partner in reading.partners:
                badge(sheet, x, y + 10, partner)
                x = sheet.text(x + BADGE_WIDTH, y + 10, f"partner {partner.value}") + 14
        flag(sheet, x + 13, y + 10)
        x = sheet.text(x + 13, y + 10, "a limit was crossed") + 14
        bar(sheet, x, y + 2, y + 11)
        x = sheet.text(x + 6, y + 10, "note on the entry above it") + 14
        end = sheet.text(x, y + 10, "struck out, stays readable")
        sheet.strike(x, end, y + 10)

    return Strip(15, draw, keep=True)


def _term(faces: Faces, term: str, words: str) -> Strip:
    lines = lines_of(faces, [Run(words)], 428, SMALL_SIZE)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(48, y + 9, term, SMALL_SIZE, bold=True)
        sheet.lines(136, y + 9, lines, SMALL_SIZE)

    return Strip(10.5 * len(lines) + 2, draw, keep=True)
