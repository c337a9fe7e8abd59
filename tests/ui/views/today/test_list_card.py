from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenCouple
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.today.list_card import LONGEST, SHORT, ListCard, Row


def rows_of(count: int) -> list[Row]:
    return [
        Row(f"PIKE {number}", "planned", "plan", OpenCouple(UUID(int=number)))
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("count", "whole", "seen", "is_cut"),
    [
        (1, False, 1, False),
        (SHORT + 1, False, SHORT + 1, False),  # one row more takes no more room than a button
        (SHORT + 2, False, SHORT, True),
        (SHORT + 2, True, SHORT + 2, False),
        (LONGEST + 5, True, LONGEST, False),
    ],
)
def test_that_a_long_list_is_cut_until_it_is_asked_for(
    count: int, whole: bool, seen: int, is_cut: bool, qtbot: QtBot
) -> None:
    card = ListCard("Unsigned", rows_of(count), whole=whole)
    qtbot.addWidget(card)

    assert len(card.rows) == seen
    assert card.more.isHidden() is not is_cut
    assert card.more.text() == f"Show all {count}"


def test_that_a_press_asks_for_what_its_row_leads_to(qtbot: QtBot) -> None:
    card = ListCard("Unsigned", rows_of(3))
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)

    press(card.rows[1])

    assert asked == [OpenCouple(UUID(int=1))]


def test_that_what_even_the_whole_list_leaves_out_is_counted(qtbot: QtBot) -> None:
    card = ListCard("Unsigned", rows_of(LONGEST + 5), whole=True)
    qtbot.addWidget(card)

    assert "5 more are under Couples." in [text.text() for text in card.findChildren(Text)]


def test_that_the_rest_can_be_asked_for(qtbot: QtBot) -> None:
    card = ListCard("Unsigned", rows_of(30))
    qtbot.addWidget(card)

    with qtbot.waitSignal(card.whole_asked, timeout=0, raising=False) as asked:
        press(card.more)

    assert asked.signal_triggered
