"""Review and sign: what is missing, every entry, the signature, the report."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, PageTitle, Scroll
from kadelyx_desk.ui.views.review.export_card import ChooseFile, ExportCard
from kadelyx_desk.ui.views.review.open_list import OpenList, PlaceAsked
from kadelyx_desk.ui.views.review.sign_card import SignCard
from kadelyx_desk.ui.views.session_bands import bands_of


class ReviewPage(QWidget):
    """The page on which a session is signed and exported.

    Args:
        choose_file: asks where a file is to go, with a name to begin with.
    """

    asked = signal_of(Intent)
    place_asked = signal_of(PlaceAsked)
    left = signal_of_nothing()

    def __init__(self, choose_file: ChooseFile) -> None:
        super().__init__()
        self.title = PageTitle("Review and sign")
        back = Button("Back to Today")
        back.clicked.connect(self.left.emit)
        self.title.right.addWidget(back)
        self.points = OpenList()
        self.sign = SignCard()
        self.export = ExportCard(choose_file)
        self._bands: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(Scroll(self._page()), 1)
        self.sign.asked.connect(self.asked.emit)
        self.export.asked.connect(self.asked.emit)
        self.points.place_asked.connect(self.place_asked.emit)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(BETWEEN_CARDS)
        column.addWidget(self.title)
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN_CARDS)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.points)
        right.addWidget(self.sign)
        right.addWidget(self.export)
        for side in (left, right):
            side.setSpacing(BETWEEN_CARDS)
            side.addStretch(1)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        column.addLayout(columns, 1)
        return page

    def show_session(self, view: SessionView) -> None:
        """Show the session as it stands."""
        snapshot = view.snapshot
        if self._bands is None:
            self._bands = bands_of(snapshot, "Review")
            self._outer.insertWidget(0, self._bands)
        opened = opening(snapshot)
        signed = snapshot.latest(Signed, About.COUPLE)
        state = "not signed" if signed is None else "SIGNED, not co-signed"
        sub = f"Session {opened.number} of {opened.sessions}, {opened.couple_code}, {state}"
        self.title.show_title("Review and sign", sub)
        points = open_points(snapshot)
        self.points.show_points(points, linked=signed is None)
        if signed is None:
            self.sign.show_unsigned(view, points)
        else:
            self.sign.show_signed(signed)
        self.export.show_session(view, signed=signed is not None)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a signature or an export."""
        self.sign.show_answer(answer)
        self.export.show_answer(answer)
