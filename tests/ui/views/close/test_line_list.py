from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.close.line_list import LineList
from kadelyx_desk.ui.views.kit.text import Text


def seen(shown: LineList) -> list[str]:
    shots.settle(shown, (400, 120))
    return [text.text() for text in shown.findChildren(Text) if text.isVisible()]


def test_that_sentences_are_listed_or_it_is_said_that_there_is_none(qtbot: QtBot) -> None:
    shown = LineList("Nothing is missing.")
    qtbot.addWidget(shown)

    shown.show_sentences(["A: no escort.", "B: no order."])
    assert seen(shown) == ["A: no escort.", "B: no order."]
    shown.show_sentences([])

    qtbot.waitUntil(lambda: seen(shown) == ["Nothing is missing."])


def test_that_the_same_sentences_are_not_made_again(qtbot: QtBot) -> None:
    shown = LineList("None.")
    qtbot.addWidget(shown)
    shown.show_sentences(["A: no escort."])
    before = shown.findChildren(Text)

    shown.show_sentences(("A: no escort.",))

    assert shown.findChildren(Text) == before
