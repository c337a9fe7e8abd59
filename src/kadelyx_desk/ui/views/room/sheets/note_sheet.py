"""A note in free words about A, B or both; half-typed words are kept as a draft."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft, SessionView
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip
from kadelyx_desk.ui.views.kit.form.choice import Check, ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.partner_now import local_clock
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet, main_button
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


def _choice(names: dict[About, str], who: About) -> str:
    """A choice begins large, as a name does; in a line it is “both”."""
    return capitalised(names[who]) if who is About.COUPLE else names[who]


def readers(about: About, names: dict[About, str]) -> tuple[Reader, ...]:
    """Who may read a note about somebody, widest first."""
    team = Reader(Visibility.TEAM.value, "Team only", Icon.LOCK)
    if about is About.COUPLE:
        return Reader(Visibility.SHARED.value, "Shared, couple"), team
    name = names[about]
    return (
        Reader(Visibility.SHARED.value, f"Shared, about {name}"),
        Reader(Visibility.PARTNER.value, f"{name} and team", Icon.PERSON),
        team,
    )


class NoteSheet(RoomSheet):
    """The form of a note.

    Args:
        page: the room.
        names: the given names of those in the session, and the word for both.
        about: whom it is about at first.
    """

    def __init__(self, page: QWidget, names: dict[About, str], about: About) -> None:
        super().__init__(page, None, "Note")
        self._names = names
        self._first = about
        self._is_touched = False
        options = [Option(who.value, _choice(names, who)) for who in About if who in names]
        self.about_choice = ChoiceGroup("About", options, columns=len(options))
        self.text = TextArea("Note", lines=9)
        self.quote = Check("their own words (quote)")
        self.draft = Text("", Type.CAPTION, Ink.MUTED)
        self.draft.hide()
        self.readers = {who: self._chip(who) for who in names}
        self.when = self.add_when(Noted.KIND)
        self.record = main_button("Record note")
        self.record.clicked.connect(lambda _checked: self._record())
        self.about_choice.changed.connect(self._turn)
        self.text.edited.connect(self._edited)
        self._lay_out()
        self._show_about(about)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.text, 1)
        column.addWidget(self.draft)
        head = QHBoxLayout()
        head.addWidget(Text("About", Type.STRONG))
        head.addStretch(1)
        head.addWidget(self.quote)
        column.addLayout(head)
        column.addWidget(self.about_choice)
        for chip in self.readers.values():
            column.addWidget(chip)
        self.body.setContentsMargins(16, 4, 16, 8)
        self.body.addWidget(Scroll(inside), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self.when)
        foot.addWidget(self.problem)
        foot.addLayout(self.beside_now(self.record))
        self.body.addLayout(foot)

    def _chip(self, about: About) -> ReaderChip:
        return ReaderChip(readers(about, self._names), Visibility.SHARED.value)

    @property
    def whom(self) -> About:
        """Whom the note is about."""
        return About(self.about_choice.chosen() or self._first.value)

    def open_about(self, about: About) -> None:
        """Turn to `about`, unless somebody is writing about another already."""
        if not self.text.text().strip():
            self._show_about(about)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_quote(self, about: About) -> None:
        """Take the words of a partner, unless somebody is writing something else already."""
        if not self.is_half_typed:
            self._show_about(about)
            self.quote.setChecked(True)

    def show_session(self, view: SessionView) -> None:
        super().show_session(view)
        kept = _newest(view.drafts)
        if kept is None or self._is_touched or self.text.text():
            return
        if kept.about in self._names:
            self._show_about(kept.about)
            self.text.set_text(kept.text)
            at = local_clock(view, kept.kept)
            self.draft.setText(f"Draft from {at}, not recorded yet")
            self.draft.show()

    @property
    def is_half_typed(self) -> bool:
        """Whether there are words that are not recorded."""
        return bool(self.text.text().strip())

    def _show_about(self, about: About) -> None:
        self.about_choice.choose(about.value)
        for who, chip in self.readers.items():
            chip.setVisible(who is about)
        self.quote.setEnabled(about is not About.COUPLE)
        if about is About.COUPLE:
            self.quote.setChecked(False)
        self._turned_to = about

    def _turn(self, key: str) -> None:
        before, now = self._turned_to, About(key)
        self._show_about(now)
        if before is not now and self.is_half_typed:
            self.asked.emit(KeepDraft(before, Noted.KIND, ""))
            self.asked.emit(KeepDraft(now, Noted.KIND, self.text.text()))

    def _edited(self, text: str) -> None:
        self._is_touched = True
        self.draft.hide()
        self.problem.clear()
        self.asked.emit(KeepDraft(self.whom, Noted.KIND, text))

    def _record(self) -> None:
        if self.is_waiting:
            return
        try:
            text = parse_text(self.text.text())
        except KadelyxError as error:
            self.text.show_problem(str(error))
            self.text.setFocus()
            return
        body = Noted(text, quote=self.quote.isChecked())
        visibility = Visibility(self.readers[self.whom].chosen())
        when = self.when.said()
        if when is None:
            return
        self.ask(Record(self.whom, body, visibility, when.occurred, when.late_reason))

    def was_recorded(self, answer: Answer) -> None:
        self.text.set_text("")
        self.draft.hide()
        self.quote.setChecked(False)
        self._is_touched = False
        for chip in self.readers.values():
            chip.choose(Visibility.SHARED.value)
        self._show_about(self._first)
        super().was_recorded(answer)


def _newest(drafts: tuple[KeptDraft, ...]) -> KeptDraft | None:
    notes = [draft for draft in drafts if draft.form == Noted.KIND]
    return max(notes, key=lambda draft: draft.kept, default=None)
