"""Page 2: what they came with, what was seen, the chart, what they take along, who signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kadelyx_desk.domain.entries import (
    Challenge,
    Insight,
    IntegrationBegan,
    Intention,
    Intervention,
    Practice,
)
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import NOT_RECORDED, at, or_blank, short_head
from kadelyx_desk.reporting.content.integration import (
    Said,
    looked_back,
    plan_row,
    responses,
    risk_rows,
    themes,
)
from kadelyx_desk.reporting.content.narrative import (
    Passage,
    TextKind,
    abouts,
    agreements,
    column_name,
    observed,
    stated,
)
from kadelyx_desk.reporting.content.phrases import whom
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.summary import signature_words
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip, blank
from kadelyx_desk.reporting.paper.sheet import BODY_SIZE, SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge
from kadelyx_desk.reporting.paper.text import Box, Line, Run, bold, cut_lines, fitted, lines_of

_COLUMNS: Final = {About.A: 48.0, About.COUPLE: 224.0, About.B: 400.0}
_COLUMN: Final = Box(164, BODY_SIZE, 3)
_SEEN: Final = Box(164, BODY_SIZE, 4)
_VALUE: Final = Box(428, BODY_SIZE, 3)
_VALUE_X: Final = 136.0
_OWNER_X: Final = 444.0
_AGREED: Final = 300.0
_GAP: Final = 8.0


def before_chart(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """Intentions, challenges, and what was observed."""
    planned = reading.opened.planned_preparation
    note = f"Preparation {reading.day_and_clock(planned) if planned else NOT_RECORDED}"
    yield from _section("Intentions and challenges going in", note)
    yield _names(reading)
    for title, kind in (("Intention", Intention), ("Challenge", Challenge)):
        yield _columns(reading, faces, title, kind)
    yield blank(_GAP)
    yield from _section("Observed in the journey", "all entries: see Entries")
    yield _names(reading)
    seen = {who: observed(reading, who) for who in abouts(reading)}
    yield _passages(seen, faces, _SEEN)
    yield blank(_GAP)


def after_chart(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """Integration and the signatures in full."""
    began = time_of(reading.snapshot, IntegrationBegan)
    when = NOT_RECORDED if began is None else reading.day_and_clock(began)
    yield from _section("Integration", f"{when}; {reading.window(began)}")
    worked, entry = themes(reading)
    window = [_inside(reading), Run("; themes: "), *worked]
    yield _row("In the window", faces, window, entry)
    yield from _stated(reading, faces, "Insights", Insight)
    yield from _stated(reading, faces, "How to apply", Practice)
    done = stated(reading, Intervention, About.COUPLE)
    yield _row("Done", faces, list(done.words), done.entry)
    yield from _each("Response", faces, responses(reading))
    yield from _each(_risk(reading), faces, risk_rows(reading))
    yield from _looked_back(reading, faces)
    yield from _agreements(reading, faces)
    yield _said("Plan", faces, plan_row(reading))
    yield blank(_GAP)
    yield from _signatures(reading, faces)


def _risk(reading: Reading) -> str:
    """Each partner is asked alone; of one who comes alone that goes without saying."""
    return "Risk, each alone" if len(reading.partners) > 1 else "Risk"


def _inside(reading: Reading) -> Run:
    began = time_of(reading.snapshot, IntegrationBegan)
    if began is None or reading.journey[1] is None:
        return Run(NOT_RECORDED)
    return bold("yes" if ": inside" in reading.window(began) else "no")


def _section(title: str, note: str = "") -> Iterator[Strip]:
    yield Strip(
        23.0, lambda sheet, y: _draw_section(sheet, y, title, note), bookmark=title, keep=True
    )


def _draw_section(sheet: Sheet, y: float, title: str, note: str) -> None:
    sheet.head(y + 12, title, note)


def _names(reading: Reading) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        for about in abouts(reading):
            x = _COLUMNS[about]
            name = fitted(sheet.faces, column_name(reading, about), 145, 9, bold=True)
            if about.partner:
                badge(sheet, x, y + 9, about.partner)
                x += BADGE_WIDTH
            sheet.text(x, y + 9, name, bold=True)

    return Strip(12.5, draw, keep=True)


def _columns(reading: Reading, faces: Faces, title: str, kind: TextKind) -> Strip:
    passages = {}
    for about in abouts(reading):
        found = stated(reading, kind, about)
        words = (bold(f"{title}: "), *found.words)
        passages[about] = Passage(words, found.entry)
    return _passages(passages, faces)


def _passages(passages: dict[About, Passage], faces: Faces, box: Box = _COLUMN) -> Strip:
    """Passages beside each other, a few lines at most."""
    cells = {
        about: cut_lines(faces, passage.words, box, passage.entry)
        for about, passage in passages.items()
    }
    height = 12.0 * max(len(lines) for lines in cells.values()) + 1

    def draw(sheet: Sheet, y: float) -> None:
        for about, lines in cells.items():
            sheet.lines(_COLUMNS[about], y + 9, lines)

    return Strip(height, draw)


def _row(label: str, faces: Faces, words: list[Run], entry: int) -> Strip:
    lines = cut_lines(faces, words, _VALUE, entry)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.label(48, y + 9, label)
        sheet.lines(_VALUE_X, y + 9, lines)

    return Strip(12.0 * len(lines) + 1, draw)


def _stated(reading: Reading, faces: Faces, label: str, kind: TextKind) -> Iterator[Strip]:
    passages = {about: stated(reading, kind, about) for about in abouts(reading)}
    if not any(passage.entry for passage in passages.values()):
        yield _row(label, faces, [Run(NOT_RECORDED)], 0)
    for about, passage in passages.items():
        if passage.entry:
            whose = bold(f"{whom(reading, about)}: ")
            yield _row(label, faces, [whose, *passage.words], passage.entry)
            label = ""


def _said(label: str, faces: Faces, said: Said) -> Strip:
    words, entry = said
    return _row(label, faces, words, entry)


def _each(label: str, faces: Faces, rows: list[Said]) -> Iterator[Strip]:
    """What is said of each partner: in one line where it fits, else a row each."""
    together: list[Run] = []
    for words, _ in rows:
        together += [*([Run("  ")] if together else []), *words]
    if len(lines_of(faces, together, _VALUE.width, BODY_SIZE)) == 1:
        rows = [(together, 0)]
    for number, row in enumerate(rows):
        yield _said("" if number else label, faces, row)


def _looked_back(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """What became of the agreements of the session before."""
    found = looked_back(reading)
    if not found:
        yield _row("Last agreements", faces, [Run(reading.couples_none)], 0)
    for number, item in enumerate(found, 1):
        label = "Last agreements" if number == 1 else ""
        words = [Run(f"{number}  {item.text}")]
        yield _agreement(label, faces, words, item.entry, (item.owner, item.kept))


def _agreements(reading: Reading, faces: Faces) -> Iterator[Strip]:
    found = agreements(reading)
    if not found:
        yield _row("Agreements", faces, [Run(reading.couples_none)], 0)
    for number, agreed in enumerate(found, 1):
        label = "Agreements" if number == 1 else ""
        words = [Run(f"{number}  {agreed.text}; {agreed.agreed_by}")]
        yield _agreement(label, faces, words, agreed.entry, (agreed.owner, agreed.due))


def _agreement(
    label: str, faces: Faces, words: list[Run], entry: int, ends: tuple[str, str]
) -> Strip:
    """A numbered row: what, whose, and by when or what became of it."""
    owner, last = ends
    lines = cut_lines(faces, words, Box(_AGREED, BODY_SIZE, 3), entry)
    height = 12.0 * len(lines) + 2.5

    def draw(sheet: Sheet, y: float) -> None:
        if label:
            sheet.label(48, y + 9, label)
        sheet.lines(_VALUE_X, y + 9, lines)
        sheet.text(_OWNER_X, y + 9, owner, bold=True)
        sheet.text(564, y + 9, last, to_right=True)
        sheet.rule(y + height - 0.5, _VALUE_X, hair=True)

    return Strip(height, draw)


def _signatures(reading: Reading, faces: Faces) -> Iterator[Strip]:
    yield from _section("Signatures in full")
    signed = reading.signed
    if signed is None:
        yield _lines([(bold("Not signed. A draft may change; do not file it."),)])
        return
    body, link = signed.body, signed.link
    details = (
        f"licence {or_blank(body.licence)}; record signature over entries 1 to {link.seq - 1},"
        f" head {short_head(body.head)}; {body.form} form, sha256"
        f" {short_head(body.form_sha256)}; staff id {body.signer.id}; program {body.program}"
    )
    said = _lines(lines_of(faces, signature_words(signed), 516, BODY_SIZE))
    yield replace(said, keep=True)
    small = _lines(lines_of(faces, [Run(details)], 516, SMALL_SIZE), SMALL_SIZE)
    yield replace(small, height=small.height + 3, keep=True)
    yield from _added(reading, faces)
    yield _lines([(bold("Clinical director:"), Run(" not yet co-signed"))])


def _added(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """The addenda, which no signature covers, by number, time and author."""
    for line in reading.addenda:
        said = (
            f" no. {line.link.seq}, {at(line.link.entry.occurred)}, by"
            f" {reading.author(line.link)}; the signature above does not cover it"
        )
        words = [bold("Addendum"), Run(said)]
        yield _lines(lines_of(faces, words, 516, BODY_SIZE))


def _lines(lines: list[Line], size: float = BODY_SIZE) -> Strip:
    step = 12.0 if size == BODY_SIZE else 10.5
    return Strip(step * len(lines), lambda sheet, y: _draw_lines(sheet, y, lines, size))


def _draw_lines(sheet: Sheet, y: float, lines: list[Line], size: float) -> None:
    sheet.lines(48, y + 9, lines, size)
