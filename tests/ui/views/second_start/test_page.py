from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.second_start.page import OpenElsewhere


@pytest.mark.parametrize(
    ("name", "since", "sentence"),
    [
        (
            "Maya Lindqvist",
            "14:02",
            "Maya Lindqvist has this record open in another window since 14:02.",
        ),
        ("", "14:02", "This record is open in another window since 14:02."),
        ("", "", "This record is open in another window."),
    ],
)
def test_that_the_page_says_what_is_known_of_who_has_it_open(
    qtbot: QtBot, name: str, since: str, sentence: str
) -> None:
    page = OpenElsewhere(name, since, 4711 if since else 0)
    qtbot.addWidget(page)
    words = " ".join(text.text() for text in page.findChildren(Text))
    assert sentence in words
    assert ("number 4711" in words) == bool(since)


def test_that_looking_again_is_the_one_thing_to_do(qtbot: QtBot) -> None:
    page = OpenElsewhere("", "", 0)
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)
    asked: list[bool] = []
    page.look_asked.connect(lambda: asked.append(True))
    press(page.look)
    assert asked == [True]
