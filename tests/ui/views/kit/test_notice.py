"""What is said in passing: saved, not saved, a quote, the window of the integration."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.notice import (
    QuoteBlock,
    SavedNotice,
    WindowBar,
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


def _stem(bar: WindowBar) -> int:
    """Where the stem for now stands: the one dark column at the top of the bar."""
    bar.resize(bar.sizeHint())
    image = looks.painted(bar).toImage()
    dark = theme.current().colour(Ink.TEXT)
    return next(x for x in range(image.width()) if image.pixelColor(x, 2) == dark)


@pytest.mark.parametrize(("hours", "x"), [(0, 4), (24, 65), (30, 80), (60, 156), (500, 156)])
def test_that_the_stem_stands_at_its_hour(qtbot: QtBot, hours: int, x: int) -> None:
    bar = WindowBar()
    qtbot.addWidget(bar)
    bar.show_since(timedelta(hours=hours))
    assert abs(_stem(bar) - x) <= 1


def test_that_the_box_lies_at_the_window(qtbot: QtBot) -> None:
    bar = WindowBar()
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())
    image = looks.painted(bar).toImage()
    inside = theme.current().colour(Ink.PRESSED)
    assert image.pixelColor(100, 8) == inside
    assert image.pixelColor(40, 8) != inside
    assert image.pixelColor(140, 8) != inside


def test_that_an_announcement_waits_for_its_turn(qtbot: QtBot) -> None:
    notice = SavedNotice()
    qtbot.addWidget(notice)
    said = announcement(notice, "Ana, vitals, saved")
    assert said.message() == "Ana, vitals, saved"
    assert said.politeness() is QAccessible.AnnouncementPoliteness.Polite
    announce(notice, "Ana, vitals, saved")


def test_that_the_box_follows_the_window_of_a_protocol(qtbot: QtBot) -> None:
    bar = WindowBar()
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())

    bar.show_window(timedelta(hours=12), timedelta(hours=20))

    image = looks.painted(bar).toImage()
    inside = theme.current().colour(Ink.PRESSED)
    assert image.pixelColor(46, 8) == inside
    assert image.pixelColor(100, 8) != inside
