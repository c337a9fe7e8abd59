"""Fields: a label, a place to type, and the sentence that says what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.painting import TARGET, line_height
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

Editor = QLineEdit | QPlainTextEdit


class Field(QWidget):
    """What all fields share. What was typed is never changed or lost by a problem.

    Args:
        label: the question, in bold above; also the accessible name.
        editor: where it is typed.
        hint: what to type, below, muted.
    """

    edited = signal_of(str)
    """The text, after every change by a person."""

    left = signal_of_nothing()
    """The person has gone on to something else, or pressed Enter."""

    def __init__(self, label: str, editor: Editor, hint: str = "") -> None:
        super().__init__()
        self._editor = editor
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self._label = Text(label, Type.STRONG, wrap=True)
        self._label.setBuddy(editor)
        self._hint = Text(hint, Type.CAPTION, Ink.MUTED, wrap=True)
        self._problem = ProblemLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(editor, 1)
        column.addLayout(self.row, 1)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        # Only now: a widget shown before it has a parent is a window of its own for a moment.
        if not label:
            self._label.hide()
        if not hint:
            self._hint.hide()

    def text(self) -> str:
        """What was typed, as it was typed."""
        editor = self._editor
        return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Show `text` and forget a problem, without telling anybody."""
        blocked = self._editor.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(text)
        else:
            self._editor.setPlainText(text)
        self._editor.blockSignals(blocked)
        self.clear_problem()

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._editor.setAccessibleName(label)

    def show_problem(self, sentence: str, word: str = "") -> None:
        """Say what is wrong and what to do, in one sentence, with a word for the pill."""
        self._problem.show_problem(sentence, word)
        self._hint.hide()
        announce(self._editor, sentence)
        self._editor.setAccessibleDescription(sentence)
        self._mark(problem=True)

    def clear_problem(self) -> None:
        self._problem.clear()
        self._hint.setVisible(bool(self._hint.text()))
        self._editor.setAccessibleDescription(self._hint.text())
        self._mark(problem=False)

    @property
    def problem(self) -> str:
        """The sentence beside the field; empty where there is none."""
        return self._problem.sentence

    def _mark(self, *, problem: bool) -> None:
        if bool(self._editor.property("problem")) == problem:
            return
        self._editor.setProperty("problem", problem)
        self._editor.style().unpolish(self._editor)
        self._editor.style().polish(self._editor)

    def _was_edited(self) -> None:
        self.clear_problem()
        self.edited.emit(self.text())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._editor and event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False


class TextField(Field):
    """One line of words.

    Args:
        label: the question.
        hint: what to type, below.
        example: shown in the empty field, muted.
        secret: shows dots, with a button that shows the words.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        example: str = "",
        secret: bool = False,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, hint)
        self.line.setPlaceholderText(example)
        self.line.setMinimumHeight(TARGET)
        self.line.textEdited.connect(lambda _text: self._was_edited())
        self.line.returnPressed.connect(self.left.emit)
        if secret:
            self._make_secret(label)

    def _make_secret(self, label: str) -> None:
        self._shown = False
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        shows = f"Show what is typed: {label.lower()}"
        self._reveal = IconButton(Icon.OBSERVE, shows, Ink.MUTED)
        self._reveal.clicked.connect(lambda: self.reveal(shown=not self._shown))
        self._reveal.setParent(self.line)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addStretch(1)
        inside.addWidget(self._reveal)
        self.line.setTextMargins(0, 0, TARGET, 0)

    def reveal(self, *, shown: bool) -> None:
        """Show the words of a secret field, or dots again."""
        self._shown = shown
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
        verb, icon = ("Hide", Icon.HIDE) if shown else ("Show", Icon.OBSERVE)
        self._reveal.show_icon(icon, f"{verb} the {self._label.text().lower()}")


class _Area(QPlainTextEdit):
    """A text area that gives Tab to the next field and asks for a number of lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(240, self._lines * line_height(Type.BODY) + 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self._lines, 2) * line_height(Type.BODY) + 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


class TextArea(Field):
    """Several lines of words.

    Args:
        label: the question.
        hint: what to type, below.
        lines: how many are seen at once.
    """

    def __init__(self, label: str, hint: str = "", *, lines: int = 4) -> None:
        self.area = _Area(lines)
        super().__init__(label, self.area, hint)
        self.area.textChanged.connect(self._was_edited)
