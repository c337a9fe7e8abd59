"""Review and sign: what is open, the report as it would print, every entry, the signature."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.completeness import OpenPoint, open_points
from kadelyx_desk.domain.facts import Stage, addenda, stage
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.close.stopped_card import StoppedCard
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Foot, Scroll
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Rule
from kadelyx_desk.ui.views.review.addenda_card import AddendaCard
from kadelyx_desk.ui.views.review.entries_part import EntriesPart
from kadelyx_desk.ui.views.review.export_card import ExportCard
from kadelyx_desk.ui.views.review.open_points_card import OpenPointsCard
from kadelyx_desk.ui.views.review.preview.panel import PreviewPanel
from kadelyx_desk.ui.views.review.sign_card import SignCard

OPEN, REPORT, ENTRIES, ADDENDA = "open", "report", "entries", "addenda"
_SIDE = 388
"""The column of the signature and the export, in px: what is signed gets the rest."""

_OPEN_NOTE = "Once it is signed, the record is locked: only an addendum can follow."
_SIGNED_NOTE = "The record is signed and locked. Only an addendum can follow."


class ReviewPage(SessionPage):
    """At the left what is signed, in three parts; at the right the signature and the export.

    Args:
        choose_file: asks a person where to write a file of the suggested name.
    """

    asked = signal_of(Intent)
    preview_asked = signal_of(Intent)
    """Something is asked of the preview, which is no part of the record."""

    place_asked = signal_of(OpenPoint)
    left = signal_of_nothing()

    def __init__(self, choose_file: ChooseFile) -> None:
        super().__init__()
        self._first: tuple[object, ...] | None = None
        self._view: SessionView | None = None
        self.head = SessionHead("Review and sign", middle="")
        self.stopped = StoppedCard()
        self.points = OpenPointsCard()
        self.addenda = AddendaCard()
        self.preview = PreviewPanel()
        self.sign = SignCard()
        self.export = ExportCard(choose_file)
        self.entries = EntriesPart()
        self.tabs = Tabs()
        for key, words in (
            *((OPEN, "Still open"), (ADDENDA, "Addenda")),
            *((REPORT, "Report"), (ENTRIES, "Entries")),
        ):
            self.tabs.add(key, words)
        self.parts = QStackedWidget()
        self._parts: dict[str, QWidget] = {
            OPEN: Scroll(_apart(self.points)),
            ADDENDA: Scroll(_apart(self.addenda)),
            REPORT: self.preview,
            ENTRIES: self.entries,
        }
        self.today = Button("To today")
        self.foot = Foot(ReasonedButton(self.today), _OPEN_NOTE)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        for part in self._parts.values():
            self.parts.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.tabs)
        left.addWidget(Rule())
        left.addWidget(self.parts, 1)
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(BETWEEN_CARDS)
        cards.addWidget(self.stopped)
        cards.addWidget(self.sign)
        cards.addWidget(self.export)
        cards.addStretch(1)
        right = Scroll(side)
        right.setFixedWidth(_SIDE)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 8)
        row.setSpacing(BETWEEN_CARDS)
        row.addLayout(left, 1)
        row.addWidget(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(row, 1)
        whole.addWidget(self.foot)

    def _join(self) -> None:
        self.tabs.turned.connect(lambda key: self.parts.setCurrentWidget(self._parts[key]))
        self.points.asked.connect(self.place_asked.emit)
        for part in (self.stopped, self.sign, self.addenda, self.export):
            part.asked.connect(self.asked.emit)
        self.sign.addendum_asked.connect(self._write_addendum)
        self.preview.asked.connect(self.preview_asked.emit)
        self.export.paper.changed.connect(lambda _paper: self._show_report())
        self.today.clicked.connect(lambda _checked: self.left.emit())
        self.setFocusProxy(self.tabs)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide again what is not shared, for whoever sees the page next."""
        super().hideEvent(event)
        self.entries.private.setChecked(False)

    def refresh(self, view: SessionView) -> None:
        """Show the session as it would be signed, or was."""
        self._view = view
        signed = stage(view.snapshot) is Stage.SIGNED
        self.head.show_session(view, f"on {day(view.now.moment.local.date())}")
        self.stopped.show_session(view)
        self.points.show_session(view, is_signed=signed)
        self.addenda.show_session(view)
        self.sign.show_session(view)
        self.export.show_session(view)
        self.entries.show_session(view)
        self.foot.show_note(_SIGNED_NOTE if signed else _OPEN_NOTE)
        self._show_tabs(view, signed=signed)
        self._show_report()

    def _show_tabs(self, view: SessionView, *, signed: bool) -> None:
        """What is open turns into what is added, once there is a signature."""
        count = 0 if signed else len(open_points(view.snapshot))
        self.tabs.show_tab(OPEN, shown=not signed)
        self.tabs.show_tab(ADDENDA, shown=signed)
        self.tabs.show_count(OPEN, count)
        self.tabs.show_count(ADDENDA, len(addenda(view.snapshot)))
        self.tabs.show_count(ENTRIES, self.entries.model.rowCount())
        if self._first != (view.session, signed):
            self._first = (view.session, signed)
            self.tabs.turn_to(OPEN if count else REPORT)

    def _show_report(self) -> None:
        if self._view is not None:
            paper = self.export.paper.chosen() or "letter"
            links = len(self._view.snapshot.links)
            self.preview.show_what(Form.JOINT, paper, self._view.session, links)

    def _write_addendum(self) -> None:
        self.tabs.turn_to(ADDENDA)
        self.addenda.field.setFocus()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the signature, the addendum or the report."""
        for part in (self.stopped, self.sign, self.addenda, self.export):
            part.show_answer(answer)


def _apart(card: QWidget) -> QWidget:
    """The card with a little room above it and at its right, where the bar of a scroll is."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 12, 4, 8)
    column.addWidget(card)
    column.addStretch(1)
    return holder
