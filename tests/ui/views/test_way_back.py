from __future__ import annotations

from pytestqt.qtbot import QtBot

import looks
import shots
from hands import press
from kadelyx_desk.ui.views.way_back import KEY, WayBack


def test_that_the_link_says_where_it_leads_and_by_which_key(qtbot: QtBot) -> None:
    way = WayBack()
    qtbot.addWidget(way)
    asked: list[bool] = []
    way.asked.connect(lambda: asked.append(True))
    way.offer("Back to the review", "B: risk was not asked about.")
    shots.settle(way, (1000, 60))

    press(way.back)

    assert asked == [True]
    assert way.back.accessibleName() == "Back to the review"
    assert KEY in way.back.accessibleDescription()
    assert way.words == "B: risk was not asked about."
    assert looks.clipped(way) == []
