"""The signature: who signs as what, the passphrase again, and what it says once it is there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries import JourneyStarted, SessionStopped, Signed
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.facts import state_line, time_of
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import NOT_RECORDED, at, offset, or_blank, short_head
from kadelyx_desk.ui.viewmodels.intents import Intent, Sign
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import addressed
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.chip import Tag
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card, Facts
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.form_version import version_of
from kadelyx_desk.ui.views.theme import Type

MEANING = "author of this record"
_WORKING = "The passphrase is being checked."


class SignCard(Card):
    """Asks for a signature, or shows the one that is there."""

    asked = signal_of(Intent)
    addendum_asked = signal_of_nothing()
    """Something is to be added to what is signed."""

    def __init__(self) -> None:
        super().__init__("Sign")
        self._sent: Sign | None = None
        self._reason = ""
        self.facts = Facts()
        self.state = Tag("", Icon.CHECK)
        self.about = Text("", Type.BODY, wrap=True)
        self.passphrase = TextField("Passphrase", secret=True)
        self.sign = Button("Sign", Kind.MAIN)
        self.action = ReasonedButton(self.sign, upright=True)
        state = QHBoxLayout()
        state.addWidget(self.state)
        state.addStretch(1)
        self.body.addLayout(state)
        self.write = Button("Write an addendum", icon=Icon.NOTE)
        for part in (self.about, self.facts, self.passphrase, self.action, self.write):
            self.body.addWidget(part)
        self.sign.clicked.connect(self._send)
        self.write.clicked.connect(lambda _checked: self.addendum_asked.emit())
        self.passphrase.line.returnPressed.connect(self._send)

    def show_session(self, view: SessionView) -> None:
        """Show what the signature will say, or said."""
        signed = view.snapshot.latest(Signed, About.COUPLE)
        self.show_heading("Sign" if signed is None else "Signature")
        self.state.setVisible(signed is not None)
        self.passphrase.setVisible(signed is None)
        self.action.setVisible(signed is None)
        self.write.setVisible(signed is not None)
        self.state.show_words(state_line(view.snapshot, version_of(view, Form.JOINT)))
        self._show_stopped(view)
        if signed is not None:
            body = signed.body
            self.facts.show_rows(
                [
                    ("Signed by", body.signer.name),
                    ("As", body.role),
                    ("Licence", or_blank(body.licence)),
                    ("Meaning", body.meaning),
                    ("At", _moment(signed.link.entry.occurred)),
                    ("Covers", f"entries 1 to {signed.link.seq - 1}"),
                    ("On paper", f"head {short_head(body.head)}"),
                ]
            )
            return
        role, licence = _role_of(view)
        self.facts.show_rows(
            [
                ("Printed name", view.author.name),
                ("As", role),
                ("Licence", licence),
                ("Meaning", MEANING),
                ("Date, time", "those of the moment you sign"),
                ("Covers", f"entries 1 to {len(view.snapshot.links)}"),
            ]
        )
        blocking = (point.sentence for point in open_points(view.snapshot) if point.blocks)
        self._reason = addressed(view, next(blocking, ""))
        self._show_state()

    def _show_stopped(self, view: SessionView) -> None:
        """Say that it is a session which did not take its way, and why."""
        stopped = view.snapshot.latest(SessionStopped, About.COUPLE)
        self.about.setVisible(stopped is not None)
        if stopped is not None:
            began = time_of(view.snapshot, JourneyStarted) is not None
            how = "stopped" if began else "cancelled"
            self.about.setText(f"This session was {how}: {stopped.body.reason}")

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the signature. The passphrase is gone either way."""
        if self._sent is None or answer.intent != self._sent:
            return
        self._sent = None
        self.passphrase.set_text("")
        self._show_state()
        if not answer.done:
            self.passphrase.show_problem(answer.sentence)
            self.passphrase.line.setFocus()

    def _show_state(self) -> None:
        reason = _WORKING if self._sent is not None else self._reason
        self.passphrase.line.setEnabled(self._sent is None)
        if reason:
            self.action.block(reason)
        else:
            self.action.allow()

    def _send(self) -> None:
        if not self.sign.isEnabled():
            return
        if not self.passphrase.text():
            self.passphrase.show_problem("Type your passphrase.")
            return
        self.passphrase.clear_problem()
        self._sent = Sign(self.passphrase.text())
        self._show_state()
        self.asked.emit(self._sent)


def _moment(moment: Moment) -> str:
    """20-Nov-2026 14:03 UTC-08:00."""
    return f"{at(moment)} {offset(moment.offset_minutes)}"


def _role_of(view: SessionView) -> tuple[str, str]:
    """What the author signs as, and the licence."""
    person = next((item for item in view.staff if item.staff == view.author.id), None)
    if person is None or not person.roles:
        return NOT_RECORDED, NOT_RECORDED
    role = "guiding therapist" if Role.GUIDE in person.roles else person.roles[0].value
    return role, or_blank(person.licence)
