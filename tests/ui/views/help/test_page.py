from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.help.page import WHAT_IT_IS, HelpPage
from kadelyx_desk.ui.views.kit.text import Text


def test_that_help_says_what_the_program_is_not_and_its_version(qtbot: QtBot) -> None:
    page = HelpPage("0.2.0", lambda name: name)
    qtbot.addWidget(page)

    said = [label.text() for label in page.findChildren(Text)]

    assert WHAT_IT_IS in said
    assert "not a monitor and not an alarm" in WHAT_IT_IS
    assert "0.2.0" in said
    assert "Room checklist" in said
