"""Paints a drawing with a QPainter; knows marks and colours, nothing of what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from kadelyx_desk.chart.scene import Box, Disc, Label, Mark, Point, Polygon, Polyline, Role

Colours = Mapping[Role, QColor]
_NONE_YET = object()
"""No tool yet; never the tools themselves, whose cycle would keep the painter alive."""


def paint(painter: QPainter, marks: Iterable[Mark], colours: Colours, font: QFont) -> None:
    """Paint `marks` in their order, the drawing's upper left corner at the painter's origin."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
    )
    tools = _Tools(painter, colours, font)
    for mark in marks:
        match mark:
            case Polyline():
                tools.use(None, mark.role, mark.width, mark.dash)
                if len(mark.points) == 2:  # noqa: PLR2004 - the two ends of a line
                    one, two = mark.points
                    painter.drawLine(QPointF(one.x, one.y), QPointF(two.x, two.y))
                else:
                    painter.drawPolyline(_polygon(mark.points))
            case Label():
                if mark.plate is not None:
                    ground = mark.bounds
                    plate = QRectF(
                        QPointF(ground.left, ground.top), QPointF(ground.right, ground.bottom)
                    )
                    painter.fillRect(plate.toAlignedRect(), colours[mark.plate])
                tools.write(mark)
            case Disc():
                tools.use(mark.fill, mark.edge, mark.width)
                centre = QPointF(mark.centre.x, mark.centre.y)
                painter.drawEllipse(centre, mark.radius, mark.radius)
            case Polygon():
                tools.use(mark.fill, mark.edge, mark.width)
                painter.drawPolygon(_polygon(mark.points))
            case Box():
                tools.use(mark.fill, mark.edge, mark.line)
                rect = QRectF(mark.corner.x, mark.corner.y, mark.width, mark.height)
                painter.drawRoundedRect(rect, mark.radius, mark.radius)
            case _:
                assert_never(mark)


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(point.x, point.y) for point in points])


class _Tools:
    """Pens, brushes and faces: each made once a painting, and changed only when it is another.

    Pens end flat and meet in a point, as on paper.
    """

    def __init__(self, painter: QPainter, colours: Colours, font: QFont) -> None:
        self._painter = painter
        self._colours = colours
        self._font = font
        self._pens: dict[tuple[Role | None, float, tuple[float, ...]], QPen] = {}
        self._faces: dict[tuple[float, bool], QFont] = {}
        self._pen: object = _NONE_YET
        self._fill: object = _NONE_YET
        self._face: object = _NONE_YET

    def use(
        self,
        fill: Role | None,
        edge: Role | None,
        width: float,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Fill and edge what is drawn next; None leaves either away."""
        pen = (edge, width, dash)
        if pen != self._pen:
            made = self._pens.get(pen)
            if made is None:
                made = self._pens[pen] = self._made(edge, width, dash)
            self._painter.setPen(made)
            self._pen = pen
        if fill is not self._fill:
            empty = Qt.BrushStyle.NoBrush
            self._painter.setBrush(empty if fill is None else QBrush(self._colours[fill]))
            self._fill = fill

    def write(self, label: Label) -> None:
        """Set the words of a label."""
        face = (label.size, label.bold)
        if face != self._face:
            if face not in self._faces:
                self._faces[face] = QFont(self._font)
                self._faces[face].setPixelSize(round(label.size))
                self._faces[face].setBold(label.bold)
            self._painter.setFont(self._faces[face])
            self._face = face
        self.use(None, label.role, 1.0)
        self._painter.drawText(QPointF(label.start.x, label.start.y), label.text)

    def _made(self, edge: Role | None, width: float, dash: tuple[float, ...]) -> QPen:
        if edge is None:
            return QPen(Qt.PenStyle.NoPen)
        flat, sharp = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin
        brush = QBrush(self._colours[edge])
        pen = QPen(brush, width, Qt.PenStyle.SolidLine, flat, sharp)
        if dash:
            # Qt counts dashes in widths of the pen.
            pen.setDashPattern([length / width for length in dash])
        return pen
