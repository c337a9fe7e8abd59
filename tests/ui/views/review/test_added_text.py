from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import DANA, full_session
from hands import press
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.facts import addenda
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.review.added_text import AddedText


def text_of(qtbot: QtBot, reader: Visibility) -> AddedText:
    session = full_session().sign()
    session.clock.forward(hours=20)
    session.service.record(About.COUPLE, Addendum("B called."), visibility=reader)
    (line,) = addenda(session.snapshot)
    text = AddedText(line, {DANA.id: DANA.name})
    qtbot.addWidget(text)
    shots.settle(text, (500, 200))
    return text


def test_that_it_says_when_it_was_added_and_by_whom(qtbot: QtBot) -> None:
    text = text_of(qtbot, Visibility.SHARED)

    assert text.head.text() == "23-Nov-2026 04:11, Dana Whitfield, no. 44"
    assert (text.words.text(), text.words.isVisible()) == ("B called.", True)
    assert not text.open.isVisible()


def test_that_what_is_for_the_team_is_veiled_until_it_is_opened_and_again_later(
    qtbot: QtBot,
) -> None:
    text = text_of(qtbot, Visibility.TEAM)
    assert text.head.text().endswith("no. 44, team only")
    assert not text.words.isVisible()

    press(text.open)
    assert text.words.isVisible()

    text.hide()
    text.show()
    assert not text.words.isVisible()
