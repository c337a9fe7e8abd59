"""The signature: what is signed, in whose name, and the passphrase once more."""

from __future__ import annotations

from collections.abc import Sequence

from kadelyx_desk.domain.completeness import OpenPoint
from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.wording import at, offset
from kadelyx_desk.ui.viewmodels.intents import Intent, Sign
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SIGN = "Sign and lock the session"


class SignCard(Card):
    """Asks for the signature; once it is given, says whose and when."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Signature")
        self._who = Text("", Type.STRONG, wrap=True)
        self._meaning = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.passphrase = TextField("Your passphrase, once more", secret=True)
        self.sign = ReasonedButton(Button(_SIGN, Kind.MAIN, icon=Icon.LOCK), upright=True)
        for part in (self._who, self._meaning, self.passphrase, self.sign):
            self.body.addWidget(part)
        self.sign.button.clicked.connect(self._ask)
        self.passphrase.line.returnPressed.connect(self._ask)
        self._is_working = False

    def show_unsigned(self, view: SessionView, points: Sequence[OpenPoint]) -> None:
        """Ask for the signature, or say why it cannot be given yet."""
        self._who.setText(f"{view.author.name}, author of this record")
        count = len(view.snapshot.links)
        self._meaning.setText(
            f"The signature covers all {count} entries as they stand. Afterwards nothing can be"
            " added to the session here, corrected or undone."
        )
        self.passphrase.show()
        self.sign.show()
        blocking = next((point.sentence for point in points if point.blocks), None)
        self.passphrase.setEnabled(blocking is None and not self._is_working)
        if blocking is not None:
            self.sign.block(blocking)
        elif not self._is_working:
            self.sign.allow()

    def show_signed(self, line: Line[Signed]) -> None:
        """Say who signed, when, and as what (21 CFR 11.50)."""
        body, when = line.body, line.link.entry.occurred
        licence = f", {body.licence}" if body.licence else ""
        self._who.setText(f"{body.signer.name}{licence}, {body.role}")
        self._meaning.setText(
            f"Signed {at(when)} {offset(when.offset_minutes)}: {body.meaning}. Not co-signed."
        )
        self.passphrase.set_text("")
        self.passphrase.hide()
        self.sign.hide()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the signature; the passphrase does not stay on the page."""
        if not isinstance(answer.intent, Sign):
            return
        self._work(working=False)
        self.passphrase.set_text("")
        if not answer.done:
            self.passphrase.show_problem(answer.sentence, "Not signed")
            self.passphrase.setFocus()

    def _ask(self) -> None:
        if not self.sign.button.isEnabled():
            return
        if not self.passphrase.text():
            self.passphrase.show_problem("Type your passphrase.")
            return
        typed = self.passphrase.text()
        self._work(working=True)
        self.asked.emit(Sign(typed))

    def _work(self, *, working: bool) -> None:
        self._is_working = working
        self.sign.button.set_words("Signing" if working else _SIGN)
        self.passphrase.setEnabled(not working)
        if working:
            self.sign.block("This takes about a second.")
        else:
            self.sign.allow()
