"""The edge of every blank page: which form it is, whose, and where its session is written."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import HexColor

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.paper.sheet import INK, Sheet

_MARK: Final = 9.5
_TITLE: Final = 14.0
_WRITE: Final = "Code", "Session", "of", "Date of the journey"


def mark(sheet: Sheet, x: float, y: float, partner: Partner) -> float:
    """The sign of a partner in outline, a circle or a diamond; return the x behind it."""
    half = _MARK if partner is Partner.A else _MARK * 1.25
    centre = x + half
    canvas = sheet.canvas
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(1.4)
    if partner is Partner.A:
        canvas.circle(sheet.x(centre), sheet.y(y), half, stroke=1, fill=0)
    else:
        path = canvas.beginPath()
        path.moveTo(sheet.x(centre - half), sheet.y(y))
        for right, down in ((0, -half), (half, 0), (0, half)):
            path.lineTo(sheet.x(centre + right), sheet.y(y + down))
        path.close()
        canvas.drawPath(path, stroke=1, fill=0)
    wide = sheet.faces.width(partner.value, 11, bold=True)
    sheet.text(centre - wide / 2, y + 4, partner.value, 11, bold=True)
    return x + 2 * half


def draw_header(sheet: Sheet, form: Form, *, goes_on: bool) -> None:
    """The partner's sign and the name of the form over a rule."""
    x = 48.0
    if form.partner is not None:
        x = mark(sheet, x, 29, form.partner) + 8
    title = f"{form.title}, continued" if goes_on else form.title
    sheet.text(x, 34, title, _TITLE, bold=True)
    sheet.text(sheet.page.right, 34, "Kadelyx Desk: kept on paper", 8, to_right=True)
    sheet.rule(43)


def draw_footer(sheet: Sheet, version: str, page: int) -> None:
    """Places for couple and session on every page, the form's version, page n of m."""
    height, right = sheet.page.height, sheet.page.right
    sheet.rule(height - 47)
    x = 48.0
    for words, room in zip(_WRITE, (96, 30, 30, 104), strict=True):
        x = sheet.text(x, height - 31, words, 8.5) + 4
        sheet.rule(height - 30, x, x + room)
        x += room + 10
    sheet.text(48, height - 19, version, 8)
    total = f"Page {page} of {sheet.numbers.total}"
    sheet.text(right, height - 19, total, 8.5, bold=True, to_right=True)
