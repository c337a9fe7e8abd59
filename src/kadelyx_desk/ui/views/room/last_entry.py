"""The line that says what was logged last, and gives it back: undo, and try again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.entry_words import in_short, words_of
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.marks import COUPLE_RATIO, draw_mark
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.painting import draw_text, line_height, text_width
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SHAPE = 13
_LONGEST = 56
_ROW = 52
_UNDO = 208


class EntryLine(QWidget):
    """The painted line: time, whom it is about, what it says, and its number."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, About, str, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_line(self, at: str, about: About, words: str, saved: str) -> None:
        self._parts = (at, about, words, saved)
        self.setAccessibleName(f"Last entry {at}, {about.value}, {words}, {saved}")
        self.update()

    @property
    def words(self) -> str:
        """What the entry says, as it is shown."""
        return self._parts[2] if self._parts else ""

    def sizeHint(self) -> QSize:
        return QSize(300, line_height(Type.BODY) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._parts is None:
            return
        look = theme.current()
        painter = QPainter(self)
        at, about, words, saved = self._parts
        left = self._word(painter, 0, "Last entry", Type.BODY, Ink.MUTED) + 14
        left = self._word(painter, left, at, Type.STRONG, Ink.TEXT) + 14
        wide = _SHAPE * (COUPLE_RATIO if about is About.COUPLE else 1)
        draw_mark(painter, about, QRectF(left, (self.height() - _SHAPE) / 2, wide, _SHAPE))
        left += round(wide) + 7
        if about.partner is not None:
            ink = Ink.A if about is About.A else Ink.B
            left = self._word(painter, left, about.value, Type.STRONG, ink) + 12
        left = self._word(painter, left, words, Type.BODY, Ink.TEXT) + 14
        check = QRectF(left, (self.height() - 16) / 2, 16, 16)
        draw_icon(painter, Icon.CHECK, check, look.colour(Ink.MUTED))
        self._word(painter, left + 22, saved, Type.BODY, Ink.MUTED)

    def _word(self, painter: QPainter, left: int, words: str, type_: Type, ink: Ink) -> int:
        width = text_width(words, type_)
        draw_text(painter, QRectF(left, 0, width + 2, self.height()), words, type_, ink)
        return left + width

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()


class LastEntry(QWidget):
    """The row below the timeline. A problem takes the line's place; undo stays.

    Before the journey it also holds the one way on: to the room checklist, where it begins.
    """

    begin_asked = signal_of_nothing()
    undo_asked = signal_of_nothing()
    retry_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Link | None = None
        self.line = EntryLine()
        self.problem = ProblemLine()
        self.retry = Button("Try again", icon=Icon.ANOTHER)
        self.undo = Button("Undo", icon=Icon.UNDO, key="Ctrl+Z")
        self.undo.setMinimumWidth(_UNDO)
        self.begin = Button("To the room checklist", Kind.MAIN, key="Ctrl+J")
        self.begin.clicked.connect(lambda _checked: self.begin_asked.emit())
        self.begin.hide()
        self.retry.hide()
        self.retry.clicked.connect(lambda _checked: self.retry_asked.emit())
        self.undo.clicked.connect(lambda _checked: self.undo_asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.problem, 1)
        row.addWidget(self.retry)
        row.addWidget(self.begin)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_session(self, view: SessionView) -> None:
        """Show the entry recorded last; a new one is also said to a screen reader."""
        link = view.last
        if link is None or link is self._shown:
            return
        is_new = self._shown is not None
        self._shown = link
        moment = view.now.moment
        recorded = Moment(link.entry.recorded.utc, moment.offset_minutes, moment.zone)
        words = in_short(words_of(view.snapshot, link), _LONGEST)
        at = clock(link.entry.occurred.local)
        late = "late entry, " if link.entry.is_late else ""
        saved = f"{late}saved {clock(recorded.local)}, no. {link.seq}"
        self.line.show_line(at, link.entry.about, words, saved)
        if is_new:
            announce(self, f"{link.entry.about.value}: {words}, {saved}")

    def show_problem(self, sentence: str, *, may_retry: bool) -> None:
        """Say why the last press was not recorded, in the place of the line."""
        self.line.hide()
        self.problem.show_problem(sentence, "Not saved" if may_retry else "Not recorded")
        self.retry.setVisible(may_retry)
        announce(self, sentence)

    def clear_problem(self) -> None:
        self.problem.clear()
        self.retry.hide()
        self.line.show()
