from __future__ import annotations

from datetime import timedelta

import pytest

from builders import new_session
from kadelyx_desk.application.demonstration.chapters import arrive
from kadelyx_desk.application.demonstration.scene import COUPLE, A
from kadelyx_desk.domain.entries import (
    EscortNamed,
    Fasted,
    Noted,
    Observed,
    StateBegan,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.facts import doses, running_states
from kadelyx_desk.domain.values import Partner
from stories import scene_of


def test_that_what_lies_ahead_of_now_is_not_told() -> None:
    session = new_session()
    scene = scene_of(session, now=timedelta(minutes=10))
    arrive(scene)

    scene.at(9).say(A, "here")
    scene.at(11).say(A, "not yet")
    scene.ready(A, "40")
    scene.give(Partner.A, "left-deltoid")
    scene.late(A, Noted("never"), 5, "busy")
    scene.undone(A, Noted("never"))

    assert [line.body.text for line in session.snapshot.current(Noted)] == ["here"]
    assert not doses(session.snapshot, Partner.A)


def test_that_a_dose_is_ordered_drawn_up_and_given_at_its_minute() -> None:
    session = new_session()
    scene = scene_of(session)
    scene.ready(A, "40")
    arrive(scene)

    scene.at(15).give(Partner.A, "left-deltoid")

    (given,) = doses(session.snapshot, Partner.A)
    assert given.occurred - scene.start < timedelta(minutes=15, seconds=1)
    assert given.body.site == "left-deltoid"


def test_that_a_state_has_its_length_and_one_that_is_cut_off_runs_on() -> None:
    session = new_session()
    scene = scene_of(session, now=timedelta(minutes=60))
    arrive(scene)

    scene.lasting(COUPLE, "holding-hands", 10, 31)
    scene.lasting(A, "eyeshade", 50, 70)

    (began,) = session.snapshot.current(StateBegan, COUPLE)
    (ended,) = session.snapshot.current(StateEnded, COUPLE)
    assert timedelta(minutes=20) < ended.occurred - began.occurred < timedelta(minutes=22)
    assert [line.body.code for line in running_states(session.snapshot, A)] == ["eyeshade"]
    with pytest.raises(LookupError):
        scene.lasting(A, "dancing", 51, 52)


def test_that_a_late_entry_says_when_and_why_and_an_undone_one_is_struck() -> None:
    session = new_session()
    scene = scene_of(session)
    arrive(scene)

    scene.at(30).late(A, scene.term("care", "grounding"), 9, "Hands were full.")
    scene.undone(A, scene.term("feeling", "anger"))

    late, struck = (
        line for line in session.snapshot.lines() if isinstance(line.body, Observed)
    )
    assert (late.link.entry.is_late, late.link.entry.late_reason) == (True, "Hands were full.")
    assert struck.is_struck


def test_that_arrangements_and_vitals_are_said_with_their_figures() -> None:
    session = new_session()
    scene = scene_of(session)
    scene.arrange(A, "Rosa Vega", "503 555 0142", food=14, drink=3)
    arrive(scene)
    scene.at(2).take(A, 118, 74, 70, 98, 4, 2)

    (escort,) = session.snapshot.current(EscortNamed, A)
    (fasted,) = session.snapshot.current(Fasted, A)
    (taken,) = session.snapshot.current(VitalsTaken, A)
    assert escort.body.phone == "503 555 0142"
    assert fasted.body.last_food is not None
    assert scene.start - fasted.body.last_food.utc == timedelta(hours=14)
    assert (taken.body.nausea, taken.body.dissociation) == (2, "mild")
