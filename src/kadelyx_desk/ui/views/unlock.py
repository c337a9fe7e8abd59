"""Unlock: who is here, and the passphrase; or the code on the recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.unlock_people import Person, PersonList

if TYPE_CHECKING:
    from kadelyx_desk.domain.backups.age import Said

_WIDTH = 448
_WORKING = "Opening the record"
_BY_CODE = "Open with the code"


@dataclass(frozen=True, slots=True)
class UnlockState:
    """What the page shows: the clinic, its people, and facts for the foot of the page."""

    clinic: str
    people: tuple[Person, ...]
    facts: tuple[str, ...] = ()
    chosen: UUID | None = None


@dataclass(frozen=True, slots=True)
class UnlockAsked:
    """Somebody wants to open the record with a passphrase."""

    staff: UUID
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryAsked:
    """Somebody wants to open the record with the code of the recovery sheet."""

    code: str = field(repr=False)


class UnlockView(QWidget):
    """The page before the record is open."""

    unlock_asked = signal_of(UnlockAsked)
    recovery_asked = signal_of(RecoveryAsked)
    restore_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._clinic = Text("", Type.BODY, Ink.MUTED)
        self._people = PersonList()
        self._passphrase = TextField("Passphrase", secret=True)
        self._unlock = Button("Unlock", Kind.MAIN)
        self._recovery: _Recovery | None = None
        self._backup: QWidget | None = None
        self._forms = QStackedWidget()
        self._forms.addWidget(self._passphrase_form())
        self._facts = QHBoxLayout()
        self._facts.setSpacing(24)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._page()))
        self._people.chosen.connect(lambda _staff: self._passphrase.setFocus())
        self._unlock.clicked.connect(self._ask_unlock)
        self._passphrase.line.returnPressed.connect(self._ask_unlock)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(3)
        column.addWidget(Mark(About.COUPLE, 52), 0, centre)
        column.addSpacing(8)
        column.addWidget(Text("Kadelyx Desk", Type.TITLE), 0, centre)
        column.addWidget(self._clinic, 0, centre)
        column.addSpacing(16)
        self._forms.setFixedWidth(_WIDTH)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._forms)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        column.addLayout(self._facts)
        return page

    def _passphrase_form(self) -> QWidget:
        form = QWidget()
        column = _column(form)
        column.addWidget(self._people)
        column.addSpacing(12)
        column.addWidget(self._passphrase)
        column.addSpacing(4)
        column.addWidget(self._unlock)
        other = Button("Use the recovery sheet", Kind.QUIET)
        other.clicked.connect(self._turn_to_recovery)
        column.addWidget(other, 0, Qt.AlignmentFlag.AlignHCenter)
        self._restore = QVBoxLayout()
        column.addLayout(self._restore)
        column.addStretch(1)
        return form

    def offer_restore(self) -> None:
        """The record is damaged or missing: a backup may be restored."""
        if self._restore.count() == 0:
            restore = Button("Look at the backups")
            restore.clicked.connect(self.restore_asked.emit)
            self._restore.addWidget(restore)

    def _turn_to_recovery(self) -> None:
        """To the form for the code; it is made for whoever needs it, hardly ever."""
        if self._recovery is None:
            self._recovery = _Recovery()
            self._recovery.asked.connect(self.recovery_asked.emit)
            self._recovery.turned_back.connect(self._turn_back)
            self._forms.addWidget(self._recovery)
        self._forms.setCurrentWidget(self._recovery)
        self._recovery.code.setFocus()

    def _turn_back(self) -> None:
        self._forms.setCurrentIndex(0)
        self._passphrase.setFocus()

    def show_state(self, state: UnlockState) -> None:
        """Show who may be here. What was typed is cleared: this is a locked record."""
        self._clinic.setText(state.clinic)
        self._people.show_people(state.people, state.chosen)
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._backup = None
        for fact in state.facts:
            self._facts.addWidget(Text(fact, Type.CAPTION, Ink.MUTED))
        self.clear()

    def show_backup(self, said: Said) -> None:
        """Say before the other facts how old the last backup is."""
        if self._backup is not None:
            self._facts.removeWidget(self._backup)
            self._backup.deleteLater()
        self._backup = line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon, ink = (Icon.WARN, Ink.TEXT) if said.is_caution else (Icon.CHECK, Ink.MUTED)
        words = f"Check: {said.words}" if said.is_caution else said.words
        row.addWidget(Glyph(icon, 16, ink))
        row.addWidget(
            Text(words, Type.CAPTION_STRONG if said.is_caution else Type.CAPTION, ink)
        )
        self._facts.insertWidget(0, line)

    def clear(self) -> None:
        """Forget what was typed, and show the passphrase form at rest."""
        self._passphrase.set_text("")
        self._passphrase.reveal(shown=False)
        if self._recovery is not None:
            self._recovery.code.set_text("")
        self._forms.setCurrentIndex(0)
        self._work(working=False)

    def show_working(self) -> None:
        """Say that the record is being opened, which takes about a second."""
        self._passphrase.clear_problem()
        if self._recovery is not None:
            self._recovery.code.clear_problem()
        self._work(working=True)
        announce(self, _WORKING)

    def show_problem(self, sentence: str) -> None:
        """Say beside the field why the record did not open; what was typed stays."""
        self._work(working=False)
        by_code = self._recovery if self._forms.currentIndex() else None
        field_ = self._passphrase if by_code is None else by_code.code
        field_.show_problem(sentence, "Not opened")
        field_.setFocus()
        field_.line.selectAll()

    def focusInEvent(self, event: object) -> None:
        del event
        self._passphrase.setFocus()

    def _work(self, *, working: bool) -> None:
        self._unlock.set_words(_WORKING if working else "Unlock")
        for widget in (self._people, self._passphrase, self._unlock):
            widget.setEnabled(not working)
        if self._recovery is not None:
            self._recovery.work(working=working)

    def _ask_unlock(self) -> None:
        staff = self._people.current()
        if staff is None:
            self._passphrase.show_problem("Choose your name first.")
            return
        if not self._passphrase.text():
            self._passphrase.show_problem("Type your passphrase.")
            return
        self.unlock_asked.emit(UnlockAsked(staff, self._passphrase.text()))


class _Recovery(QWidget):
    """The form for the code on the recovery sheet."""

    asked = signal_of(RecoveryAsked)
    turned_back = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.code = TextField(
            "Recovery code", "Seven groups of five, as printed on the recovery sheet."
        )
        self._open = Button(_BY_CODE, Kind.MAIN)
        back = Button("Back to the passphrase", Kind.QUIET)
        column = _column(self)
        column.addWidget(
            Text(
                "The code opens the record for whoever holds the sheet. It signs nothing: "
                "use it to give a person of the clinic a new passphrase.",
                Type.BODY,
                Ink.MUTED,
                wrap=True,
            )
        )
        column.addSpacing(8)
        column.addWidget(self.code)
        column.addSpacing(4)
        column.addWidget(self._open)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._open.clicked.connect(self._ask)
        self.code.line.returnPressed.connect(self._ask)
        back.clicked.connect(self.turned_back.emit)

    def work(self, *, working: bool) -> None:
        """Say that the record is being opened, or no longer."""
        self._open.set_words(_WORKING if working else _BY_CODE)
        for widget in (self.code, self._open):
            widget.setEnabled(not working)

    def _ask(self) -> None:
        if not self.code.text().strip():
            self.code.show_problem("Type the code of the recovery sheet.")
            return
        self.asked.emit(RecoveryAsked(self.code.text()))


def _column(form: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
