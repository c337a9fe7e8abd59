"""The contents at the left: chapters in bold, their sections below, walked with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kadelyx_desk.ui.viewmodels.manual.chapters import Section
from kadelyx_desk.ui.viewmodels.manual.sections_model import SectionsModel
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import TARGET, draw_box, draw_text, line_height
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 14
_INDENT = 16


class ContentRows(QStyledItemDelegate):
    """Paints a heading: a chapter's in bold, a section's set in from it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(TARGET, max(TARGET, line_height(Type.BODY) + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, SectionsModel):
            return
        section, look, rect = model.section(index.row()), theme.current(), QRectF(option.rect)
        state = QStyle.StateFlag
        painter.save()
        if option.state & (state.State_Selected | state.State_MouseOver):
            ground = rect.adjusted(4, 2, -4, -2)
            draw_box(painter, ground, fill=look.colour(Ink.PRESSED), edge=None)
        type_ = Type.STRONG if section.opens else Type.BODY
        left = _SIDE if section.opens else _SIDE + _INDENT
        place = rect.adjusted(left, 0, -_SIDE, 0)
        elide = Qt.TextElideMode.ElideRight
        words = look.metrics(type_).elidedText(section.heading, elide, place.width())
        draw_text(painter, place, words, type_, Ink.TEXT)
        painter.restore()


class Contents(QListView):
    """Shows a `SectionsModel`; what is chosen is opened at once."""

    chosen = signal_of(Section)
    """The section that somebody went to, by a press or with the arrows."""

    def __init__(self) -> None:
        super().__init__()
        self._sections = SectionsModel(())
        self.setItemDelegate(ContentRows(self))
        self.setAccessibleName("Contents of the manual")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        port = QWidget()
        self.setViewport(port)
        port.setAutoFillBackground(False)
        QScroller.grabGesture(port, QScroller.ScrollerGestureType.TouchGesture)

    def show_sections(self, model: SectionsModel) -> None:
        """Show what a model holds; before, the list is empty."""
        self._sections = model
        self.setModel(model)

    def show_chosen(self, section: Section) -> None:
        """Mark the section that is read, without telling anybody."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        row = self._sections.row_of(section)
        self.setCurrentIndex(self._sections.index(row) if row >= 0 else QModelIndex())
        self.blockSignals(blocked)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.chosen.emit(self._sections.section(current.row()))
