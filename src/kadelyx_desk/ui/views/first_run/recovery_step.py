"""The last step: the recovery sheet, which is shown once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.first_run.intents import RecoverySheet
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_IN_A_ROW = 4
_WHY = "Type the last group first: it shows that you hold the sheet."


class RecoveryStep(Step):
    """Shows the code in big letters until its last group was typed from the paper."""

    print_asked = signal_of(RecoverySheet)

    def __init__(self) -> None:
        super().__init__(
            4,
            "The recovery sheet",
            "This code opens the record when a passphrase is lost. It is shown only now. Print "
            "it or write it down, and lock it away from this computer.",
            "Start",
        )
        self._sheet = RecoverySheet("", "")
        self._card = Card()
        self._code = QGridLayout()
        self._code.setHorizontalSpacing(24)
        self._code.setVerticalSpacing(2)
        self._card.body.addLayout(self._code)
        self._print = Button("Print", icon=Icon.PRINT)
        self._print.clicked.connect(lambda: self.print_asked.emit(self._sheet))
        self._problem = ProblemLine("Not printed")
        self._last = TextField(
            "The last group, from your paper",
            "Five characters. It may be typed in small letters.",
        )
        self._last.edited.connect(lambda _text: self._weigh())
        self._last.line.returnPressed.connect(self.go_on)
        self.body.addWidget(self._card)
        self.body.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._problem)
        self.body.addWidget(self._last)
        self._last.left.connect(self._look_over)
        self.setFocusProxy(self._last)
        self._weigh()

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """Show the code of a record that has just been made."""
        self._sheet = sheet
        self._clear_code()
        for index, group in enumerate(sheet.groups):
            row, column = divmod(index, _IN_A_ROW)
            words = Text(group, Type.TITLE)
            words.setAccessibleName(f"Group {index + 1}: {' '.join(group)}")
            number = Text(f"group {index + 1}", Type.CAPTION, Ink.MUTED)
            number.setContentsMargins(0, 10 if row else 0, 0, 0)
            self._code.addWidget(number, 2 * row, column)
            self._code.addWidget(words, 2 * row + 1, column)
        self._last.set_text("")
        self._weigh()

    def show_problem(self, sentence: str) -> None:
        """Say why it was not printed."""
        self._problem.show_problem(sentence)

    def forget(self) -> None:
        """Keep no code on the page."""
        self._sheet = RecoverySheet("", "")
        self._clear_code()
        self._last.set_text("")

    def check(self) -> bool:
        return bool(self._sheet.code) and self._matches()

    def _clear_code(self) -> None:
        while (item := self._code.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _matches(self) -> bool:
        typed = self._last.text().strip().upper()
        return bool(typed) and typed == self._sheet.groups[-1]

    def _weigh(self) -> None:
        if self._matches():
            self.forward.allow()
        else:
            self.forward.block(_WHY)

    def _look_over(self) -> None:
        if self._last.text().strip() and not self._matches():
            self._last.show_problem(
                "That is not the last group. Compare it with the code above."
            )
