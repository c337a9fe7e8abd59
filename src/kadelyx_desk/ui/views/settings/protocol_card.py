"""The protocol that the clinic works by, and a newer one that came with the program."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.intents import AdoptProtocol, Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import Card, Facts
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SIGNED_OFF = (
    "Every figure that the program warns by stands in it. The medical director of your clinic"
    " signs it off. Sessions that were opened before keep the version they began with."
)


class ProtocolCard(Card):
    """What is in force; one button adopts the newer version, where there is one."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Protocol")
        self._newer: Protocol | None = None
        self.facts = Facts()
        self.words = Text(_SIGNED_OFF, Type.BODY, Ink.MUTED, wrap=True)
        self.adopt = Button("Adopt")
        self.answer = AnswerLine()
        self._row = QHBoxLayout()
        self._row.addWidget(self.adopt)
        self._row.addStretch(1)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.words)
        self.body.addLayout(self._row)
        self.body.addWidget(self.answer)
        self.adopt.hide()
        self.adopt.clicked.connect(self._adopt)
        self.answer.asked.connect(self.asked.emit)

    def show_protocol(self, protocol: Protocol, newer: Protocol | None) -> None:
        """Show what is in force and what could be."""
        self._newer = newer
        rows = [("In force", f"{protocol.name}, version {protocol.version}")]
        if newer is not None:
            rows.append(("Newer, to adopt", f"{newer.name}, version {newer.version}"))
            self.adopt.set_words(f"Adopt version {newer.version}")
        self.facts.show_rows(rows)
        self.adopt.setVisible(newer is not None)

    def show_answer(self, answer: Answer) -> None:
        """Say why it was not adopted; where it was, the facts above change."""
        self.answer.heard(answer)

    def _adopt(self) -> None:
        if self._newer is None:
            return
        intent = AdoptProtocol(self._newer.sha256)
        self.answer.sent(intent)
        self.asked.emit(intent)
