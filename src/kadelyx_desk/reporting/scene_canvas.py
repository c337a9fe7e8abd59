"""Draws a drawing on a reportlab canvas, which counts y upwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.chart.scene import Box, Disc, Label, Point, Polygon, Polyline, Role, Scene

Inks = Mapping[Role, Color]

PAPER: Inks = {
    Role.A: HexColor("#0B6AA6"),
    Role.B: HexColor("#A04A00"),
    Role.STEM_A: HexColor("#0B6AA6"),
    Role.STEM_B: HexColor("#A04A00"),
    Role.TREND_A: HexColor("#0B6AA6"),
    Role.TREND_B: HexColor("#A04A00"),
    Role.TEXT: HexColor("#1C1B19"),
    Role.MUTED: HexColor("#55524C"),
    Role.GRID: HexColor("#B9B4AA"),
    Role.EDGE: HexColor("#55524C"),
    Role.GROUND: HexColor("#FFFFFF"),
    Role.AHEAD: HexColor("#FFFFFF"),
    Role.BAND: HexColor("#ECEAE4"),
    Role.ON_TEXT: HexColor("#FFFFFF"),
    Role.PROBLEM: HexColor("#B3261E"),
    Role.ON_PROBLEM: HexColor("#FFFFFF"),
}
"""The inks of the report; every pair of words and ground stands at 4.5:1 or more."""


def draw(  # noqa: PLR0913, PLR0917 - where it stands, what it is drawn with; no state to keep
    canvas: Canvas,
    scene: Scene,
    left: float,
    top: float,
    faces: tuple[str, str],
    inks: Inks = PAPER,
) -> None:
    """Draw `scene` with its upper left corner at (`left`, `top`), y counted upwards.

    Args:
        canvas: The page.
        scene: What is drawn.
        left: x of the corner, in points.
        top: y of the corner above the page's foot, in points.
        faces: Registered names of the regular and the bold font.
        inks: The colours of the roles.
    """
    canvas.saveState()
    canvas.setLineCap(0)
    canvas.setLineJoin(0)
    canvas.translate(left, top)
    for mark in scene.marks:
        match mark:
            case Polyline(points, role, width, dash):
                canvas.setStrokeColor(inks[role])
                canvas.setLineWidth(width)
                canvas.setDash(list(dash) if dash else [])
                _path(canvas, points, stroke=True, fill=False, closed=False)
                canvas.setDash([])
            case Label(text, start, size, extent, role, bold, plate):
                if plate is not None:
                    bounds = mark.bounds
                    canvas.setFillColor(inks[plate])
                    height = bounds.bottom - bounds.top
                    canvas.rect(bounds.left, -bounds.bottom, extent + 4, height, 0, 1)
                canvas.setFillColor(inks[role])
                canvas.setFont(faces[bold], size)
                canvas.drawString(start.x, -start.y, text)
            case Disc(centre, radius, fill, edge, width):
                stroke, filled = _prepare(canvas, inks, fill, edge, width)
                canvas.circle(centre.x, -centre.y, radius, int(stroke), int(filled))
            case Polygon(points, fill, edge, width):
                stroke, filled = _prepare(canvas, inks, fill, edge, width)
                _path(canvas, points, stroke=stroke, fill=filled, closed=True)
            case Box(corner, width, height, fill, edge, line, radius):
                stroke, filled = _prepare(canvas, inks, fill, edge, line)
                y = -corner.y - height
                if radius:
                    canvas.roundRect(
                        corner.x, y, width, height, radius, int(stroke), int(filled)
                    )
                else:
                    canvas.rect(corner.x, y, width, height, int(stroke), int(filled))
            case _:
                assert_never(mark)
    canvas.restoreState()


def _prepare(
    canvas: Canvas, inks: Inks, fill: Role | None, edge: Role | None, width: float
) -> tuple[bool, bool]:
    if fill is not None:
        canvas.setFillColor(inks[fill])
    if edge is not None:
        canvas.setStrokeColor(inks[edge])
        canvas.setLineWidth(width)
    return edge is not None, fill is not None


def _path(
    canvas: Canvas, points: tuple[Point, ...], *, stroke: bool, fill: bool, closed: bool
) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0].x, -points[0].y)
    for point in points[1:]:
        path.lineTo(point.x, -point.y)
    if closed:
        path.close()
    canvas.drawPath(path, int(stroke), int(fill))
