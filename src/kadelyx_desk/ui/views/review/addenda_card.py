"""What is added after the signature: the form for the next one, and those that are there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import addenda
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.added_text import AddedText
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_READERS = (
    Reader(Visibility.SHARED.value, "Shared, couple"),
    Reader(Visibility.TEAM.value, "Team only", Icon.LOCK),
)
_BEFORE = (
    "What is signed stays as it is. An addendum cannot be undone or changed: another one"
    " corrects it."
)


class AddendaCard(Card):
    """One field with its reader; what was added stands below, the latest first.

    The text stays a person's own until the record has it: nothing shown meanwhile overwrites
    it, and it is kept as a draft.
    """

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Addenda")
        self._session: UUID | None = None
        self._is_own = False
        self._shown: tuple[UUID, ...] = ()
        self.texts: list[AddedText] = []
        self.field = TextArea("What is added", _BEFORE, lines=5)
        self.readers = ReaderChip(_READERS, Visibility.SHARED.value)
        self.note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.add = Button("Add to the record", Kind.MAIN)
        self.answer = AnswerLine()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.readers)
        row.addStretch(1)
        row.addWidget(self.add)
        self.body.addWidget(self.field)
        self.body.addWidget(self.note)
        self.body.addLayout(row)
        self.body.addWidget(self.answer)
        self.body.addSpacing(8)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.note.hide()
        self.field.edited.connect(self._was_typed)
        self.add.clicked.connect(lambda _checked: self._send())
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show what was added, and what is half typed; what a person is typing stays."""
        if view.session != self._session:
            self._session, self._is_own = view.session, False
            self.readers.choose(Visibility.SHARED.value)
        if not self._is_own:
            self._show_draft(view)
        self._show_list(view)

    def _show_draft(self, view: SessionView) -> None:
        key = (About.COUPLE, Addendum.KIND)
        draft = next((item for item in view.drafts if (item.about, item.form) == key), None)
        self.field.set_text("" if draft is None else draft.text)
        self.note.setVisible(draft is not None)
        if draft is not None:
            self._is_own = True
            kept = clock(draft.kept.astimezone(view.now.moment.local.tzinfo))
            self.note.setText(f"Draft from {kept}, not recorded yet. Check who reads it.")

    def _show_list(self, view: SessionView) -> None:
        found = addenda(view.snapshot)
        shown = tuple(line.link.entry.id for line in found)
        self.show_aside(f"{len(found)} added" if found else "nothing added")
        if shown == self._shown:
            return
        self._shown = shown
        for text in self.texts:
            self._list.removeWidget(text)
            text.hide()
            text.deleteLater()
        names = {person.staff: person.name for person in view.staff}
        self.texts = [AddedText(line, names) for line in reversed(found)]
        for text in self.texts:
            self._list.addWidget(text)
        tab_after(self.answer, [text.open for text in self.texts])

    def show_answer(self, answer: Answer) -> None:
        """Say what became of it; only what is in the record leaves the field."""
        if not self.answer.heard(answer):
            return
        self._is_own = False
        self.field.set_text("")
        self.note.hide()
        self.readers.choose(Visibility.SHARED.value)
        announce(self, "Added to the record.")

    def _was_typed(self, text: str) -> None:
        self._is_own = True
        self.note.hide()
        self.asked.emit(KeepDraft(About.COUPLE, Addendum.KIND, text))

    def _send(self) -> None:
        try:
            text = parse_text(self.field.text())
        except KadelyxError as error:
            self.field.show_problem(str(error))
            self.field.setFocus()
            return
        reader = Visibility(self.readers.chosen())
        intent = Record(About.COUPLE, Addendum(text), reader)
        self.answer.sent(intent)
        self.asked.emit(intent)
