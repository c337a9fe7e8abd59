"""Help and about: how a session goes, the keys, what the program is not, its licences."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.views.help.key_card import KeyCard
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.help.licence_card import LicenceCard, ReadFile
from kadelyx_desk.ui.views.kit.layout import (
    BETWEEN_CARDS,
    PAGE_MARGIN,
    Card,
    Facts,
    PageTitle,
    Scroll,
)
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

WHAT_IT_IS = "A record with reminders, not a monitor and not an alarm."
_NOBODY_RELIES = (
    "Nobody may rely on it to notice that somebody is unwell. It records, it reminds and it"
    " warns; it never prescribes. Every figure that it warns by is a setting of your clinic."
)
_STEPS = (
    ("Register", "Today, New couple: who they are, why they come, and a course of 1, 3 or 6."),
    (
        "Prepare",
        "Intentions and challenges, each with its reader; the day; the doses.",
    ),
    ("Room checklist", "Light, sound, kit, who is present. Hold the button to start."),
    ("Room", "One tap logs. Every line can be undone and stays, struck through."),
    ("Close", "Each partner ready to leave, with an escort. Then the journey ends."),
    ("Integrate", "24 to 48 hours later: what was found, agreements, response, plan."),
    ("Review and sign", "What is missing, with the way to it; preview, sign, export."),
)
_SAFE = (
    "What shows as saved is on the disk. Half-typed words are kept as a draft and offered"
    " again. Nothing on this computer is sent over a network."
)


_ABREAST = 2
"""Cards of keys in a row: with larger text no more have room for their words."""


class HelpPage(QWidget):
    """One page to scroll; it asks for nothing.

    Args:
        version: the program's version.
        read_file: gives the text of a licence file.
    """

    def __init__(self, version: str, read_file: ReadFile) -> None:
        super().__init__()
        self.licences = LicenceCard(read_file)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        top = QHBoxLayout()
        top.setSpacing(BETWEEN_CARDS)
        top.addWidget(_week(), 3)
        top.addWidget(_about(version), 2)
        keys = QGridLayout()
        keys.setSpacing(BETWEEN_CARDS)
        for place, group in enumerate(KEY_MAP):
            keys.addWidget(KeyCard(group), place // _ABREAST, place % _ABREAST)
            keys.setColumnStretch(place % _ABREAST, 1)
        column.addLayout(top)
        column.addLayout(keys)
        column.addWidget(self.licences)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 24, 0, 0)
        whole.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.addWidget(PageTitle("Help and about", type_=Type.TITLE))
        whole.addLayout(head)
        whole.addWidget(Scroll(inside), 1)
        self.setFocusProxy(next(iter(self.licences.buttons.values())))


def _week() -> Card:
    card = Card("How a session goes")
    card.body.addWidget(Facts(_STEPS))
    card.body.addStretch(1)
    return card


def _about(version: str) -> Card:
    card = Card("About")
    card.body.addWidget(Text(WHAT_IT_IS, Type.STRONG, wrap=True))
    card.body.addWidget(Text(_NOBODY_RELIES, Type.BODY, wrap=True))
    card.body.addWidget(Text(_SAFE, Type.BODY, Ink.MUTED, wrap=True))
    card.body.addWidget(Facts([("Kadelyx Desk", version)]))
    card.body.addStretch(1)
    return card
