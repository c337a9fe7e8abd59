from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.window_bar import WindowBar


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


def test_that_the_box_follows_the_window_of_a_protocol(qtbot: QtBot) -> None:
    bar = WindowBar()
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())

    bar.show_window(timedelta(hours=12), timedelta(hours=20))

    image = looks.painted(bar).toImage()
    inside = theme.current().colour(Ink.PRESSED)
    assert image.pixelColor(46, 8) == inside
    assert image.pixelColor(100, 8) != inside
