"""One text of a session: what is asked, what is typed, who may read it, and its draft."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import (
    Challenge,
    Insight,
    Intention,
    Intervention,
    Practice,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.couple.veil import Veil
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.flow import Flow
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

TextKind = (
    type[Intention] | type[Challenge] | type[Insight] | type[Practice] | type[Intervention]
)
_TO_ROOM = (Intention, Challenge)
"""The kinds that may stand at the top of the room."""
_ROOM = "Only what is shared goes to the room."
_ALL = 1000
"""The field takes the height that is given; the space below only where it is veiled."""

EMPTIED = "taken back"
"""Why a text is struck out whose field was emptied."""


BETWEEN = " in the relationship"


class StatedText(QWidget):
    """A text of one kind about one partner, or about both.

    It shows what is recorded until a person types; from then on nothing overwrites it before
    it is recorded. What is not shared is veiled until it is opened, and again when the page
    is left.

    Args:
        kind: what the text becomes.
        about: whom it is about.
        question: the label; `{name}` stands for the partner's given name, `{between}` for
            words that are said to two only.
        lines: how many lines are seen.
    """

    asked = signal_of(Intent)

    def __init__(self, kind: TextKind, about: About, question: str, *, lines: int = 3) -> None:
        super().__init__()
        self._kind = kind
        self._about = about
        self._question = question
        self._session: UUID | None = None
        self._recorded = ""
        self._entry: UUID | None = None
        self._shown_to = kind.VISIBILITY
        self._is_own = False
        self._is_turned = False
        self._is_checked = False
        self._is_opened = False
        self._is_for_room = issubclass(kind, _TO_ROOM) and kind("").to_room
        self._recorded_room = False
        self.veil = Veil()
        self.field = TextArea(question, lines=lines)
        self.readers = ReaderChip(_readers(about, ""), kind.VISIBILITY.value)
        self._name = ""
        self.note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.note.hide()
        self.to_room = Check("to the room")
        self.room_note = Text(_ROOM, Type.CAPTION, Ink.MUTED, wrap=True)
        foot = Flow((self.readers, self.to_room), spread=True)
        self._foot = foot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.veil)
        column.addWidget(self.field, _ALL)
        column.addWidget(foot)
        column.addWidget(self.room_note)
        column.addWidget(self.note)
        column.addStretch(1)
        self._show_room_check()
        self.field.edited.connect(self._was_typed)
        self.readers.changed.connect(self._was_turned)
        self.to_room.clicked.connect(self._was_checked)
        self.veil.opened.connect(self._open)
        self.veil.hide()

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded or half typed; what a person is typing here stays."""
        if view.session != self._session:
            self._session = view.session
            self._is_own = self._is_turned = self._is_checked = self._is_opened = False
        self._show_name(view)
        line = view.snapshot.latest(self._kind, self._about)
        text = "" if line is None else line.body.text
        self._recorded = text
        self._entry = None if line is None else line.link.entry.id
        shown_to = self._kind.VISIBILITY if line is None else line.link.entry.visibility
        self._shown_to = shown_to
        if self.readers.chosen() == shown_to.value:
            self._is_turned = False
        elif not self._is_turned:
            self.readers.choose(shown_to.value)
        self._show_for_room(None if line is None else line.body, shown_to)
        if self._is_own and self.field.text().strip() == text:
            self._is_own = False
        if not self._is_own:
            self._show_stored(view, text)
        if line is not None:
            on = day(line.link.entry.occurred.local.date())
            question = self._asked(view)
            self.veil.show_veiled(question, on, shown_to, self._name)
        self._show_veil()

    def _show_for_room(self, body: Body | None, shown_to: Visibility) -> None:
        """Follow the record, until a person sets the check to something else."""
        for_room = issubclass(self._kind, _TO_ROOM) and self._kind("").to_room
        if isinstance(body, _TO_ROOM) and shown_to is Visibility.SHARED:
            for_room = body.to_room
        self._recorded_room = isinstance(body, _TO_ROOM) and body.to_room
        self._recorded_room = self._recorded_room and shown_to is Visibility.SHARED
        if self._is_checked and self._is_for_room == for_room:
            self._is_checked = False
        if not self._is_checked:
            self._is_for_room = for_room

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible():
            self._is_opened = False
            self._show_veil()

    def _open(self) -> None:
        self._is_opened = True
        self._show_veil()
        self.field.setFocus()

    def _show_veil(self) -> None:
        private = self._entry is not None and self._shown_to is not Visibility.SHARED
        veiled = private and not self._is_opened
        self.veil.setVisible(veiled)
        for part in (self.field, self._foot):
            part.setVisible(not veiled)
        self.note.setVisible(bool(self.note.text()) and not veiled)
        self._show_room_check(veiled=veiled)

    def _show_room_check(self, *, veiled: bool = False) -> None:
        """Only what is shared goes to the room; of anything else the check says so."""
        goes = issubclass(self._kind, _TO_ROOM)
        shared = self.readers.chosen() == Visibility.SHARED.value
        self.to_room.setVisible(goes)
        self.to_room.setEnabled(shared)
        self.to_room.setAccessibleDescription("" if shared else _ROOM)
        self.to_room.setChecked(shared and self._is_for_room)
        self.room_note.setVisible(goes and not shared and not veiled)

    def _show_stored(self, view: SessionView, text: str) -> None:
        draft = next((item for item in view.drafts if self._fits(item)), None)
        is_draft = draft is not None and draft.text.strip() != text
        wanted = draft.text if draft is not None and is_draft else text
        if self.field.text() != wanted:
            self.field.set_text(wanted)
        self.note.setText("")
        if draft is not None and is_draft:
            self._is_own = True
            kept = draft.kept.astimezone(view.now.moment.local.tzinfo)
            words = f"Draft from {clock(kept)}, not recorded yet. Check who reads it."
            self.note.setText(words)

    def _fits(self, draft: KeptDraft) -> bool:
        return (draft.about, draft.form) == (self._about, self._kind.KIND)

    def _show_name(self, view: SessionView) -> None:
        partner = self._about.partner
        name = "" if partner is None else given_name(view, partner)
        if name != self._name:
            self._name = name
            self.readers.set_readers(_readers(self._about, name))
        question = self._asked(view)
        self.field.set_label(question)
        self.setAccessibleName(question)

    def _asked(self, view: SessionView) -> str:
        """The question to this partner; who comes alone is asked of no relationship."""
        between = BETWEEN if len(partners(view.snapshot)) > 1 else ""
        return self._question.format(name=self._name, between=between)

    def wanted(self) -> Intent | None:
        """What has to be recorded now; None where nothing changed or what is typed is wrong."""
        typed = self.field.text().strip()
        shown_to = Visibility(self.readers.chosen())
        same = shown_to is self._shown_to and self._goes_to_room() == self._recorded_room
        if typed == self._recorded and (not typed or same):
            return None
        if not typed:
            return None if self._entry is None else Strike(self._entry, EMPTIED)
        try:
            return State(self._about, self._said(parse_text(typed)), shown_to)
        except KadelyxError as error:
            self.field.show_problem(str(error))
            return None

    def _said(self, text: str) -> Body:
        if issubclass(self._kind, _TO_ROOM):
            return self._kind(text, to_room=self._goes_to_room())
        return self._kind(text)

    def _goes_to_room(self) -> bool:
        return self.to_room.isChecked() and self.to_room.isEnabled()

    @property
    def is_restored(self) -> bool:
        """Whether it shows a draft that was found again, and nobody has touched it since."""
        return bool(self.note.text())

    def show_problem(self, sentence: str) -> None:
        """Say why it was not recorded; the text stays, and is not veiled."""
        self._is_opened = True
        self._show_veil()
        self.field.show_problem(sentence)

    def _was_turned(self, _key: str) -> None:
        self._is_turned = True
        self._show_room_check()

    def _was_checked(self) -> None:
        self._is_checked = True
        self._is_for_room = self.to_room.isChecked()

    def _was_typed(self, text: str) -> None:
        self._is_own = True
        self.note.setText("")
        self.note.hide()
        self.asked.emit(KeepDraft(self._about, self._kind.KIND, text))


def _readers(about: About, name: str) -> tuple[Reader, ...]:
    if about is About.COUPLE:
        return (
            Reader(Visibility.SHARED.value, "Shared, couple"),
            Reader(Visibility.TEAM.value, "Team only", Icon.LOCK),
        )
    return (
        Reader(Visibility.SHARED.value, f"Shared, about {name}"),
        Reader(Visibility.PARTNER.value, f"{name} and team", Icon.PERSON),
        Reader(Visibility.TEAM.value, "Team only", Icon.LOCK),
    )
