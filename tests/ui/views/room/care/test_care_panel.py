from __future__ import annotations

from decimal import Decimal

from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, new_session
from hands import press
from kadelyx_desk.domain.entries import AdverseEvent, RescueGiven
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import unfinished
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.care.care_panel import CarePanel, listed, way_to
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress


def test_that_it_says_what_is_missing_and_leads_to_the_sheet_of_its_partner(
    qtbot: QtBot,
) -> None:
    session = new_session().start()
    session.service.record(About.B, AdverseEvent(EventKind.FALL))
    (item,) = unfinished(session.snapshot)
    panel = CarePanel()
    qtbot.addWidget(panel)
    panel.show_item(item)
    panel.show()

    assert panel.title.text() == "Adverse event of 12:15, B: fall"
    assert panel.lacks.text() == "Still to say: no words yet, not resolved."
    with qtbot.waitSignal(panel.way_asked) as asked:
        press(panel.open)
    assert asked.args == [TilePress(Job.EVENTS, About.B, item.line.link.entry.id)]
    assert way_to(item) == asked.args[0]


def test_that_a_long_name_is_cut_in_the_list(qtbot: QtBot) -> None:
    del qtbot
    session = new_session().start()
    body = RescueGiven(
        "a medicine with a long name", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA
    )
    session.service.record(About.A, body)

    assert listed(unfinished(session.snapshot)[0]) == "12:15, A: a medicine …"
