"""The doses on page 1: a row per injection with its four people, totals, and waste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kadelyx_desk.domain.entries import DoseGiven, DoseNotGiven
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import doses, total_given
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import (
    NOT_RECORDED,
    day,
    dose_name,
    kg,
    mg,
    ml,
    number,
    per_kilogram,
    strength,
)
from kadelyx_desk.reporting.content.dose_phrases import checked_words, witness_words
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge
from kadelyx_desk.reporting.paper.text import Box, Run, bold, cut_lines, fitted, lines_of

_HEADS: Final = (
    (48, "Partner", False),
    (164, "Time", False),
    (230, "mg", True),
    (270, "mg/kg", True),
    (290, "Volume, strength", False),
    (368, "Site", False),
    (444, "Lot, expiry", False),
    (504, "Given by", False),
)
_BELOW: Final = Box(500, SMALL_SIZE, 1)
"""Room for a reason under a row. The line of the people is never cut."""


def heads(reading: Reading) -> Strip:
    """Section head and column heads."""
    drug = reading.protocol.drug

    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 18, "Doses", f"{drug.name}, {drug.route_name}")
        for x, words, to_right in _HEADS:
            sheet.label(x, row - 1.5, words, to_right=to_right)
        sheet.rule(row + 3.5, hair=True)

    return Strip(39, draw, bookmark="Doses")


def given(reading: Reading) -> list[tuple[Partner, Line[DoseGiven]]]:
    """Every injection, A's before B's."""
    return [(partner, line) for partner in Partner for line in doses(reading.snapshot, partner)]


def row(reading: Reading, partner: Partner, line: Line[DoseGiven], faces: Faces) -> Strip:
    """One injection. Its people are in a line of their own, because there are four."""
    people = lines_of(faces, _people(line.body), _BELOW.width, _BELOW.size)
    if line.body.difference:
        why = [Run(f"difference: {line.body.difference}")]
        people += cut_lines(faces, why, _BELOW, line.link.seq)
    height = 26.0 + 10.5 * len(people)

    def draw(sheet: Sheet, y: float) -> None:
        _draw_figures(sheet, y + 11.5, reading, partner, line)
        sheet.lines(48 + BADGE_WIDTH, y + 32.5, people, SMALL_SIZE)
        sheet.rule(y + height, hair=True)

    return Strip(height, draw)


def _people(body: DoseGiven) -> list[Run]:
    return [
        Run(
            f"ordered by {body.ordered_by.name}; prepared by {body.prepared_by.name};"
            f" {checked_words(body.checked_by, body.check)}"
        )
    ]


def _draw_figures(
    sheet: Sheet, y: float, reading: Reading, partner: Partner, line: Line[DoseGiven]
) -> None:
    body, low = line.body, y + 10.5
    badge(sheet, 48, y, partner)
    fit = sheet.faces
    name = fitted(fit, reading.name(partner), 94, 9, bold=True)
    sheet.text(48 + BADGE_WIDTH, y, name, bold=True)
    born = day(reading.partner(partner).born)
    sheet.text(48 + BADGE_WIDTH, low, f"{born}; {dose_name(body.number)}", SMALL_SIZE)
    sheet.text(164, y, reading.clock(line.occurred))
    sheet.text(230, y, number(body.milligrams.value), bold=True, to_right=True)
    rate = body.milligrams_per_kilogram
    if rate is not None:
        sheet.text(270, y, number(rate), to_right=True)
    if body.milligrams != body.ordered:
        sheet.text(164, low, f"ordered {mg(body.ordered)}", SMALL_SIZE)
    elif rate is None:
        sheet.text(282, low, f"mg/kg {NOT_RECORDED}", SMALL_SIZE, to_right=True)
    sheet.text(290, y, ml(body.volume))
    sheet.text(290, low, f"of {strength(body.strength)}", SMALL_SIZE)
    for place, words in enumerate(lines_of(fit, [Run(body.site_name)], 73, 9)[:2]):
        sheet.runs(368, y + place * 11, words)
    sheet.text(444, y, fitted(fit, body.lot, 57, 9))
    sheet.text(444, low, day(body.expiry), SMALL_SIZE)
    for place, words in enumerate(lines_of(fit, [Run(body.given_by.name)], 60, 9)[:2]):
        sheet.runs(504, y + place * 11, words)


def totals(reading: Reading) -> list[Strip]:
    """One line per partner: all that was given, per kg of the dated weight."""
    strips = []
    for place, partner in enumerate(reading.partners):
        words = _total(reading, partner)
        label = "Total given" if place == 0 else ""
        strips.append(_labelled(label, words, 12 if place else 15))
    return strips


def _total(reading: Reading, partner: Partner) -> list[Run]:
    total = total_given(reading.snapshot, partner)
    if not total:
        return [bold(f"{partner.value} none recorded")]
    weights = [
        (line.body.weight, line.body.weighed) for line in doses(reading.snapshot, partner)
    ]
    weight, weighed = weights[-1]
    if weight is None:
        return [bold(f"{partner.value} {mg(total)}"), Run(f", weight {NOT_RECORDED}")]
    rate = number(per_kilogram(total, weight.value))
    when = day(weighed) if weighed else NOT_RECORDED
    return [
        bold(f"{partner.value} {mg(total)}, {rate} mg per kg"),
        Run(f" of {kg(weight.value)}, weighed {when}"),
    ]


def _labelled(label: str, words: Sequence[Run], height: float) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        if label:
            sheet.label(48, y + height - 3, label)
        lines = lines_of(sheet.faces, words, 400, 9)
        sheet.lines(164, y + height - 3, lines[:1])

    return Strip(height, draw)


def waste(reading: Reading, faces: Faces) -> list[Strip]:
    """What was drawn up and not given, with its witness."""
    lines = [
        (partner, line)
        for partner in Partner
        for line in reading.snapshot.current(DoseNotGiven, About.of(partner))
    ]
    if not lines:
        return [_labelled("Waste", [Run("none recorded")], 12)]
    words = [run for partner, line in lines for run in _wasted(reading, partner, line)]
    cut = cut_lines(faces, words, Box(400, 9, 2), lines[0][1].link.seq)
    return [
        _labelled("Waste" if place == 0 else "", line, 12) for place, line in enumerate(cut)
    ]


def _wasted(reading: Reading, partner: Partner, line: Line[DoseNotGiven]) -> Iterator[Run]:
    body = line.body
    word = "wasted" if body.outcome is Outcome.WASTED else "returned"
    yield bold(f"{partner.value} {ml(body.volume)} ({mg(body.milligrams)}) {word}")
    yield Run(f", {reading.clock(line.occurred)}, witness {witness_words(body)}. ")
