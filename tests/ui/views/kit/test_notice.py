"""What is said in passing: saved, not saved, a quote."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.notice import (
    QuoteBlock,
    SavedNotice,
    announce,
    announcement,
)
from kadelyx_desk.ui.views.kit.reminder import ProblemPill
from kadelyx_desk.ui.views.theme_tokens import Ink


def test_that_nothing_is_said_to_be_saved_before_it_is(qtbot: QtBot) -> None:
    notice = SavedNotice()
    qtbot.addWidget(notice)
    notice.show()
    assert notice.words == ""
    assert not any(pill.isVisible() for pill in notice.findChildren(ProblemPill))


def test_that_saved_and_not_saved_exclude_one_another(qtbot: QtBot) -> None:
    notice = SavedNotice()
    qtbot.addWidget(notice)
    notice.show()
    pill = notice.findChild(ProblemPill)
    assert pill is not None

    notice.show_not_saved("The disk is full. The entry is kept here.")
    assert pill.isVisible()
    assert notice.words.startswith("The disk is full")

    notice.show_saved("Saved 14:03, no. 57")
    assert not pill.isVisible()
    assert notice.words == "Saved 14:03, no. 57"


@pytest.mark.parametrize(
    ("about", "ink"), [(About.A, Ink.A), (About.B, Ink.B), (About.COUPLE, Ink.BORDER)]
)
def test_that_a_quote_has_the_speakers_bar(qtbot: QtBot, about: About, ink: Ink) -> None:
    block = QuoteBlock(about, "Ben, in the journey, 14:26", "“lighter”")
    qtbot.addWidget(block)
    block.resize(300, 50)
    assert looks.painted(block).toImage().pixelColor(1, 25) == theme.current().colour(ink)
    assert block.accessibleName() == "Ben, in the journey, 14:26: “lighter”"


def test_that_an_announcement_waits_for_its_turn(qtbot: QtBot) -> None:
    notice = SavedNotice()
    qtbot.addWidget(notice)
    said = announcement(notice, "Ana, vitals, saved")
    assert said.message() == "Ana, vitals, saved"
    assert said.politeness() is QAccessible.AnnouncementPoliteness.Polite
    announce(notice, "Ana, vitals, saved")
