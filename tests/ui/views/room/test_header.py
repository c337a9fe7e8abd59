from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.room.header import Header
from rooms import before_dose, in_journey


def header(qtbot: QtBot, session: Session) -> Header:
    made = Header()
    qtbot.addWidget(made)
    made.show_session(session.view())
    shots.settle(made, (1366, 136))
    return made


def test_r1_that_a_stands_at_the_left_and_b_at_the_right(qtbot: QtBot) -> None:
    made = header(qtbot, in_journey())
    a, b = made.heads[Partner.A], made.heads[Partner.B]

    left, right = (head.mapTo(made, head.rect().topLeft()).x() for head in (a, b))
    assert left == 0
    assert right + b.width() == 1366
    assert a.band.identity.spoken == "A, Ana Rivera, born 04-Mar-1985"
    assert made.height() == 136


def test_that_the_side_of_b_is_empty_for_a_solo_client_and_a_stays_left(qtbot: QtBot) -> None:
    couple = header(qtbot, in_journey())
    solo = header(qtbot, before_dose(solo=True))

    assert list(solo.heads) == [Partner.A]
    assert solo.heads[Partner.A].geometry() == couple.heads[Partner.A].geometry()
    assert solo.middle.geometry() == couple.middle.geometry()


def test_r14_that_time_date_and_phase_stand_in_the_middle(qtbot: QtBot) -> None:
    session = in_journey()
    made = header(qtbot, session)

    assert made.middle.time.text() == "12:23"
    assert made.middle.date.text() == "20-Nov-2026"
    assert made.middle.phase.text() == "Onset"

    session.minutes(40)
    made.show_tick(session.view())

    assert made.middle.time.text() == "13:03"
    assert made.middle.phase.text() == "Plateau and return"


def test_that_the_phase_waits_for_the_first_injection_and_ends_with_the_journey(
    qtbot: QtBot,
) -> None:
    session = before_dose()
    made = header(qtbot, session)
    assert made.middle.phase.text() == "Arrive and check"

    for partner in Partner:
        session.give(partner)
    session.service.record(About.COUPLE, JourneyEnded())
    made.show_session(session.view())
    assert made.middle.phase.text() == "Journey ended"


def test_z6_that_saved_names_the_last_entry_and_is_not_said_while_one_is_not(
    qtbot: QtBot,
) -> None:
    session = in_journey()
    made = header(qtbot, session)
    count = len(session.snapshot.links)
    assert made.middle.saved.words == f"Saved 12:23, no. {count}"

    made.middle.show_unsaved(unsaved=True)
    made.show_session(session.view())
    assert made.middle.saved.words == ""

    made.middle.show_unsaved(unsaved=False)
    made.show_session(session.view())
    assert made.middle.saved.words == f"Saved 12:23, no. {count}"


@pytest.mark.parametrize("partner", list(Partner))
def test_r13_that_only_the_other_side_is_dimmed(qtbot: QtBot, partner: Partner) -> None:
    made = header(qtbot, in_journey())
    bright = {who: head.grab().toImage() for who, head in made.heads.items()}

    made.dim_other_than(partner)

    assert made.heads[partner].grab().toImage() == bright[partner]
    assert made.heads[partner.other].grab().toImage() != bright[partner.other]


def test_r20_that_another_sessions_people_take_the_place_of_the_former(qtbot: QtBot) -> None:
    made = header(qtbot, in_journey())

    made.show_session(before_dose(solo=True).view())

    assert list(made.heads) == [Partner.A]
