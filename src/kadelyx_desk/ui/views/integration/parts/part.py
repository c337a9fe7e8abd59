"""What every part of an integration can do: show, keep, veil, record, and say why not."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Intent, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.veil import Veil
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

TAKEN_BACK = "taken back"
"""Why an entry is struck out whose part was emptied."""


class ToldPart(QWidget):
    """One thing that is told. Put its fields into `body`; set `draft` once they are made.

    What is recorded and not shared is veiled until it is opened, and again when the part is
    left.

    Args:
        question: what is asked, in words; they stand on the veil.
    """

    asked = signal_of(Intent)

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self._is_opened = False
        self._view: SessionView | None = None
        self._link: Link | None = None
        self._sent: list[Intent] = []
        self.draft: FormDraft | None = None
        self.veil = Veil()
        self.shown = QWidget()
        self.body = QVBoxLayout(self.shown)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.draft_note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.answer = AnswerLine()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.veil)
        self._column.addWidget(self.shown)
        self._column.addWidget(self.draft_note)
        self._column.addWidget(self.answer)
        self._column.addStretch(1)
        self.veil.hide()
        self.draft_note.hide()
        self.veil.opened.connect(self.open)
        self.answer.asked.connect(self.asked.emit)

    # --- what a part says of itself ---

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded or half typed; what is being typed stays."""
        raise NotImplementedError

    def wanted(self) -> Intent | None:
        """What has to be recorded now; None where nothing changed or a field is wrong."""
        raise NotImplementedError

    def go(self) -> None:
        """Put the keyboard into the first field."""
        raise NotImplementedError

    def show_refused(self, answer: Answer) -> bool:  # noqa: ARG002 - for those with such a field
        """Say beside its field why something was refused; False where no field is meant."""
        return False

    # --- what all of them do ---

    @property
    def is_restored(self) -> bool:
        """Whether it shows a draft that was found again, and nobody has touched it since."""
        return self.draft is not None and self.draft.kept is not None

    @property
    def is_veiled(self) -> bool:
        """Whether what it holds is hidden from whoever looks now."""
        link = self._link
        private = link is not None and link.entry.visibility is not Visibility.SHARED
        return private and not self._is_opened

    def record(self, *, restored: bool = True) -> bool:
        """Ask for the record of what changed; False where something cannot be recorded.

        Args:
            restored: whether a draft that was found again counts, though nobody touched it.
        """
        if self.is_veiled or (self.is_restored and not restored):
            return True
        intent = self.wanted()
        if intent is not None:
            self.send(intent)
        if go_to_first_problem(self):
            return False
        return not self.answer.sentence and not self.has_problem

    @property
    def has_problem(self) -> bool:
        """Whether something typed here cannot be taken."""
        fields: list[Field | AskedChoice] = [*self.findChildren(Field)]
        fields += self.findChildren(AskedChoice)
        return any(field.problem for field in fields)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here."""
        is_own = any(intent is answer.intent for intent in self._sent)
        self._sent = [intent for intent in self._sent if intent is not answer.intent]
        if self.answer.heard(answer):
            self.was_recorded(answer)
        elif is_own and not (answer.done or answer.is_kept) and self.show_refused(answer):
            self.answer.clear()

    def send(self, intent: Intent) -> None:
        """Ask for something and listen for what becomes of it."""
        self._sent.append(intent)
        self.answer.sent(intent)
        self.asked.emit(intent)

    def was_recorded(self, _answer: Answer) -> None:
        """It is recorded: the form shows the record again."""
        if self.draft is not None and self._view is not None:
            self.draft.settle(self._view.now.moment.utc)
        self.show_state()

    def show_recorded(
        self, view: SessionView, link: Link | None, name: str, stored: dict[str, str]
    ) -> None:
        """Show what the record holds, veiled where it is not shared.

        Args:
            view: the session.
            link: the entry; None for a blank.
            name: what the partner is called; empty for both.
            stored: what the entry holds, by the names of the parts of the draft.
        """
        if self._view is None or view.session != self._view.session:
            self._is_opened = False
        self._view, self._link = view, link
        if self.draft is not None:
            self.draft.show_session(view, stored)
        if link is not None:
            on = day(link.entry.occurred.local.date())
            reader = link.entry.visibility
            self.veil.show_veiled(self._question.format(name=name), on, reader, name)
        self.show_state()

    def show_state(self) -> None:
        """Show what is veiled and what is not, and since when there is a draft."""
        self.veil.setVisible(self.is_veiled)
        self.shown.setVisible(not self.is_veiled)
        words = ""
        if self.draft is not None and self._view is not None:
            words = self.draft.words(self._view)
        self.draft_note.setText(words)
        self.draft_note.setVisible(bool(words) and not self.is_veiled)

    def open(self) -> None:
        """Show what is not shared, to the one who may see it."""
        self._is_opened = True
        self.show_state()
        self.go()

    def close_up(self) -> None:
        """Veil what was opened."""
        self._is_opened = False
        self.show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible():
            self.close_up()

    def strike(self) -> Strike | None:
        """What takes back what is recorded."""
        link = self._link
        return None if link is None else Strike(link.entry.id, TAKEN_BACK)
