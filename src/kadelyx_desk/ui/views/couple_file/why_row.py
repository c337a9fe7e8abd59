"""Why the couple comes: as tags in the title, and the chips by which it is said anew."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.wording import NOT_RECORDED, clock
from kadelyx_desk.ui.viewmodels.couple_intents import SayWhy, TakeBack
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.reason_chips import ReasonChips
from kadelyx_desk.ui.views.couple_file.undo_line import UndoLine
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.chip import Tag
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class WhyRow(QWidget):
    """Tags of the reasons; *Change* shows the chips.

    The tags are a line of their own, `line`, so that the title of the page can take it in;
    without chips and *Undo* nothing is left here, and takes no room.
    """

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._couple: UUID | None = None
        self._why: tuple[Reason, ...] = ()
        self.tags = {reason: Tag(reason.value) for reason in Reason}
        self._blank = Text(f"Why they come: {NOT_RECORDED}", Type.CAPTION, Ink.MUTED)
        self.change = Button("Change", Kind.QUIET)
        self.change.setAccessibleName("Change why they come")
        self.chips = ReasonChips()
        self.save = Button("Save reasons")
        self.cancel = Button("Cancel")
        self.answer = AnswerLine()
        self.undo = UndoLine("of why they come")
        self._form = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.save, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, BETWEEN_CARDS)
        inside.setSpacing(8)
        inside.addWidget(self.chips)
        inside.addWidget(self.answer)
        inside.addLayout(buttons)
        self.undo.setContentsMargins(0, 0, 0, BETWEEN_CARDS)
        self.line = QWidget()
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._blank)
        for tag in self.tags.values():
            row.addWidget(tag)
        row.addWidget(self.change)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._form)
        column.addWidget(self.undo)
        self._form.hide()
        self.change.clicked.connect(self._open)
        self.save.clicked.connect(self._send)
        self.cancel.clicked.connect(self._close)
        self.undo.asked.connect(self.asked.emit)

    def show_couple(self, view: CoupleView) -> None:
        """Show why they come; what is being chosen stays."""
        if view.file.couple != self._couple:
            self._couple = view.file.couple
            self._form.hide()
            self.undo.clear()
        self._why = view.file.why
        for reason, tag in self.tags.items():
            tag.setVisible(reason in self._why)
        self._blank.setVisible(not self._why)

    def show_answer(self, answer: Answer) -> None:
        """Close the chips once it is recorded, and offer to take it back."""
        self.undo.show_answer(answer)
        if not self.answer.heard(answer):
            return
        self._close()
        if answer.link is not None and self._couple is not None:
            at = clock(answer.link.entry.occurred.local)
            back = TakeBack(self._couple, None, answer.link.entry.id)
            self.undo.show_saved(f"Saved {at}: why they come.", back)

    def _open(self) -> None:
        self.undo.clear()
        self.chips.choose(self._why)
        self._form.show()
        self.chips.setFocus()

    def _close(self) -> None:
        self.answer.clear()
        self._form.hide()
        self.change.setFocus()

    def _send(self) -> None:
        if self._couple is None:
            return
        intent = SayWhy(self._couple, self.chips.chosen())
        self.answer.sent(intent)
        self.asked.emit(intent)
