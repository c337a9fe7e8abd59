"""A page with nothing to press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.plain_word import PlainWord, making_demonstration

LONG = "Both copies of the key slots are damaged. Nothing was changed. " * 4


def _shown(page: PlainWord, qtbot: QtBot) -> list[Text]:
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page.findChildren(Text)


def test_that_title_sentence_and_rest_are_all_in_view(qtbot: QtBot) -> None:
    page = PlainWord("A title", "A sentence.", "The rest.")
    texts = _shown(page, qtbot)
    assert [text.text() for text in texts] == ["A title", "A sentence.", "The rest."]
    tops = [text.y() for text in texts]
    assert tops == sorted(tops)
    assert all(page.rect().contains(text.geometry()) for text in texts)


def test_that_there_is_nothing_to_press_and_nothing_to_type(qtbot: QtBot) -> None:
    page = making_demonstration()
    _shown(page, qtbot)
    assert page.findChildren(QAbstractButton) == []
    focusable = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert focusable == []


def test_that_a_long_sentence_is_wrapped_and_never_cut(qtbot: QtBot) -> None:
    page = PlainWord("A title", LONG, "The rest.")
    line = _shown(page, qtbot)[1]
    assert line.height() >= line.heightForWidth(line.width())
    assert line.height() > 2 * line.fontMetrics().height()
