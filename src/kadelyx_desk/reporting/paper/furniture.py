"""What stands on every page: whose it is, which page, how much is shown, and the marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor

from kadelyx_desk.reporting.paper.faces import BOLD
from kadelyx_desk.reporting.paper.sheet import MARK, SMALL_SIZE, Sheet
from kadelyx_desk.reporting.paper.text import fitted

MARK_SIZE: Final = 170.0
_HALF: Final = 2.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of header and footer; `marks` are printed large under everything.

    `identities` are names with what follows each and is never cut: the date of birth.
    """

    identities: tuple[tuple[str, str], ...]
    session: str
    form: str
    clinic: str
    counts: str
    marks: tuple[str, ...]


def draw_marks(sheet: Sheet, marks: tuple[str, ...]) -> None:
    """DRAFT and DEMO across the page, solid and pale, before anything else is drawn."""
    page = sheet.page
    upright = page.height > page.width
    for place, mark in enumerate(marks):
        size = MARK_SIZE if len(marks) == 1 else MARK_SIZE * 0.7
        sheet.canvas.saveState()
        sheet.canvas.setFillColor(HexColor(MARK))
        aside = (place - (len(marks) - 1) / 2) * size * 1.1
        sheet.canvas.translate(page.width / _HALF, page.height / _HALF)
        sheet.canvas.rotate(52 if upright else 34)
        sheet.canvas.setFont(BOLD, size)
        sheet.canvas.drawCentredString(0, -size * 0.35 - aside, mark)
        sheet.canvas.restoreState()


def draw_header(sheet: Sheet, furniture: Furniture) -> None:
    """Names and dates of birth left, session right; on every page after the first."""
    right = sheet.page.right
    session = fitted(sheet.faces, furniture.session, 230, SMALL_SIZE)
    wide = sheet.faces.width(session, SMALL_SIZE)
    room = sheet.page.measure - wide - 12
    sheet.text(48, 38, _identities(sheet, furniture, room), SMALL_SIZE, bold=True)
    sheet.text(right, 38, session, SMALL_SIZE, to_right=True)
    sheet.rule(43)


def _identities(sheet: Sheet, furniture: Furniture, room: float) -> str:
    """The names with their dates of birth on one line; only names are ever cut."""

    def wide(words: str) -> float:
        return sheet.faces.width(words, SMALL_SIZE, bold=True)

    whole = "; ".join(f"{name}, {born}" for name, born in furniture.identities)
    if wide(sheet.faces.visible(whole)) <= room:
        return whole
    share = room / max(len(furniture.identities), 1)
    return "; ".join(
        f"{fitted(sheet.faces, name, share - wide(f', {born}; '), 8, bold=True)}, {born}"
        for name, born in furniture.identities
    )


def draw_footer(sheet: Sheet, furniture: Furniture, page: int) -> None:
    """Form and state, page x of y, clinic and zone, counts and head; drawn last."""
    height, right = sheet.page.height, sheet.page.right
    sheet.rule(height - 47)
    sheet.text(48, height - 36, furniture.form, SMALL_SIZE, bold=True)
    total = f"Page {page} of {sheet.numbers.total}"
    sheet.text(right, height - 36, total, SMALL_SIZE, bold=True, to_right=True)
    wide = sheet.faces.width(furniture.counts, SMALL_SIZE)
    room = sheet.page.measure - wide - 12
    sheet.text(48, height - 25, fitted(sheet.faces, furniture.clinic, room, SMALL_SIZE), 8)
    sheet.text(right, height - 25, furniture.counts, SMALL_SIZE, to_right=True)
