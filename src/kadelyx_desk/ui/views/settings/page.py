"""Settings: the look, the register, the protocol in force, and the clinic's certificate."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent, SaveRoot
from kadelyx_desk.ui.viewmodels.lists import SettingsView
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import (
    BETWEEN_CARDS,
    PAGE_MARGIN,
    Card,
    PageTitle,
    Scroll,
)
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.backups_card import BackupsCard
from kadelyx_desk.ui.views.settings.look_card import LookCard
from kadelyx_desk.ui.views.settings.passphrase_card import PassphraseCard
from kadelyx_desk.ui.views.settings.protocol_card import ProtocolCard
from kadelyx_desk.ui.views.settings.staff_card import StaffCard
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

ROOT_NAME = "clinic-certificate.pem"
_ROOT = (
    "Whoever reads a report checks with this file that the clinic sealed it. "
    "It holds no secret."
)


class SettingsPage(QWidget):
    """How the window looks, who works here, the protocol in force, and the certificate.

    Args:
        choose_file: asks a person where to write a file of the suggested name.
        tools: makes passphrases and says which may be used.
    """

    asked = signal_of(Intent)

    def __init__(self, choose_file: ChooseFile, tools: PassphraseTools) -> None:
        super().__init__()
        self._choose_file = choose_file
        self._sent: SaveRoot | None = None
        self.look = LookCard()
        self.staff = StaffCard(tools)
        self.passphrase = PassphraseCard(tools)
        self.protocol = ProtocolCard()
        self.backups = BackupsCard()
        self.save_root = Button("Save the clinic's certificate…", icon=Icon.KEY)
        self.saved = Text("", Type.CAPTION, wrap=True)
        self.saved.hide()
        self.answer = AnswerLine()
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 16)
        row.setSpacing(BETWEEN_CARDS)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self.staff, self.backups, self._certificate())),
            (right, (self.look, self.passphrase, self.protocol)),
        ):
            column.setSpacing(BETWEEN_CARDS)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 24, 0, 0)
        whole.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.addWidget(PageTitle("Settings", type_=Type.TITLE))
        whole.addLayout(head)
        whole.addWidget(Scroll(inside), 1)
        for part in (
            *(self.look, self.staff, self.passphrase, self.protocol),
            *(self.backups, self.answer),
        ):
            part.asked.connect(self.asked.emit)
        self.save_root.clicked.connect(self._save_root)
        self.setFocusProxy(self.staff.add)

    def _certificate(self) -> Card:
        card = Card("Clinic certificate")
        card.body.addWidget(Text(_ROOT, Type.BODY, Ink.MUTED, wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.save_root)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.saved)
        card.body.addWidget(self.answer)
        return card

    def show_settings(self, view: SettingsView) -> None:
        """Show what is in force; a form that is open stays."""
        self.look.show_settings(view)
        self.staff.show_staff(view)
        self.passphrase.show_clinic(view.clinic)
        self.protocol.show_protocol(view.protocol, view.newer)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a form or of the certificate."""
        self.staff.show_answer(answer)
        self.passphrase.show_answer(answer)
        self.protocol.show_answer(answer)
        if self.answer.heard(answer) and self._sent is not None:
            self.saved.setText(f"Saved as {self._sent.target.name}")
            self.saved.show()

    def _save_root(self) -> None:
        target = self._choose_file(ROOT_NAME)
        if target is None:
            return
        self.saved.hide()
        self._sent = SaveRoot(target)
        self.answer.sent(self._sent)
        self.asked.emit(self._sent)
