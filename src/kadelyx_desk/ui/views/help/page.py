"""Help and about: the manual, the keys, what the program is and is not, its licences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.manual.chapters import ReadPage
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.help.key_card import KeyCard
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.help.licence_card import LicenceCard, ReadFile
from kadelyx_desk.ui.views.help.manual.card import ManualCard
from kadelyx_desk.ui.views.help.paper_cards import paper_cards
from kadelyx_desk.ui.views.help.words import REGISTER, SIX_STEPS, WHAT_IT_IS
from kadelyx_desk.ui.views.kit.layout import (
    BETWEEN_CARDS,
    PAGE_MARGIN,
    Card,
    Facts,
    PageTitle,
    Scroll,
)
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

MANUAL = "manual"
"""The key of the manual's tab."""

_NOBODY_RELIES = (
    "Nobody may rely on it to notice that somebody is unwell. It records, it reminds and it"
    " warns; it never prescribes. Every figure that it warns by is a setting of your clinic."
)
_SAFE = (
    "What shows as saved is on the disk. Half-typed words are kept as a draft and offered"
    " again. Nothing on this computer is sent over a network."
)


_ABREAST = 2
"""Cards of keys in a row: with larger text no more have room for their words."""


class HelpPage(QWidget):
    """Four parts: the manual to look things up in, the keys, paper, and what the program is.

    Args:
        version: the program's version.
        read_file: gives the text of a licence file.
        read_page: gives the Markdown of a page of the manual.
    """

    asked = signal_of(Intent)

    def __init__(self, version: str, read_file: ReadFile, read_page: ReadPage) -> None:
        super().__init__()
        self.papers = paper_cards()
        self.manual = ManualCard(read_page)
        self.licences = LicenceCard(read_file)
        self.tabs = Tabs("Parts of the help")
        self._stack = QStackedWidget()
        self._places: dict[str, int] = {}
        for key, words, part in (
            (MANUAL, "Manual", _with_margin(self.manual)),
            ("keys", "Keys", _scrolled(_keys())),
            ("paper", "On paper", _scrolled([_abreast(self.papers)])),
            ("about", "About and licences", _scrolled(_about(version, self.licences))),
        ):
            self.tabs.add(key, words)
            self._places[key] = self._stack.addWidget(part)
        self.tabs.turned.connect(lambda key: self._stack.setCurrentIndex(self._places[key]))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 24, 0, 0)
        whole.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.setSpacing(4)
        head.addWidget(PageTitle("Help and about", type_=Type.TITLE))
        head.addWidget(self.tabs)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        for card in self.papers:
            card.asked.connect(self.asked.emit)
        self.setFocusProxy(self.manual)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was to be printed."""
        for card in self.papers:
            card.show_answer(answer)

    def open_chapter(self, file: str) -> None:
        """Turn to the manual, and in it to a chapter."""
        self.tabs.turn_to(MANUAL)
        self.manual.open_chapter(file)


def _with_margin(part: QWidget) -> QWidget:
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 24)
    column.addWidget(part)
    return room


def _scrolled(cards: Sequence[QWidget | QGridLayout]) -> Scroll:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 16)
    column.setSpacing(BETWEEN_CARDS)
    for card in cards:
        if isinstance(card, QGridLayout):
            column.addLayout(card)
        else:
            column.addWidget(card)
    column.addStretch(1)
    return Scroll(inside)


def _keys() -> list[QWidget | QGridLayout]:
    """In two columns, each as long as its own cards: no card is stretched by its neighbour."""
    row = QGridLayout()
    row.setSpacing(BETWEEN_CARDS)
    for place in range(_ABREAST):
        column = QVBoxLayout()
        column.setSpacing(BETWEEN_CARDS)
        for group in KEY_MAP[place::_ABREAST]:
            column.addWidget(KeyCard(group))
        column.addStretch(1)
        row.addLayout(column, 0, place)
        row.setColumnStretch(place, 1)
    return [row]


def _abreast(cards: Sequence[QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(BETWEEN_CARDS)
    for place, card in enumerate(cards):
        grid.addWidget(card, place // _ABREAST, place % _ABREAST)
        grid.setColumnStretch(place % _ABREAST, 1)
    return grid


def _about(version: str, licences: LicenceCard) -> list[QWidget | QGridLayout]:
    top = QGridLayout()
    top.setSpacing(BETWEEN_CARDS)
    top.addWidget(_week(), 0, 0)
    top.addWidget(_what_it_is(version), 0, 1)
    top.setColumnStretch(0, 3)
    top.setColumnStretch(1, 2)
    return [top, licences]


def _week() -> Card:
    card = Card("How a session goes")
    card.body.addWidget(Facts((REGISTER, *SIX_STEPS)))
    card.body.addStretch(1)
    return card


def _what_it_is(version: str) -> Card:
    card = Card("About")
    card.body.addWidget(Text(WHAT_IT_IS, Type.STRONG, wrap=True))
    card.body.addWidget(Text(_NOBODY_RELIES, Type.BODY, wrap=True))
    card.body.addWidget(Text(_SAFE, Type.BODY, Ink.MUTED, wrap=True))
    card.body.addWidget(Facts([("Kadelyx Desk", version)]))
    card.body.addStretch(1)
    return card
