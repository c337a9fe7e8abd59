from __future__ import annotations

from datetime import timedelta

from builders import Session, new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.ending.loose_ends import Where, loose_ends
from kadelyx_desk.domain.entries import AdverseEvent, JourneyEnded, Marked, Noted, StateBegan
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner


def _found(session: Session) -> dict[str, Where]:
    now = session.clock.read().moment
    found = loose_ends(session.snapshot, session.service.protocol, now)
    return {one.sentence: one.where for one in found}


def _dosed() -> Session:
    session = new_session().ready_dose().start()
    session.vitals(About.A)
    session.vitals(About.B)
    session.minutes(5).give(Partner.A)
    return session


def _state(session: Session) -> StateBegan:
    state = next(item for item in session.service.protocol.states if not item.of_couple)
    return StateBegan(state.code, state.label)


def test_that_a_journey_with_nothing_open_has_no_loose_end() -> None:
    assert _found(_dosed()) == {}


def test_that_sets_that_were_not_taken_are_said_with_their_time() -> None:
    session = _dosed().minutes(45)

    assert _found(session) == {
        "A: the vitals due at 12:35 were not taken.": Where.TILES,
        "A: vitals are due since 13:00.": Where.TILES,
    }
    session.vitals(About.A)
    assert list(_found(session)) == ["A: the vitals due at 12:35 were not taken."]


def test_that_a_state_without_an_end_is_said_before_and_after_the_journey() -> None:
    session = _dosed()
    state = _state(session)
    session.service.record(About.A, state)
    words = f"“{state.label}” of A has no end."
    assert _found(session) == {words: Where.TILES}

    session.service.record(About.COUPLE, JourneyEnded())

    assert _found(session) == {words: Where.TILES}


def test_that_marks_and_events_lead_to_where_they_are_finished() -> None:
    session = _dosed()
    session.service.record(About.B, Marked())
    session.service.record(About.A, AdverseEvent(EventKind.FALL, "slipped"))

    assert _found(session) == {
        "A: adverse event, fall, has no resolution.": Where.MARKS,
        "1 mark has no words yet, about B.": Where.MARKS,
    }


def test_that_late_entries_are_counted_and_struck_ones_are_not() -> None:
    session = _dosed()
    now = session.minutes(10).clock.read().moment
    for _ in range(2):
        late = Late(now.shifted(timedelta(minutes=-8)), "hands busy")
        session.service.record(About.A, Noted("laughs"), late=late)
    assert _found(session) == {"2 entries were made late, each with its reason.": Where.ENTRIES}

    session.service.undo_last()

    assert _found(session) == {"1 entry was made late, each with its reason.": Where.ENTRIES}


def test_that_what_blocks_the_signature_is_not_a_loose_end() -> None:
    found = _found(new_session())

    assert "The journey has not ended." not in found
    assert found == {
        "A: no vitals are recorded.": Where.TILES,
        "B: no vitals are recorded.": Where.TILES,
    }
