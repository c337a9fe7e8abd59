"""Page 1: what a director asks first, in the same order and place every time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kadelyx_desk.domain.wording import NOT_RECORDED, day
from kadelyx_desk.reporting.content.integration import plan_facts
from kadelyx_desk.reporting.content.reading import ON_THE_JOINT_FORM, Reading
from kadelyx_desk.reporting.content.summary import (
    bottom_line,
    signature_words,
    when_facts,
    who_facts,
)
from kadelyx_desk.reporting.pages import addenda, dose_table, safety_table
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Page, Strip
from kadelyx_desk.reporting.paper.sheet import HEAD_SIZE, TITLE_SIZE, Format, Sheet
from kadelyx_desk.reporting.paper.symbols import BADGE_WIDTH, badge
from kadelyx_desk.reporting.paper.text import Line, Run, bold, fitted, lines_of

BANNER: Final = 136.0
_SIGNATURES: Final = 98.0
"""How far above the lower edge the signatures stand, on every report."""
_CONTENT_ENDS: Final = 114.0
_RIGHT_HALF: Final = 312.0
_BOTTOM_LINES: Final = 4
_CARE_LINES: Final = 5
"""So many lines may events and medicines take where the page has room for them."""
_PLAN_LINES: Final = 2
_BELOW: Final = {"Asked of you": (2, "see Entries"), "Risk": (1, "see Integration")}
"""How many lines of what follows the events, and where the rest is read."""
_VIOLENCE: Final = "Partner violence"
_SCREENS: Final = (
    "Suicide risk",
    "Contraindications, medicines",
    "Consents",
    "Touch agreement",
)


def front(reading: Reading, faces: Faces, page: Format) -> Page:
    """Page 1. What there is no room for is folded, doses and flags last."""
    for strips in _foldings(reading, faces):
        if BANNER + sum(strip.height for strip in strips) <= page.height - _CONTENT_ENDS:
            break
    placed: list[tuple[float, Strip]] = [(0.0, _banner(reading))]
    y = BANNER
    for strip in strips:
        placed.append((y, strip))
        y += strip.height
    placed.append((page.height - _SIGNATURES, _signatures(reading)))
    return Page(page, tuple(placed))


def _foldings(reading: Reading, faces: Faces) -> list[list[Strip]]:
    """The page as it should be, then with ever more folded, in a fixed order."""
    given = dose_table.given(reading)
    rows = [dose_table.row(reading, partner, line, faces) for partner, line in given]
    totals, waste = dose_table.totals(reading), dose_table.waste(reading, faces)
    below = [_bottom_line(reading, faces), dose_table.heads(reading)]
    above, shorter, tight = (
        [*addenda.strips(reading, faces, lines), *below] for lines in (3, 2, 1)
    )
    figures = [safety_table.figure_row(reading, who) for who in reading.partners]
    whole, safety = (
        [safety_table.heads(), *figures, *safety_table.word_rows(reading, faces, lines)]
        for lines in (_CARE_LINES, 2)
    )
    if not rows:
        rows = [_one_line("Doses", [Run("none recorded")])]
    short = _screens_in_short(reading, faces)
    found = [
        [*above, *rows, *totals, *waste, *whole, _screens_and_plan(reading, faces)],
        [*above, *rows, *totals, *waste, *whole, short],
        [*above, *rows, *totals, *waste, *safety, _screens_and_plan(reading, faces)],
        [*above, *rows, *totals, *waste, *safety, short],
    ]
    folded = [*totals, *waste, *safety, _screens_in_one_line(reading, faces)]
    found += [[*heads, *rows, *folded] for heads in (above, shorter, tight)]
    for shown in range(len(rows) - 1, 0, -1):
        rest = f"{len(rows) - shown} more doses: see Vital signs and Entries"
        found.append([*tight, *rows[:shown], _one_line("", [bold(rest)]), *folded])
    return found


def _one_line(label: str, words: Sequence[Run]) -> Strip:
    def draw(sheet: Sheet, y: float) -> None:
        if label:
            sheet.label(48, y + 12, label)
        sheet.runs(164, y + 12, tuple(words))

    return Strip(15, draw)


def _banner(reading: Reading) -> Strip:
    opened = reading.opened
    title = f"Session summary, {opened.number} of {opened.sessions}"
    title = f"DEMO: {title}" if reading.order.is_demo else title
    who = "Couple" if len(reading.partners) > 1 else "Client"
    clinic = ", ".join(part for part in (opened.clinic, opened.clinic_address) if part)

    def draw(sheet: Sheet, _: float) -> None:
        sheet.text(48, 36, fitted(sheet.faces, clinic, 400, 8), 8)
        sheet.text(564, 36, f"{who} {opened.couple_code}", 8, bold=True, to_right=True)
        sheet.text(48, 58, title, TITLE_SIZE, bold=True)
        room = 516 - 16 - sheet.faces.width(title, TITLE_SIZE, bold=True)
        fits = sheet.faces.width(reading.state, TITLE_SIZE, bold=True) <= room
        size = TITLE_SIZE if fits else HEAD_SIZE
        sheet.text(564, 58, reading.state, size, bold=True, to_right=True)
        sheet.rule(65)
        _draw_identities(sheet, reading)
        columns = ((48.0, when_facts(reading), 200), (_RIGHT_HALF, who_facts(reading), 196))
        for x, facts, width in columns:
            for place, (label, value) in enumerate(facts):
                sheet.label(x, 97 + 12 * place, label)
                sheet.text(x + 56, 97 + 12 * place, fitted(sheet.faces, value, width, 9))

    return Strip(BANNER, draw, bookmark="Session summary")


def _draw_identities(sheet: Sheet, reading: Reading) -> None:
    for place, partner in enumerate(reading.partners):
        x = _RIGHT_HALF if place else 48.0
        badge(sheet, x, 81, partner)
        born = f"born {day(reading.partner(partner).born)}"
        room = 252 - BADGE_WIDTH - 8 - sheet.faces.width(born, 9)
        name = fitted(sheet.faces, reading.name(partner), room, HEAD_SIZE, bold=True)
        end = sheet.text(x + BADGE_WIDTH, 81, name, HEAD_SIZE, bold=True)
        sheet.text(end + 8, 81, born)


def _bottom_line(reading: Reading, faces: Faces) -> Strip:
    (events, what), *others = bottom_line(reading)
    below = [(label, _in_short(faces, said, *_BELOW[label])) for label, said in others]
    room = _BOTTOM_LINES - sum(len(lines) for _, lines in below)
    items = [(events, _in_short(faces, what, max(room, 1), "see Safety")), *below]
    count = sum(len(lines) for _, lines in items)
    height = 35.5 + 14 * (count - 1) + 2 * (len(items) - 1) + 3

    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 18, "Bottom line")
        for label, lines in items:
            sheet.text(48, row, label, bold=True)
            row = sheet.lines(136, row, lines, HEAD_SIZE) + 16

    return Strip(height, draw, bookmark="Bottom line")


def _in_short(faces: Faces, words: list[Run], limit: int, where: str) -> list[Line]:
    """At most `limit` lines; what is cut says where the rest is."""
    lines = lines_of(faces, words, 428, HEAD_SIZE)
    if len(lines) <= limit:
        return lines
    said = " ".join(run.text for line in lines[:limit] for run in line)
    room = 428.0 * limit
    while len(lines) > limit:
        room -= 20
        cut = f"{fitted(faces, said, room, HEAD_SIZE)} (more: {where})"
        lines = lines_of(faces, [bold(cut)], 428, HEAD_SIZE)
    return lines


def _screens(reading: Reading) -> tuple[str, ...]:
    """Of two, each is asked alone; of one who comes alone that goes without saying."""
    alone = ", each alone" if len(reading.partners) > 1 else ""
    return (f"{_VIOLENCE}{alone}", *_SCREENS)


def _screens_and_plan(reading: Reading, faces: Faces) -> Strip:
    screens = _screens(reading)
    plan = [(label, _planned(faces, words)) for label, words in plan_facts(reading)]

    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 21, "Screens", x1=294)
        for place, words in enumerate(screens):
            base = row - 1 + 12.5 * place
            sheet.text(48, base, words)
            sheet.text(294, base, NOT_RECORDED, bold=True, to_right=True)
            if place + 1 < len(screens):
                sheet.rule(base + 3.5, 48, 294, hair=True)
        base = sheet.head(y + 21, "Plan", x0=_RIGHT_HALF) - 1
        for place, (label, lines) in enumerate(plan):
            sheet.label(_RIGHT_HALF, base, label)
            for line in lines:
                sheet.text(356, base, line)
                base += 12.5
            if place + 1 < len(plan):
                sheet.rule(base - 9, _RIGHT_HALF, hair=True)

    return Strip(21 + 16.5 + 12.5 * len(screens), draw, bookmark="Screens and plan")


def _planned(faces: Faces, words: str) -> list[str]:
    """A fact of the plan in two lines at most; the whole of it stands with the integration."""
    lines = [
        "".join(run.text for run in line) for line in lines_of(faces, [Run(words)], 208, 9)
    ]
    if len(lines) <= _PLAN_LINES:
        return lines
    see = " (see Integration)"
    first = lines[: _PLAN_LINES - 1]
    rest = " ".join(lines[_PLAN_LINES - 1 :])
    return [*first, fitted(faces, rest, 208 - faces.width(see, 9), 9) + see]


def _screens_in_one_line(reading: Reading, faces: Faces) -> Strip:
    """The last fold: no screen, what comes next, and what is left of the course."""
    *facts, (_, left) = plan_facts(reading)
    blanks = (NOT_RECORDED, ON_THE_JOINT_FORM)
    told = [f"{label.lower()}: {words}" for label, words in facts if words not in blanks]
    screens = f"screens {NOT_RECORDED}" if told else NOT_RECORDED
    words = fitted(faces, "; ".join((screens, *told, f"left: {left}")), 400, 9)
    return _one_line("Screens, plan", [Run(words)])


def _screens_in_short(reading: Reading, faces: Faces) -> Strip:
    """Screens and plan as three lines across the page."""
    plan = "; ".join(f"{label}: {words}" for label, words in plan_facts(reading))
    plan = fitted(faces, plan, 516, 9)
    asked = "; ".join(screen.lower() for screen in _screens(reading))
    words = [f"{asked[:1].upper()}{asked[1:]}: ", NOT_RECORDED]

    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 18, "Screens and plan")
        runs = [Run(words[0]), bold(words[1]), Run("\n"), Run(plan)]
        sheet.lines(48, row - 1, lines_of(sheet.faces, runs, 516, 9)[:3])

    return Strip(18 + 16.5 + 36, draw, bookmark="Screens and plan")


def _added(reading: Reading) -> list[Run]:
    """How many addenda the signature does not cover."""
    count = len(reading.addenda)
    if not count:
        return []
    noun = "addendum follows" if count == 1 else "addenda follow"
    return [Run(f"; {count} {noun} the signature, see above")]


def _signatures(reading: Reading) -> Strip:
    signed = reading.signed

    def draw(sheet: Sheet, y: float) -> None:
        sheet.head(y, "Signatures")
        if signed is None:
            sheet.text(48, y + 17, "Not signed. A draft may change; do not file it.", bold=True)
        else:
            lines = lines_of(sheet.faces, signature_words(signed), 516, 9)
            if len(lines) > 1:  # it stands in full on page 2, licence and all
                words = signature_words(signed, with_licence=False)
                lines = lines_of(sheet.faces, words, 516, 9)
            sheet.lines(48, y + 17, lines[:1])
            later = (bold("Clinical director:"), Run(" not yet co-signed"))
            sheet.runs(48, y + 28.5, (*later, *_added(reading)))
        base = y + (28.5 if signed is None else 41)
        sheet.text(48, base, "Psychotherapy notes not included.", 8)

    return Strip(46, draw, bookmark="Signatures")
