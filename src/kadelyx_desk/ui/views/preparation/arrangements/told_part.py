"""Allergies or medicines of one partner: veiled on the page that both may see."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtGui import QHideEvent

from kadelyx_desk.domain.entries import AllergiesCopied, MedicinesCopied
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.couple.veil import Veil
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted
from kadelyx_desk.ui.views.preparation.arrangements.part import CORRECTED, ArrangedPart

ToldKind = type[AllergiesCopied] | type[MedicinesCopied]
_LIMIT = 500
_WORDS: dict[ToldKind, tuple[Item, str, str]] = {
    AllergiesCopied: (Item.ALLERGIES, "Allergies", "none known"),
    MedicinesCopied: (Item.MEDICINES, "Medicines", "none"),
}


class ToldPart(ArrangedPart):
    """What a partner tells the team alone. It is told once, and corrected from then on.

    Args:
        kind: allergies or medicines.
        partner: whose.
    """

    def __init__(self, kind: ToldKind, partner: Partner) -> None:
        item, words, nothing = _WORDS[kind]
        super().__init__(item, About.of(partner))
        self._kind = kind
        self._words = words
        self._nothing = nothing
        self._session: UUID | None = None
        self._line: Line[AllergiesCopied | MedicinesCopied] | None = None
        self._is_opened = False
        self.veil = Veil()
        self.field = TextArea(words, f"“{nothing}” is an answer.", lines=2)
        self.column.addWidget(self.veil)
        self.column.addWidget(self.field)
        self.column.addWidget(self.draft_note)
        self._text = Drafted(self.field, self.about, f"preparation.{item.value}", self._keep)
        self.drafts = (self._text,)
        self.veil.opened.connect(self._open)
        self.veil.hide()

    def show_session(self, view: SessionView) -> None:
        if view.session != self._session:
            self._session, self._is_opened = view.session, False
        self._line = view.snapshot.latest(self._kind, self.about)
        text = None if self._line is None else self._line.body.text
        was_typed = self._text.is_own
        self._text.show_session(view, text, text or "")
        if was_typed and not self._text.is_own:
            self._is_opened = False
        on = None if self._line is None else self._line.link.entry.occurred.local.date()
        partner = self.about.partner
        name = "" if partner is None else given_name(view, partner)
        self.veil.show_veiled(
            self._words, "" if on is None else day(on), Visibility.PARTNER, name
        )
        self.show_drafts(view)
        self._show_veil()

    def wanted(self) -> Intent | None:
        typed = self.field.text().strip()
        line = self._line
        if typed == ("" if line is None else line.body.text):
            return None
        if not typed:
            self._say(f"Type “{self._nothing}” where there is nothing to tell.")
            return None
        try:
            body = self._kind(parse_text(typed, limit=_LIMIT))
        except KadelyxError as error:
            self._say(str(error))
            return None
        if line is None:
            return Record(self.about, body)
        return Correct(line.link.entry.id, body, CORRECTED)

    def show_problem(self, sentence: str) -> None:
        self._say(sentence)

    def go(self) -> None:
        (self.veil.open if self.veil.isVisibleTo(self) else self.field).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible():
            self._is_opened = False
            self._show_veil()

    def _say(self, sentence: str) -> None:
        self._is_opened = True
        self._show_veil()
        self.field.show_problem(sentence)

    def _open(self) -> None:
        self._is_opened = True
        self._show_veil()
        self.field.setFocus()

    def _keep(self, intent: Intent) -> None:
        self._is_opened = self._is_opened or bool(self.field.text())
        self.draft_note.hide()
        self.asked.emit(intent)

    def _show_veil(self) -> None:
        """A text that is recorded, and half a text too: it is no less private."""
        private = self._line is not None or bool(self.field.text().strip())
        veiled = private and not self._is_opened
        self.veil.setVisible(veiled)
        self.field.setVisible(not veiled)
        self.draft_note.setVisible(bool(self.draft_note.text()) and not veiled)
