"""What the program is, what it is not, and the clinic's certificate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.ui.viewmodels.intents import Intent, SaveRoot
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WORDS = (
    "A record with reminders, not a monitor and not an alarm: nobody may rely on it to notice"
    " that somebody is unwell. It records and warns; it never prescribes."
)
_LICENCES = (
    "Type: Noto Sans, SIL Open Font License. Icons: Lucide, ISC licence. Word list: EFF, CC BY."
    " The texts of the licences lie with the program, in its resources folder."
)
_CERTIFICATE = (
    "A director who checks reports on another computer needs the clinic's certificate once:"
    " kadelyx-desk verify FILE --trust CERTIFICATE."
)


class AboutCard(Card):
    """Words, and one button."""

    asked = signal_of(Intent)

    def __init__(self, version: str, choose_file: Callable[[str], Path | None]) -> None:
        super().__init__("About", f"Kadelyx Desk {version}")
        self._choose_file = choose_file
        self.body.addWidget(Text(_WORDS, Type.BODY, wrap=True))
        self.body.addWidget(Text(_LICENCES, Type.CAPTION, Ink.MUTED, wrap=True))
        self.body.addWidget(Text(_CERTIFICATE, Type.CAPTION, Ink.MUTED, wrap=True))
        self.save = Button("Save the clinic's certificate…", icon=Icon.KEY)
        self._done = Text("", Type.STRONG, wrap=True)
        self._done.hide()
        self._problem = ProblemLine("Not saved")
        for part in (self.save, self._done, self._problem):
            self.body.addWidget(part)
        self.save.clicked.connect(self._ask)

    def _ask(self) -> None:
        target = self._choose_file("clinic-certificate.pem")
        if target is not None:
            self._done.hide()
            self._problem.clear()
            self.asked.emit(SaveRoot(target))

    def show_answer(self, answer: Answer) -> None:
        """Say where the certificate lies, or why it does not."""
        if not isinstance(answer.intent, SaveRoot):
            return
        if answer.done:
            self._done.setText(f"Saved as {answer.intent.target.name}.")
            self._done.show()
        else:
            self._problem.show_problem(answer.sentence)
