"""Draws a couple in the list: who, born when, how far, and the day that matters next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.listing.couples import ListedCouple
from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.marks import draw_mark
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_text,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_Index = QModelIndex | QPersistentModelIndex
SIDE = 16
_GAP = 16
_MARK = 12
_AFTER_MARK = 8
_CHEVRON = 20
_PLACES = ("session 6 of 6", "cancelled, not signed", "awaiting integration")
_WHENS = ("integration by 28-Nov-2026 16:10",)


def row_height() -> int:
    """What a row needs: two lines, and room for a finger."""
    return max(TARGET, line_height(Type.STRONG) + line_height(Type.CAPTION) + 20)


def columns(width: int) -> tuple[int, int, int]:
    """Where names, place and day begin and end: the widths of the three columns."""
    place = max(text_width(words, Type.BODY) for words in _PLACES)
    when = max(text_width(words, Type.CAPTION) for words in _WHENS)
    rest = width - 2 * SIDE - place - when - _CHEVRON - 3 * _GAP
    return rest, place, when


class CoupleRows(QStyledItemDelegate):
    """Paints the rows of a `CouplesModel`."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(TARGET, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, CouplesModel):
            return
        couple = model.couple(index.row())
        look, rect = theme.current(), QRectF(option.rect)
        state = QStyle.StateFlag
        painter.save()
        if option.state & (state.State_Selected | state.State_MouseOver):
            inner = rect.adjusted(4, 2, -4, -2)
            draw_box(painter, inner, fill=look.colour(Ink.PRESSED), edge=None)
        if index.row() + 1 < model.rowCount():
            rule = QRectF(rect.left() + SIDE, rect.bottom() - 1, rect.width() - 2 * SIDE, 1)
            painter.fillRect(rule, look.colour(Ink.LINE))
        names, place, when = columns(round(rect.width()))
        upper, lower = _lines(rect)
        self._draw_names(painter, upper, couple, names)
        _write(painter, lower, SIDE, names, couple.identifiers, Type.CAPTION, Ink.MUTED)
        left = SIDE + names + _GAP
        _write(painter, upper, left, place, couple.place, Type.BODY, Ink.TEXT)
        _write(painter, lower, left, place, couple.stage, Type.CAPTION, Ink.MUTED)
        left += place + _GAP
        middle = QRectF(rect.left(), rect.top(), rect.width(), rect.height())
        words = couple.when(model.closes)
        _write(painter, middle, left, when, words, Type.CAPTION, Ink.MUTED)
        chevron = QRectF(
            rect.right() - SIDE - _CHEVRON,
            rect.center().y() - _CHEVRON / 2,
            _CHEVRON,
            _CHEVRON,
        )
        draw_icon(painter, Icon.NEXT, chevron, look.colour(Ink.TEXT))
        painter.restore()

    def _draw_names(
        self, painter: QPainter, line: QRectF, couple: ListedCouple, width: int
    ) -> None:
        """Each name behind its shape; one that is too long ends in an ellipsis."""
        names = [name for name in (couple.course.a, couple.course.b) if name is not None]
        abouts = (About.A, About.B)
        between = text_width("and", Type.BODY) + 2 * _AFTER_MARK
        marks = len(names) * (_MARK + _AFTER_MARK) + (len(names) - 1) * between
        shown = _fitted(names, width - marks)
        x = line.left() + SIDE
        for place, (name, about) in enumerate(zip(shown, abouts, strict=False)):
            if place:
                box = QRectF(x + _AFTER_MARK, line.top(), between, line.height())
                draw_text(painter, box, "and", Type.BODY, Ink.MUTED)
                x += between
            mark = QRectF(x, line.center().y() - _MARK / 2, _MARK, _MARK)
            draw_mark(painter, about, mark)
            x += _MARK + _AFTER_MARK
            wide = text_width(name, Type.STRONG)
            draw_text(
                painter,
                QRectF(x, line.top(), wide + 2, line.height()),
                name,
                Type.STRONG,
                Ink.TEXT,
            )
            x += wide


def _lines(rect: QRectF) -> tuple[QRectF, QRectF]:
    high, low = line_height(Type.STRONG), line_height(Type.CAPTION)
    top = rect.top() + (rect.height() - high - low) / 2
    upper = QRectF(rect.left(), top, rect.width(), high)
    return upper, QRectF(rect.left(), top + high, rect.width(), low)


def _fitted(names: list[str], width: float) -> list[str]:
    wides = [text_width(name, Type.STRONG) for name in names]
    if sum(wides) <= width:
        return names
    share = width / len(names)
    spare = sum(max(share - wide, 0) for wide in wides)
    longer = [wide for wide in wides if wide > share]
    room = share + spare / max(len(longer), 1)
    metrics = theme.current().metrics(Type.STRONG)
    elide = Qt.TextElideMode.ElideRight
    return [
        name if wide <= share else metrics.elidedText(name, elide, room)
        for name, wide in zip(names, wides, strict=True)
    ]


def _write(  # noqa: PLR0913, PLR0917 - a place, words, and how they look
    painter: QPainter, line: QRectF, left: float, width: int, words: str, type_: Type, ink: Ink
) -> None:
    shown = theme.current().metrics(type_).elidedText(words, Qt.TextElideMode.ElideRight, width)
    box = QRectF(line.left() + left, line.top(), width + 2, line.height())
    draw_text(painter, box, shown, type_, ink)
