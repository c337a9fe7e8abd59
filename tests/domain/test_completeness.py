from __future__ import annotations

from decimal import Decimal

import pytest

from builders import DANA, PRIYA, Session, full_session, new_session, whole_session
from kadelyx_desk.domain.completeness import Place, open_points
from kadelyx_desk.domain.entries import (
    KINDS,
    AdverseEvent,
    EventResolved,
    IntegrationBegan,
    JourneyEnded,
    Marked,
    Noted,
    RescueGiven,
    SessionStopped,
    StateBegan,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner

A, COUPLE = About.A, About.COUPLE


def _said(session: Session) -> list[tuple[str, str, bool]]:
    return [
        (point.sentence, point.place.value, point.blocks)
        for point in open_points(session.snapshot)
    ]


def test_that_a_planned_session_lacks_everything_and_says_what_blocks_first() -> None:
    assert _said(new_session()) == [
        ("The journey has not ended.", "room", True),
        ("A: no vitals are recorded.", "room", False),
        ("A: no intention is recorded.", "preparation", False),
        ("B: no vitals are recorded.", "room", False),
        ("B: no intention is recorded.", "preparation", False),
    ]


def test_that_a_whole_session_lacks_nothing() -> None:
    assert _said(whole_session()) == []


def test_that_the_close_and_the_integration_are_asked_for_once_they_were_begun() -> None:
    assert [sentence for sentence, _, _ in _said(full_session())] == [
        "A: not checked whether ready to leave.",
        "A: the time left is not recorded.",
        "B: not checked whether ready to leave.",
        "B: the time left is not recorded.",
        "A: the response is not recorded.",
        "A: risk was not asked about.",
        "B: the response is not recorded.",
        "B: risk was not asked about.",
        "No theme is chosen.",
        "No plan is recorded.",
    ]
    begun = new_session().start()
    begun.service.record(COUPLE, JourneyEnded())
    begun.service.record(COUPLE, IntegrationBegan())
    said = [sentence for sentence, place, _ in _said(begun) if place == "integration"]
    assert said == [
        "A: no insight is recorded.",
        "A: the response is not recorded.",
        "A: risk was not asked about.",
        "B: no insight is recorded.",
        "B: the response is not recorded.",
        "B: risk was not asked about.",
        "How it is applied is not recorded.",
        "No agreement is recorded.",
        "No theme is chosen.",
        "No plan is recorded.",
    ]


def test_that_what_began_in_the_room_is_asked_for_until_it_ends() -> None:
    session = new_session().start()
    record = session.service.record
    record(A, AdverseEvent(EventKind.FALL))
    eyeshade = record(A, StateBegan("eyeshade", "eyeshade on")).link.entry.id
    rescue = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)
    record(A, rescue)
    record(COUPLE, JourneyEnded())

    found = [sentence for sentence, place, _ in _said(session) if place == "room"]
    assert found[1:5] == [
        "A: adverse event, fall, has no resolution.",
        "A: adverse event, fall, has no words yet.",
        "A: the response to ondansetron is not recorded.",
        "B: no vitals are recorded.",
    ]
    assert found[5:] == ["“eyeshade on” of A has no end."]
    assert eyeshade in session.snapshot


def test_that_an_event_without_words_is_asked_for_also_once_it_is_resolved() -> None:
    session = new_session().start()
    fall = session.service.record(A, AdverseEvent(EventKind.FALL)).link.entry.id
    session.service.record(A, EventResolved(fall, None))

    found = [sentence for sentence, _, _ in _said(session) if "adverse" in sentence]
    assert found == ["A: adverse event, fall, has no words yet."]


def test_that_a_cancelled_session_lacks_nothing_and_a_stopped_one_no_integration() -> None:
    cancelled = new_session()
    cancelled.service.record(COUPLE, SessionStopped("B has a fever."))
    assert _said(cancelled) == []

    stopped = new_session().start()
    stopped.service.record(COUPLE, JourneyEnded())
    stopped.service.record(COUPLE, SessionStopped("A wished to stop."))
    assert not [said for said in _said(stopped) if said[2]]


def test_that_a_solo_session_asks_nothing_of_a_partner_who_is_not_there() -> None:
    assert not [said for said in _said(new_session(solo=True)) if said[0].startswith("B")]


def test_that_what_blocks_goes_stage_by_stage() -> None:
    session = new_session()
    assert ("The journey has not ended.", "room", True) in _said(session)
    session.start()
    assert [said for said in _said(session) if said[2]] == [
        ("The journey has not ended.", "close", True)
    ]
    session.service.record(COUPLE, JourneyEnded())
    assert [said for said in _said(session) if said[2]] == [
        ("The integration has not begun.", "integration", True)
    ]
    session.service.record(COUPLE, IntegrationBegan())
    assert not [said for said in _said(session) if said[2]]


@pytest.mark.parametrize("partner", list(Partner))
def test_that_a_dose_that_waits_blocks_and_names_whose_it_is(partner: Partner) -> None:
    session = new_session().ready_dose(partner)

    blocking = [point for point in open_points(session.snapshot) if point.blocks]

    assert [point.place for point in blocking] == [Place.ROOM, Place.ROOM]
    assert blocking[1].sentence.startswith(f"{partner.value}: a prepared dose was neither")


@pytest.mark.parametrize(
    ("about", "count", "sentence"),
    [
        (About.A, 1, "1 mark has no words yet, about A."),
        (About.B, 2, "2 marks have no words yet, about B."),
        (COUPLE, 1, "1 mark has no words yet, about the couple."),
    ],
)
def test_that_marks_without_words_are_counted(about: About, count: int, sentence: str) -> None:
    session = new_session().start()
    for _ in range(count + 1):
        mark = session.service.record(about, Marked()).link.entry.id
    session.service.word(mark, Noted("words"))

    assert (sentence, "room", False) in _said(session)


def test_that_each_point_names_the_kind_that_is_missing_and_whom_it_is_about() -> None:
    kinds = {(point.hint, point.about) for point in open_points(full_session().snapshot)}
    assert ("leave.checked", A) in kinds
    assert ("left", About.B) in kinds
    assert (ThemesWorked.KIND, COUPLE) in kinds
    assert all(hint in KINDS for hint, _ in kinds)
