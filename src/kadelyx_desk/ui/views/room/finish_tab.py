"""Finish these: marks without words, adverse events without words or end, open medicines."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Noted, Observed
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.journey.episodes import Episode, unfinished
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, Word
from kadelyx_desk.ui.viewmodels.open_marks import OpenMarks
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.choice import Check, ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.care.care_panel import CarePanel, listed
from kadelyx_desk.ui.views.room.tile_board import TilePress
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

EMPTY = "No mark waits for its words, and no event for its end."
_LIST = 300
_BESIDE = 96
"""What the list, the rule, the margins and a scroll bar take besides, in px."""
_ABREAST = 5


class FinishTab(QWidget):
    """What waits at the left; at the right words for a mark, or the way to an event's sheet."""

    asked = signal_of(Intent)
    way_asked = signal_of(TilePress)

    def __init__(self) -> None:
        super().__init__()
        self._marks = OpenMarks()
        self._open: tuple[Link, ...] = ()
        self._care: tuple[Episode, ...] = ()
        self._view: SessionView | None = None
        self._sent: Word | None = None
        self._offered: About | None = None
        self.list = ChoiceGroup("What waits to be finished", columns=1)
        self.empty = Text(EMPTY, Type.BODY, Ink.MUTED, wrap=True)
        self.care = CarePanel()
        self.title = Text("", Type.STRONG)
        self.text = TextArea("In words", lines=3)
        self.quote = Check("their own words (quote)")
        self.record = Button("Give it these words", Kind.MAIN)
        self.terms = ChoiceGroup("Or as observed", columns=_ABREAST)
        self.problem = ProblemLine()
        self.list.changed.connect(lambda _key: self._show_chosen())
        self.terms.changed.connect(self._observe)
        self.record.clicked.connect(lambda _checked: self._note())
        self.care.way_asked.connect(self.way_asked.emit)
        self._right = QWidget()
        self._lay_out()

    @property
    def count(self) -> int:
        """How many marks, events and medicines wait."""
        return len(self._open) + len(self._care)

    def _lay_out(self) -> None:
        left = QWidget()
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, 0, 8, 0)
        left_column.addWidget(self.empty)
        left_column.addWidget(self.list)
        left_column.addStretch(1)
        scroll = Scroll(left)
        scroll.setFixedWidth(_LIST)
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 8, 0)
        words.setSpacing(8)
        words.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self.quote)
        column.addWidget(self.record)
        row.addLayout(column)
        words.addLayout(row)
        words.addWidget(self.problem)
        words.addWidget(Text("Or as observed", Type.STRONG))
        words.addWidget(self.terms)
        words.addStretch(1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(Scroll(inside))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(16)
        outer.addWidget(scroll)
        outer.addWidget(Rule(upright=True))
        outer.addWidget(self._right, 1)
        self._care_place = Scroll(self.care)
        outer.addWidget(self._care_place, 1)

    def show_session(self, view: SessionView) -> None:
        """Show what is open now; what is being typed stays."""
        self._view = view
        found, care = self._marks.follow(view), unfinished(view.snapshot)
        if (found, care) == (self._open, self._care) and self.list.property("ready"):
            return
        self._open, self._care = found, care
        self.list.setProperty("ready", True)  # noqa: FBT003 - Qt's own signature
        chosen = self.list.chosen()
        options = [Option(str(link.entry.id), _words(link)) for link in found]
        options += [Option(_key(item), listed(item)) for item in care]
        self.list.set_options(options)
        if options and chosen not in {option.key for option in options}:
            self.list.choose(options[0].key)
        self.empty.setVisible(not options)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.terms.fit_columns(self.width() - _LIST - _BESIDE, most=_ABREAST)

    def chosen(self) -> Link | None:
        """The mark to be worded."""
        key = self.list.chosen()
        return next((link for link in self._open if str(link.entry.id) == key), None)

    def chosen_care(self) -> Episode | None:
        """The event or medicine to be finished, where one is chosen."""
        key = self.list.chosen()
        return next((item for item in self._care if _key(item) == key), None)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the words."""
        if self._sent is None or answer.intent is not self._sent or answer.is_kept:
            return
        self._sent = None
        self.terms.choose(None)
        if answer.done:
            self.text.set_text("")
            self.quote.setChecked(False)
        else:
            self.problem.show_problem(answer.sentence)

    def _show_chosen(self) -> None:
        link, view = self.chosen(), self._view
        item = self.chosen_care()
        self._right.setVisible(link is not None)
        self._care_place.setVisible(item is not None)
        if item is not None:
            self.care.show_item(item)
        if link is None or view is None:
            return
        self.title.setText(f"Mark of {_words(link)}")
        about = link.entry.about
        self.quote.setEnabled(about is not About.COUPLE)
        if about is self._offered:
            return
        self._offered = about
        is_couple = about is About.COUPLE
        self.terms.choose(None)
        self.terms.set_options(
            [
                Option(f"{group.code} {term.code}", term.label)
                for group in view.protocol.groups
                if group.of_couple == is_couple
                for term in group.terms
            ]
        )
        self._fit()

    def _observe(self, key: str) -> None:
        link, view = self.chosen(), self._view
        if link is None or view is None:
            return
        for group in view.protocol.groups:
            for term in group.terms:
                if f"{group.code} {term.code}" == key:
                    self._ask(link.entry.id, Observed(term.code, group.code, term.label))
                    return

    def _note(self) -> None:
        link = self.chosen()
        if link is None:
            return
        try:
            text = parse_text(self.text.text())
        except KadelyxError as error:
            self.text.show_problem(str(error))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        quote = self.quote.isChecked() and link.entry.about is not About.COUPLE
        self._ask(link.entry.id, Noted(text, quote=quote))

    def _ask(self, mark: UUID, body: Noted | Observed) -> None:
        self.problem.clear()
        self._sent = Word(mark, body)
        self.asked.emit(self._sent)


def _key(item: Episode) -> str:
    return str(item.line.link.entry.id)


def _words(link: Link) -> str:
    about = "both" if link.entry.about is About.COUPLE else link.entry.about.value
    return f"{clock(link.entry.occurred.local)}, {about}"
