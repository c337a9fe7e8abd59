"""The signs of the report, drawn as paths: the face has none of them, and grey must do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import HexColor

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.paper.sheet import INK, SMALL_SIZE, WHITE, Sheet

PARTNER_INKS: Final = {Partner.A: "#0B6AA6", Partner.B: "#A04A00"}
PROBLEM: Final = "#B3261E"
BADGE_WIDTH: Final = 17.0
"""From the left edge of a badge to the text beside it."""


def badge(sheet: Sheet, x: float, y: float, partner: Partner) -> None:
    """A partner's sign before a name: a disc with A, a diamond with B."""
    centre = (x + 6.4, y - 3.2)
    _shape(sheet, centre, partner, disc=5.4, diamond=6.6)
    wide = sheet.faces.width(partner.value, SMALL_SIZE, bold=True)
    sheet.text(
        centre[0] - wide / 2, centre[1] + 2.9, partner.value, SMALL_SIZE, bold=True, ink=WHITE
    )


def dose_mark(sheet: Sheet, x: float, y: float, partner: Partner) -> None:
    """The sign of an injection, as on the chart."""
    _shape(sheet, (x + 4.2, y - 3.2), partner, disc=3.6, diamond=4.6)


def flag(sheet: Sheet, x: float, y: float) -> None:
    """A triangle hung 13 left of x; bold words always follow it."""
    left, foot = x - 13.0, y + 0.6
    _polygon(sheet, [(left, foot), (left + 9, foot), (left + 4.5, foot - 8)], PROBLEM)
    _block(sheet, left + 4, foot - 5.4, 1, 2.8, WHITE)
    _block(sheet, left + 4, foot - 2, 1, 1, WHITE)


def bar(sheet: Sheet, x: float, top: float, foot: float) -> None:
    """The bar beside a note that belongs to the line above it."""
    _block(sheet, x, top, 1.5, foot - top, INK)


def _block(  # noqa: PLR0913, PLR0917 - a rectangle and its ink
    sheet: Sheet, x: float, y: float, width: float, height: float, ink: str
) -> None:
    _polygon(sheet, [(x, y), (x + width, y), (x + width, y + height), (x, y + height)], ink)


def _shape(
    sheet: Sheet, centre: tuple[float, float], partner: Partner, *, disc: float, diamond: float
) -> None:
    x, y = centre
    if partner is Partner.A:
        sheet.canvas.setFillColor(HexColor(PARTNER_INKS[partner]))
        sheet.canvas.circle(sheet.x(x), sheet.y(y), disc, stroke=0, fill=1)
        return
    points = [(x - diamond, y), (x, y - diamond), (x + diamond, y), (x, y + diamond)]
    _polygon(sheet, points, PARTNER_INKS[partner])


def _polygon(sheet: Sheet, points: Sequence[tuple[float, float]], ink: str) -> None:
    sheet.canvas.setFillColor(HexColor(ink))
    path = sheet.canvas.beginPath()
    path.moveTo(sheet.x(points[0][0]), sheet.y(points[0][1]))
    for x, y in points[1:]:
        path.lineTo(sheet.x(x), sheet.y(y))
    path.close()
    sheet.canvas.drawPath(path, stroke=0, fill=1)
