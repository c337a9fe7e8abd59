"""The close: each partner checked before leaving, what is still open, the journey's end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted
from kadelyx_desk.domain.facts import partners, time_of
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.close.end_bar import EndBar
from kadelyx_desk.ui.views.close.loose_ends_card import LooseEndsCard
from kadelyx_desk.ui.views.close.partner_card import PartnerCard
from kadelyx_desk.ui.views.close.stop_form import StopForm
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Scroll

_FILL = Qt.AlignmentFlag(0)


class ClosePage(SessionPage):
    """Reachable from the room, and again after the end for what was forgotten."""

    asked = signal_of(Intent)
    where_asked = signal_of(Where)
    """To a part of the room."""

    way_asked = signal_of(LooseEnd)
    """To where something that is still open is entered."""

    review_asked = signal_of_nothing()
    left = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.head = SessionHead("Close", middle="")
        self.cards = {partner: PartnerCard(partner) for partner in Partner}
        self.loose = LooseEndsCard()
        self.stop = StopForm()
        self.end = EndBar()
        self._columns = QHBoxLayout()
        self._below = QVBoxLayout()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._columns.setSpacing(BETWEEN_CARDS)
        for card in self.cards.values():
            self._columns.addWidget(card, 1)
        self._below.addWidget(self.loose)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        column.addLayout(self._columns)
        column.addLayout(self._below)
        column.addWidget(self.stop)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(self.end)
        self.setFocusProxy(self.cards[Partner.A].form.first)

    def _join(self) -> None:
        for card in self.cards.values():
            card.asked.connect(self.asked.emit)
        self.loose.way_asked.connect(self.way_asked.emit)
        self.stop.asked.connect(self.asked.emit)
        self.stop.room_asked.connect(lambda: self.where_asked.emit(Where.TILES))
        self.stop.review_asked.connect(self.review_asked.emit)
        self.end.asked.connect(self.asked.emit)
        self.end.room_asked.connect(lambda: self.where_asked.emit(Where.TILES))
        self.end.left.connect(self.left.emit)

    def refresh(self, view: SessionView) -> None:
        """Show the session as it stands; what is typed and not recorded stays."""
        present = partners(view.snapshot)
        self._place_loose_ends(alone=len(present) == 1)
        for partner, card in self.cards.items():
            card.setVisible(partner in present)
            if partner in present:
                card.show_session(view)
        self.stop.show_session(view)
        self._show_now(view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        if not self.isVisible():
            return
        for partner in partners(view.snapshot):
            self.cards[partner].show_tick(view)
        self._show_now(view)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here."""
        for card in self.cards.values():
            card.show_answer(answer)
        self.stop.show_answer(answer)
        self.end.show_answer(answer)

    def _show_now(self, view: SessionView) -> None:
        self.head.show_session(view, how_long(view))
        self.loose.show_session(view)
        self.end.show_session(view, len(self.loose.sentences))

    def _place_loose_ends(self, *, alone: bool) -> None:
        """Below both partners; for one alone in the place of the other."""
        target = self._columns if alone else self._below
        if target.indexOf(self.loose) < 0:
            (self._below if alone else self._columns).removeWidget(self.loose)
            target.addWidget(self.loose, 1, Qt.AlignmentFlag.AlignTop if alone else _FILL)


def how_long(view: SessionView) -> str:
    """How long the journey lasts or lasted, for the head."""
    started = time_of(view.snapshot, JourneyStarted)
    if started is None:
        return "the journey has not begun"
    until = time_of(view.snapshot, JourneyEnded) or view.now.moment.utc
    return f"journey {duration(until - started)}"
