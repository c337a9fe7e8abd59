"""The first page of the day. It is shown lists and says where a press leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.backups.view import BackupsView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.listing.session_words import at_words
from kadelyx_desk.ui.viewmodels.lists import SessionLine, ShowCouples, TodayView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Card, PageTitle, Scroll
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.backup_card import BackupCard
from kadelyx_desk.ui.views.today.card_columns import CardColumns
from kadelyx_desk.ui.views.today.day_rows import (
    due,
    later_rows,
    never_begun_rows,
    to_plan_rows,
    unsigned_rows,
)
from kadelyx_desk.ui.views.today.integration_row import IntegrationRow
from kadelyx_desk.ui.views.today.list_card import ListCard, Row
from kadelyx_desk.ui.views.today.session_cards import JourneyCard, NextCard

NO_NETWORK = "Nothing on this computer is sent over a network."
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LISTS: tuple[tuple[str, Callable[[TodayView], list[Row]]], ...] = (
    ("Unsigned", unsigned_rows),
    ("Later today", later_rows),
    ("Not begun", never_begun_rows),
    ("Next session not planned", to_plan_rows),
)
"""The cards at the right, and what each holds; one that holds nothing is not there."""


class TodayPage(QWidget):
    """What today asks for."""

    asked = signal_of(Intent)
    """`OpenSession`, `OpenCouple` or `ShowCouples`."""

    new_couple_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._view: TodayView | None = None
        self._backups: BackupsView | None = None
        self._whole: set[str] = set()
        self._timed: list[Callable[[datetime], None]] = []
        self._due: list[IntegrationRow] = []
        self.new_couple = Button("New couple", icon=Icon.ADD)
        self.first_couple = Button("Register the first couple", Kind.MAIN)
        self._title = PageTitle("", type_=Type.TITLE)
        self._title.right.addWidget(self.new_couple)
        self.cards = CardColumns()
        self.foot = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(Scroll(self.cards), 1)
        column.addWidget(self.foot)
        self.new_couple.clicked.connect(self.new_couple_asked.emit)
        self.first_couple.clicked.connect(self.new_couple_asked.emit)

    def show_today(self, view: TodayView) -> None:
        """Show the lists as they stand; cheap where only a minute went by."""
        self._view = view
        now = view.now
        self._title.show_title(f"{_DAYS[now.weekday()]}, {day(now.date())}", "")
        self.foot.setText(_saved_words(view))
        lists = [(title, rows(view)) for title, rows in _LISTS]
        left = view.following, view.checks, _in_journey(view), due(view), bool(view.couples)
        if self._shown != (left, lists):
            self._shown = left, lists
            self._build(view, lists)
        for show_now in self._timed:
            show_now(now)
        widest = max((row.wanted_width for row in self._due), default=0)
        for row in self._due:
            row.align(widest)

    def show_backups(self, view: BackupsView) -> None:
        """Show how old the last backup is; where that is not new, nothing is made again."""
        if view != self._backups:
            self._backups = view
            self._show_again()

    def _show_again(self) -> None:
        self._shown = None
        if self._view is not None:
            self.show_today(self._view)

    def _build(self, view: TodayView, lists: Sequence[tuple[str, list[Row]]]) -> None:
        focused = self._focused()
        self._timed = []
        self._due = []
        self.first_couple.setParent(self)
        self.first_couple.hide()
        is_empty = not view.couples and not view.sessions
        self.new_couple.setVisible(not is_empty)
        self.setFocusProxy(self.first_couple if is_empty else self.new_couple)
        if is_empty:
            self.cards.show_cards([self._empty()], [])
            return
        right: list[QWidget] = [self._listed(title, rows) for title, rows in lists if rows]
        if self._backups is not None:
            is_first = self._backups.last.is_caution or not unsigned_rows(view)
            right.insert(0 if is_first else 1, BackupCard(self._backups))
        left = self._left_cards(view)
        self.setFocusProxy(_main_action(left) or self.new_couple)
        self.cards.show_cards(left, right)
        self._focus_again(focused, [*left, *right])

    def _focused(self) -> str:
        """What has the focus among the cards, by the name that a screen reader says."""
        widget = QApplication.focusWidget()
        is_card = widget is not None and self.cards.isAncestorOf(widget)
        return widget.accessibleName() if widget is not None and is_card else ""

    def _focus_again(self, name: str, cards: Sequence[QWidget]) -> None:
        """Give the focus to what stands in the place of what had it."""
        if not name:
            return
        for card in cards:
            card.show()  # now, and not in a moment: nothing hidden takes the focus
        inside = (one for card in cards for one in card.findChildren(QWidget))
        next((one for one in inside if one.accessibleName() == name), self).setFocus()

    def _empty(self) -> Card:
        words = "A couple, or a solo client, is registered with a course and its first session."
        card = _told("No couple is registered yet.", words, self.first_couple)
        self.first_couple.show()
        return card

    def _left_cards(self, view: TodayView) -> list[QWidget]:
        cards: list[QWidget] = []
        journeys = _in_journey(view)
        for line in journeys:
            journey = JourneyCard(line, is_main=not cards)
            journey.asked.connect(self.asked.emit)
            self._timed.append(journey.show_now)
            cards.append(journey)
        if view.following is not None:
            following = NextCard(
                view.following, view.protocol, view.checks, is_main=not journeys
            )
            following.asked.connect(self.asked.emit)
            self._timed.append(following.show_now)
            cards.append(following)
        elif not journeys:
            cards.append(self._nobody_next())
        cards.append(self._integrations(view))
        return cards

    def _nobody_next(self) -> Card:
        to_couples = Button("Choose a couple", Kind.MAIN)
        to_couples.clicked.connect(lambda: self.asked.emit(ShowCouples()))
        words = "The next session of a course is planned from the couple's file."
        return _told("No session is planned.", words, to_couples)

    def _integrations(self, view: TodayView) -> Card:
        window = view.protocol.window
        hours = [int(span.total_seconds()) // 3600 for span in (window.opens, window.closes)]
        aside = f"the box is {hours[0]} to {hours[1]} h after the journey"
        waiting = due(view)
        card = Card("Integrations due", aside if waiting else "")
        if not waiting:
            card.body.addWidget(Text("None is due.", Type.BODY, Ink.MUTED))
        for ended, line in waiting:
            row = IntegrationRow(line, ended, view.protocol)
            row.asked.connect(self.asked.emit)
            self._timed.append(row.show_now)
            self._due.append(row)
            card.body.addWidget(Rule())
            card.body.addWidget(row)
        return card

    def _listed(self, title: str, rows: list[Row]) -> ListCard:
        card = ListCard(title, rows, whole=title in self._whole)
        card.asked.connect(self.asked.emit)
        card.whole_asked.connect(lambda: self._show_whole(title))
        return card

    def _show_whole(self, title: str) -> None:
        self._whole.add(title)
        self._show_again()


def _main_action(cards: Sequence[QWidget]) -> Button | None:
    """What the page is opened for: back to the room, or on to the next couple."""
    buttons = [button for card in cards for button in card.findChildren(Button)]
    return next((button for button in buttons if button.is_main), next(iter(buttons), None))


def _in_journey(view: TodayView) -> list[SessionLine]:
    return [line for line in view.sessions if line.stage is Stage.JOURNEY]


def _saved_words(view: TodayView) -> str:
    if view.saved is None:
        return NO_NETWORK
    is_today = view.saved.date() == view.now.date()
    at = clock(view.saved) if is_today else at_words(view.saved)
    return f"Saved {at}. {NO_NETWORK}"


def _told(title: str, words: str, button: Button) -> Card:
    card = Card()
    card.body.setContentsMargins(20, 24, 20, 24)
    card.body.setSpacing(16)
    card.body.addWidget(Text(title, Type.TILE))
    card.body.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    card.body.addLayout(row)
    return card
