"""The sedation scale: six levels, each with its figure and the words that define it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.form.choice import Choice
from kadelyx_desk.ui.views.kit.painting import TARGET, draw_box, draw_text, line_height
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_FIGURE = 30
_COLUMNS = 2


class Level(Choice):
    """One level: its figure in bold, its words beside it on up to two lines."""

    def __init__(self, figure: int, words: str, about: About) -> None:
        super().__init__(f"{figure}, {words}", about)
        self._whose = about
        self._figure = str(figure)
        self._words = words

    def wanted(self) -> QSize:
        return QSize(120, max(TARGET, 2 * line_height(Type.SCALE) + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter = QPainter(self)
        if chosen:
            fill, edge = look.tint(self._whose), QPen(look.person(self._whose), 2)
        else:
            fill = look.colour(Ink.PRESSED if self.isDown() else Ink.SURFACE)
            edge = QPen(look.colour(Ink.BORDER))
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        figure = QRectF(11, 0, _FIGURE, self.height())
        draw_text(painter, figure, self._figure, Type.NAME, Ink.TEXT)
        painter.setFont(look.font(Type.SCALE))
        painter.setPen(look.colour(Ink.TEXT if chosen else Ink.MUTED))
        place = QRectF(_FIGURE + 1, 2, self.width() - _FIGURE - 7, self.height() - 4)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(flags), self._words)


class LevelChoice(QWidget):
    """The levels in two columns, awake first; a second press takes an answer back.

    Args:
        name: the question.
        levels: figure and words.
        about: whose colour the chosen one takes.
    """

    changed = signal_of_nothing()
    """A level was chosen, or taken back, by a press."""

    def __init__(self, name: str, levels: Mapping[int, str], about: About) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.levels: dict[int, Level] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        ordered = sorted(levels, reverse=True)
        for place, figure in enumerate(ordered):
            level = Level(figure, levels[figure], about)
            level.setAccessibleDescription(name)
            level.clicked.connect(lambda checked, key=figure: self._chose(key, checked=checked))
            self.levels[figure] = level
            grid.addWidget(level, place // _COLUMNS, place % _COLUMNS)

    def _chose(self, figure: int, *, checked: bool) -> None:
        self.choose(figure if checked else None)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move between the levels, without choosing."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: _COLUMNS,
            Qt.Key.Key_Up: -_COLUMNS,
        }
        every = list(self.levels.values())
        step = steps.get(Qt.Key(event.key()))
        at = next((place for place, level in enumerate(every) if level.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(every):
            every[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, figure: int | None) -> None:
        """Show `figure` as chosen; None chooses nothing."""
        for key, level in self.levels.items():
            level.setChecked(key == figure)

    def chosen(self) -> int | None:
        """The figure chosen."""
        return next((key for key, level in self.levels.items() if level.isChecked()), None)
