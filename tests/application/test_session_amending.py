from __future__ import annotations

import pytest

from builders import SAMUEL, Session, new_session
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries import (
    Amendment,
    Challenge,
    DoseGiven,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
)
from kadelyx_desk.domain.errors import NotSavedError, RefusedError
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

A, B, COUPLE = About.A, About.B, About.COUPLE
HOPE = Intention("To hear him before I answer.")


def _stored(session: Session) -> int:
    return len(session.fake.log.read(session.id))


def test_that_a_correction_leaves_the_entry_and_counts_from_now() -> None:
    session = new_session()
    noted = session.service.record(A, Noted("calm"), visibility=Visibility.PARTNER).link.entry

    saved = session.service.amend(noted.id, Noted("warm"), "misheard").link.entry

    assert saved.body == Amendment(noted.id, "misheard", Noted("warm"))
    assert (saved.about, saved.visibility) == (A, Visibility.PARTNER)
    assert session.snapshot.link(noted.id).entry == noted
    assert [line.body for line in session.snapshot.current(Noted)] == [Noted("warm")]


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (None, Visibility.PARTNER),
        (Visibility.SHARED, Visibility.PARTNER),
        (Visibility.TEAM, Visibility.TEAM),
    ],
)
def test_z13_that_an_amendment_is_read_by_no_more_than_its_entry(
    asked: Visibility | None, given: Visibility
) -> None:
    session = new_session()
    noted = session.service.record(A, Noted("calm"), visibility=Visibility.PARTNER).link.entry

    saved = session.service.amend(noted.id, None, "slip", visibility=asked)

    assert saved.link.entry.visibility is given


def test_that_what_is_not_in_the_session_is_neither_amended_nor_worded() -> None:
    session, other = new_session(), new_session()
    strange = other.service.record(A, Noted("calm")).link.entry.id

    with pytest.raises(RefusedError, match="The entry is not in this session"):
        session.service.amend(strange, None, "slip")
    with pytest.raises(RefusedError, match="The mark is not in this session"):
        session.service.word(strange, Noted("words"))


def test_that_undo_strikes_the_latest_entry_of_this_person_one_by_one() -> None:
    session = new_session().start()
    session.service.record(A, Noted("first"))
    session.service.record(B, Noted("second"))

    for expected in ([Noted("first")], []):
        session.service.undo_last()
        assert [line.body for line in session.snapshot.current(Noted)] == expected
    session.service.undo_last()
    assert list(session.snapshot.current(JourneyStarted)) == []
    with pytest.raises(RefusedError, match="nothing to undo"):
        session.service.undo_last()


def _second_hand(session: Session) -> SessionService:
    """The same session in the hand of the injector."""
    own = session.fake.desk.recorder
    other = Recorder(own.log, own.clock, Hand(SAMUEL, "test machine"))
    return SessionService(other, session.id, session.service.protocol)


def test_that_nobody_undoes_what_another_person_recorded() -> None:
    session = new_session()
    session.service.record(A, Noted("of the guide"))

    with pytest.raises(RefusedError, match="nothing to undo"):
        _second_hand(session).undo_last()


def test_that_undo_takes_a_correction_back_and_not_an_older_entry() -> None:
    session = new_session()
    first = session.service.record(A, Noted("first")).link.entry.id
    session.service.record(A, Noted("second"))
    session.service.amend(first, Noted("corrected"), "misheard")
    session.service.amend(first, Noted("corrected again"), "misheard")

    def counting() -> list[str]:
        return [line.body.text for line in session.snapshot.current(Noted)]

    session.service.undo_last()
    assert counting() == ["corrected", "second"]
    session.service.undo_last()
    assert counting() == ["corrected"]


def test_that_undo_never_goes_past_a_strike_out_to_an_older_entry() -> None:
    session = new_session()
    session.service.record(A, Noted("first"))
    second = session.service.record(A, Noted("second")).link.entry.id
    session.service.amend(second, None, "said by nobody")

    with pytest.raises(RefusedError, match="A strike-out stays"):
        session.service.undo_last()

    session.service.record(A, Noted("third"))
    session.service.undo_last()
    assert [line.body.text for line in session.snapshot.current(Noted)] == ["first"]


