"""Review and sign: nothing is written here but the signature."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.completeness import OpenPoint
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.entry_table_model import Column, EntryTableModel
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.layout import (
    BETWEEN_CARDS,
    PAGE_MARGIN,
    Card,
    Foot,
    Scroll,
)
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.review.export_card import ExportCard
from kadelyx_desk.ui.views.review.open_points_card import OpenPointsCard
from kadelyx_desk.ui.views.review.sign_card import SignCard
from kadelyx_desk.ui.views.room.entries_tab import EntryTable
from kadelyx_desk.ui.views.theme import Type

_LEAST_TABLE = 240


class ReviewPage(SessionPage):
    """What is open, every entry, the signature and the report.

    Args:
        choose_file: asks a person where to write a file of the suggested name.
    """

    asked = signal_of(Intent)
    place_asked = signal_of(OpenPoint)
    left = signal_of_nothing()

    def __init__(self, choose_file: ChooseFile) -> None:
        super().__init__()
        self.head = SessionHead("Review and sign", middle="")
        self.points = OpenPointsCard()
        self.sign = SignCard()
        self.export = ExportCard(choose_file)
        self.entries = Card("Entries")
        self.model = EntryTableModel()
        self.table = EntryTable(self.model)
        self.table.hideColumn(Column.BY)
        self.table.setColumnWidth(Column.MARKS, text_width("partner and team", Type.BODY) + 16)
        self.table.setMinimumHeight(_LEAST_TABLE)
        self.entries.body.addWidget(self.table)
        self.today = Button("To today")
        foot = Foot(
            ReasonedButton(self.today), "A signed record is locked: nothing changes it."
        )
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 16)
        row.setSpacing(BETWEEN_CARDS)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.points, self.entries)), (right, (self.sign,))):
            column.setSpacing(BETWEEN_CARDS)
            for card in cards:
                column.addWidget(card)
        right.addWidget(self.export)
        right.addStretch(1)
        left.setStretch(1, 1)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(foot)
        self.points.asked.connect(self.place_asked.emit)
        self.sign.asked.connect(self.asked.emit)
        self.export.asked.connect(self.asked.emit)
        self.today.clicked.connect(self.left.emit)
        self.setFocusProxy(self.sign.passphrase)

    def refresh(self, view: SessionView) -> None:
        """Show the session as it would be signed, or was."""
        signed = stage(view.snapshot) is Stage.SIGNED
        self.head.show_session(view, f"on {day(view.now.moment.local.date())}")
        self.points.show_session(view, is_signed=signed)
        self.sign.show_session(view)
        self.export.show_session(view)
        self.model.show_session(view)
        self.entries.show_aside(f"{len(view.snapshot.links):,} entries")

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the signature or the report."""
        self.sign.show_answer(answer)
        self.export.show_answer(answer)
