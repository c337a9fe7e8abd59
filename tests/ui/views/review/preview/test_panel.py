from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.preview.view import (
    DrawPage,
    Making,
    PreviewView,
    ShowPreview,
    StopPreview,
)
from kadelyx_desk.ui.views.review.preview.panel import PATIENCE_MS, PreviewPanel
from previews import LETTER

SHOW = ShowPreview(Form.JOINT, "letter")
MADE = PreviewView(Making.MADE, (LETTER,) * 3, ("one", "two", "three"))


def panel_of(qtbot: QtBot, *, seen: bool = True) -> tuple[PreviewPanel, list[Intent]]:
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    asked: list[Intent] = []
    panel.asked.connect(asked.append)
    if seen:
        shots.settle(panel, (600, 500))
    return panel, asked


def wishes(asked: list[Intent]) -> list[Intent]:
    return [intent for intent in asked if not isinstance(intent, DrawPage)]


def test_that_a_preview_is_made_when_it_is_seen_and_again_after_a_change(qtbot: QtBot) -> None:
    panel, asked = panel_of(qtbot, seen=False)
    panel.show_what(Form.JOINT, "letter", 42)
    assert asked == []

    shots.settle(panel, (600, 500))
    panel.show_what(Form.JOINT, "letter", 42)
    assert wishes(asked) == [SHOW]
    panel.show_what(Form.JOINT, "letter", 43)
    panel.show_what(Form.JOINT, "a4", 43)

    assert wishes(asked) == [SHOW, SHOW, ShowPreview(Form.JOINT, "a4")]


def test_that_it_says_which_page_is_in_view(qtbot: QtBot) -> None:
    panel, asked = panel_of(qtbot)

    panel.show_preview(MADE)
    assert panel.where.text() == "Page 1 of 3"
    panel.stack.go_to(2)

    assert panel.where.text() == "Page 2 of 3"
    assert DrawPage(0, panel.stack.sheets[0].width()) in asked


def test_that_a_long_wait_can_be_stopped_and_begun_again(qtbot: QtBot) -> None:
    panel, asked = panel_of(qtbot)
    panel.show_what(Form.JOINT, "letter")
    panel.show_preview(PreviewView(Making.UNDER_WAY))
    assert (panel.words.text(), panel.stop.isVisible()) == ("Making the preview…", False)

    qtbot.waitUntil(panel.stop.isVisible, timeout=PATIENCE_MS + 2000)
    press(panel.stop)
    panel.show_preview(PreviewView(Making.STOPPED))
    assert panel.words.text() == "The preview was stopped."
    press(panel.again)

    assert wishes(asked) == [SHOW, StopPreview(), SHOW]


def test_z9_that_pages_of_before_a_change_are_not_shown_while_new_ones_are_made(
    qtbot: QtBot,
) -> None:
    panel, _ = panel_of(qtbot)
    panel.show_preview(MADE)
    assert panel.stack.isVisible()

    panel.show_preview(PreviewView(Making.UNDER_WAY))

    assert not panel.stack.isVisible()
    assert panel.stack.sheets == []


def test_that_a_failure_is_said_in_its_words_and_can_be_tried_again(qtbot: QtBot) -> None:
    panel, asked = panel_of(qtbot)
    panel.show_what(Form.JOINT, "letter")

    panel.show_preview(PreviewView(Making.FAILED, sentence="The report could not be made."))
    assert panel.problem.sentence == "The report could not be made."
    press(panel.again)
    panel.show_preview(MADE)

    assert wishes(asked) == [SHOW, SHOW]
    assert panel.problem.sentence == ""


def test_that_the_size_of_the_pages_can_be_chosen(qtbot: QtBot) -> None:
    panel, _ = panel_of(qtbot)
    panel.show_preview(MADE)
    fitted = panel.stack.sheets[0].width()

    press(panel.zoom.choice("whole"))
    whole = panel.stack.sheets[0].width()
    press(panel.zoom.choice("width"))

    assert (whole, panel.stack.sheets[0].width()) == (816, fitted)