def test_that_undo_after_wording_a_mark_gives_the_mark_back() -> None:
    session = new_session().start()
    mark = session.service.record(B, Marked()).link.entry.id
    session.service.record(A, Noted("meanwhile"))
    session.service.word(mark, Noted("Breathing slows."))

    session.service.undo_last()

    assert [line.body for line in session.snapshot.current(Noted)] == [Noted("meanwhile")]
    assert len(list(session.snapshot.current(Marked))) == 1
    session.service.word(mark, Noted("Breathing is slow."))


def test_that_a_mark_is_worded_once_and_keeps_the_time_of_its_press() -> None:
    session = new_session().start()
    mark = session.service.record(B, Marked()).link.entry
    session.minutes(20)

    session.service.word(mark.id, Noted("Breathing slows."))

    (line,) = session.snapshot.current(Noted)
    assert line.occurred == mark.occurred.utc
    with pytest.raises(RefusedError, match="has its words already"):
        session.service.word(mark.id, Noted("other words"))


def test_that_a_text_is_said_reworded_or_left_as_it_is() -> None:
    session = new_session()
    state = session.service.state

    said = state(A, HOPE, Visibility.SHARED)
    assert said is not None
    assert state(A, HOPE, Visibility.SHARED) is None
    reworded = state(A, Intention("To hear him."), Visibility.SHARED)
    assert reworded is not None

    assert reworded.link.entry.target == said.link.entry.id
    assert [line.body for line in session.snapshot.current(Intention)] == [
        Intention("To hear him.")
    ]


def test_that_each_partner_each_kind_and_the_couple_have_a_text_of_their_own() -> None:
    session = new_session()
    for about in About:
        session.service.state(about, Intention(f"hope {about.value}"), Visibility.SHARED)
        session.service.state(about, Challenge(f"hard {about.value}"), Visibility.SHARED)

    assert len(list(session.snapshot.current(Intention))) == 3
    assert len(list(session.snapshot.current(Challenge))) == 3


def test_z13_that_a_text_with_another_reader_is_said_anew() -> None:
    session = new_session()
    told = session.service.state(A, HOPE, Visibility.SHARED)
    kept = session.service.state(A, HOPE, Visibility.PARTNER)
    assert told is not None
    assert kept is not None

    (line,) = session.snapshot.current(Intention)
    assert line.link.entry == kept.link.entry
    assert kept.link.entry.visibility is Visibility.PARTNER
    strike = session.snapshot.amendments[told.link.entry.id].entry
    assert strike.visibility is Visibility.PARTNER


def test_z7_that_a_text_that_cannot_be_said_to_its_new_reader_is_not_struck_either() -> None:
    session = new_session()
    told = session.service.state(A, HOPE, Visibility.SHARED)
    assert told is not None
    session.fake.log.disk_is_full = True

    with pytest.raises(NotSavedError):
        session.service.state(A, HOPE, Visibility.PARTNER)
    assert not session.snapshot.line(told.link).is_struck

    session.fake.log.disk_is_full = False
    session.service.retry()
    (line,) = session.snapshot.current(Intention)
    assert line.reader is Visibility.PARTNER


def test_z13_that_a_text_narrowed_by_a_correction_is_said_anew_when_shared_again() -> None:
    session = new_session()
    told = session.service.state(A, HOPE, Visibility.SHARED)
    assert told is not None
    session.service.amend(told.link.entry.id, HOPE, "private", visibility=Visibility.PARTNER)

    session.service.state(A, HOPE, Visibility.SHARED)

    (line,) = session.snapshot.current(Intention)
    assert line.reader is Visibility.SHARED
    assert session.snapshot.line(told.link).reader is Visibility.PARTNER


def test_z2_that_no_correction_goes_round_the_rules() -> None:
    session = new_session().ready_dose().start()
    session.give()
    session.minutes(1)
    (given,) = session.snapshot.current(DoseGiven)
    tear = session.observe(A).link.entry.id
    before = _stored(session)

    for target, body in (
        (given.link.entry.id, Noted("never mind")),
        (tear, given.body),
        (tear, JourneyEnded()),
    ):
        with pytest.raises(RefusedError):
            session.service.amend(target, body, "slip")

    assert _stored(session) == before
    session.service.amend(tear, Observed("tearful", "feeling", "tearful", 2), "stronger")
