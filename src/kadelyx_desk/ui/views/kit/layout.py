"""What pages are laid out with: cards, the title row, facts, the foot, scrolling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import ReasonedButton
from kadelyx_desk.ui.views.kit.painting import draw_box
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

PAGE_MARGIN = 32
BETWEEN_CARDS = 16
MAY_CHANGE_WIDTH = {
    QEvent.Type.LayoutRequest,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.StyleChange,  # the last that comes of another text size
}
"""When a part that has two shapes looks again which of them fits."""


class Card(QFrame):
    """A box of things that belong together. Put them into `body`.

    Args:
        title: its heading; empty for none.
        aside: a word at the right of the heading, muted.
        sunken: a ground that lies lower, for what is veiled or of less weight.
    """

    def __init__(
        self,
        title: str = "",
        aside: str = "",
        *,
        sunken: bool = False,
    ) -> None:
        super().__init__()
        self._sunken = sunken
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self._aside = Text(aside, Type.CAPTION, Ink.MUTED)
        self._aside.setParent(self)
        self._heading = Text(title, Type.TILE)
        self._heading.setParent(self)
        if not title:
            self._aside.hide()
            self._heading.hide()
        if title:
            self.head.addWidget(self._heading)
            self.head.addStretch(1)
            self.head.addWidget(self._aside)
            self.body.addLayout(self.head)
            self.setAccessibleName(title)

    def show_aside(self, words: str) -> None:
        self._aside.setText(words)

    def show_heading(self, title: str) -> None:
        """Give a card that has a heading another one."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        fill = Ink.SUNKEN if self._sunken else Ink.SURFACE
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            fill=look.colour(fill),
            edge=look.colour(Ink.LINE),
            radius=10,
        )


class PageTitle(QWidget):
    """The title row of a page: `after` takes what follows the words, `right` what ends it.

    Args:
        title: the page's name.
        sub: what it is about, muted, on the same line.
        type_: `Type.TITLE`, or `Type.TITLE_2` on pages of a couple.
    """

    def __init__(
        self,
        title: str,
        sub: str = "",
        *,
        type_: Type = Type.TITLE_2,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._title = Text(title, type_)
        self._sub = Text(sub, Type.BODY, Ink.MUTED)
        row.addWidget(self._title)
        row.addWidget(self._sub)
        self._sub.setHidden(not sub)
        self.after = QHBoxLayout()
        self.after.setSpacing(12)
        row.addLayout(self.after)
        row.addStretch(1)
        self.right = QHBoxLayout()
        self.right.setSpacing(16)
        row.addLayout(self.right)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str, sub: str) -> None:
        self._title.setText(title)
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))

    @property
    def title(self) -> str:
        return self._title.text()


class Facts(QWidget):
    """Rows of a word and its value, as on a chart.

    Args:
        rows: word and value; a value may be made bold with `strong`.
        strong: whether the values are bold.
    """

    def __init__(
        self,
        rows: Sequence[tuple[str, str]] = (),
        *,
        strong: bool = False,
    ) -> None:
        super().__init__()
        self._strong = strong
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        type_ = Type.STRONG if self._strong else Type.BODY
        top = Qt.AlignmentFlag.AlignTop
        for index, (word, value) in enumerate(rows):
            label = Text(word, Type.BODY, Ink.MUTED)
            words = Text(value, type_, wrap=True)
            words.setAccessibleName(f"{word}: {value}")
            self._grid.addWidget(label, index, 0, top)
            self._grid.addWidget(words, index, 1, top)


class Foot(QWidget):
    """The foot of a page, 64 px high: a note at the left, the main action at the right.

    Args:
        action: the main action with its reason; None for a page without one.
        note: a line at the left, muted.
    """

    def __init__(
        self,
        action: ReasonedButton | None,
        note: str = "",
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        self.row = QHBoxLayout()
        self.row.setContentsMargins(PAGE_MARGIN, 10, PAGE_MARGIN, 9)
        self.row.setSpacing(16)
        self._note = Text(note, Type.CAPTION, Ink.MUTED, wrap=True)
        self.row.addWidget(self._note, 1)
        if action is not None:
            self.row.addWidget(action)
        column.addLayout(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_note(note)

    def show_note(self, note: str) -> None:
        """Show a line at the left; without one the action's reason has its room."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @property
    def note(self) -> str:
        return self._note.text()


class Scroll(QScrollArea):
    """A page that may be longer than the window; a finger drags it.

    The bar takes its room from the margin of the page: what scrolls stays in line with the
    title and the foot, which do not.

    Args:
        inside: what scrolls.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A viewport of our own: to hand out the one that Qt made, PySide6 looks through every
        # class of widget there is, which a start can feel.
        port = QWidget()
        self.setViewport(port)
        self._port = port
        self._inside = inside
        self._margin: int | None = None
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        port.setAutoFillBackground(False)
        QScroller.grabGesture(port, QScroller.ScrollerGestureType.TouchGesture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called whenever the bar comes or goes, too: it changes the room beside it."""
        layout = self._inside.layout()
        changed = layout is not None and self._give_room(layout)
        super().resizeEvent(event)
        if layout is not None and changed:
            layout.activate()  # now: a page is never seen with the margin that it had

    def _give_room(self, layout: QLayout) -> bool:
        """Take the width of the bar out of the right margin; whether that changed it."""
        margins = layout.contentsMargins()
        if self._margin is None:
            self._margin = margins.right()
        taken = self.width() - self._port.width()
        right = self._margin - taken if self._margin >= PAGE_MARGIN else self._margin
        if margins.right() == right:
            return False
        margins.setRight(right)
        layout.setContentsMargins(margins)
        return True
