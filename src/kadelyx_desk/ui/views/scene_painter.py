"""Paints a drawing with a QPainter; knows marks and colours, nothing of what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from kadelyx_desk.chart.scene import Box, Disc, Label, Mark, Point, Polygon, Polyline, Role

Colours = Mapping[Role, QColor]

_FLAT = Qt.PenCapStyle.FlatCap
_MITER = Qt.PenJoinStyle.MiterJoin


def paint(painter: QPainter, marks: Iterable[Mark], colours: Colours, font: QFont) -> None:
    """Paint `marks` in their order, the drawing's upper left corner at the painter's origin."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
    )
    for mark in marks:
        match mark:
            case Polyline(points, role, width, dash):
                painter.setPen(_pen(colours[role], width, dash))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(_polygon(points))
            case Label(text, start, size, extent, role, bold, plate):
                if plate is not None:
                    bounds = mark.bounds
                    ground = QRectF(
                        bounds.left, bounds.top, extent + 4, bounds.bottom - bounds.top
                    )
                    painter.fillRect(ground.toAlignedRect(), colours[plate])
                painter.setFont(_face(font, size, bold=bold))
                painter.setPen(colours[role])
                painter.drawText(QPointF(start.x, start.y), text)
            case Disc(centre, radius, fill, edge, width):
                _prepare(painter, colours, fill, edge, width)
                painter.drawEllipse(QPointF(centre.x, centre.y), radius, radius)
            case Polygon(points, fill, edge, width):
                _prepare(painter, colours, fill, edge, width)
                painter.drawPolygon(_polygon(points))
            case Box(corner, width, height, fill, edge, line, radius):
                _prepare(painter, colours, fill, edge, line)
                rect = QRectF(corner.x, corner.y, width, height)
                painter.drawRoundedRect(rect, radius, radius)
            case _:
                assert_never(mark)


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(point.x, point.y) for point in points])


def _pen(colour: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, _FLAT, _MITER)
    if dash:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / width for length in dash])
    return pen


def _prepare(
    painter: QPainter, colours: Colours, fill: Role | None, edge: Role | None, width: float
) -> None:
    painter.setPen(Qt.PenStyle.NoPen if edge is None else _pen(colours[edge], width))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else QBrush(colours[fill]))


def _face(font: QFont, size: float, *, bold: bool) -> QFont:
    face = QFont(font)
    face.setPixelSize(round(size))
    face.setBold(bold)
    return face
