"""What is written out of a record makes the same session again in another one."""

from __future__ import annotations

import json

import pytest

from builders import new_session, whole_session
from kadelyx_desk.domain.entries import Amendment, DoseGiven, JourneyEnded, Noted
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from random_sessions import RandomSession
from transcripts import empty_clinic, refused, take, told, written_out


def _makes_it_again(session: RandomSession) -> None:
    elsewhere = empty_clinic(session.fake)
    elsewhere.clock.forward(hours=1)
    taken = take(elsewhere, written_out(session.fake, session.id))
    before = told(session.fake.log, session.id)
    after = told(elsewhere.log, taken.session)
    assert after[: len(before)] == before
    # After the signature only addenda follow, and each became a note.
    added = [one["kind"] for one in after[len(before) :]]
    kept = session.fake.log.read(session.id)[len(before) + 1 :]
    assert added == ["note"] * len(kept)


@pytest.mark.parametrize("part", range(4))
def test_that_two_hundred_random_sessions_are_made_again_as_they_were(
    part: int, *, long: bool
) -> None:
    """In order, kind, about, body, time, reader and amendments; 2,000 in the long run."""
    for seed in range(part, 2000 if long else 200, 4):
        _makes_it_again(RandomSession(seed).tell())


def test_that_random_sessions_hold_every_kind_and_every_stage() -> None:
    """The random sessions would say little if they left something out."""
    kinds = set[str]()
    for seed in range(40):
        session = RandomSession(seed).tell()
        kinds |= {link.entry.body.KIND for link in session.fake.log.read(session.id)}
    assert {"dose.given", "dose.not_given", "left", "session.stopped", "addendum"} <= kinds
    assert len(kinds) >= 44


def test_that_a_session_written_out_twice_is_the_same_file() -> None:
    """What came in as a transcript goes out as it came: nothing grows from copy to copy."""
    session = whole_session()
    elsewhere = empty_clinic(session.fake)
    first = take(elsewhere, written_out(session.fake, session.id))
    third = empty_clinic(elsewhere)
    second = take(third, written_out(elsewhere, first.session))
    once, twice = (
        json.loads(written_out(fake, taken.session))["entries"]
        for fake, taken in ((elsewhere, first), (third, second))
    )
    assert once == twice


def test_that_everything_goes_along_whoever_may_read_it() -> None:
    session = whole_session()
    entries = json.loads(written_out(session.fake, session.id))["entries"]
    assert {one["visibility"] for one in entries} == {one.value for one in Visibility}
    assert len(entries) == len(session.snapshot.links) - 7


def test_that_cautions_and_late_reasons_go_along() -> None:
    session = whole_session()
    session.service.amend(
        session.service.record(About.A, Noted("x")).link.entry.id, Noted("y"), "slip"
    )
    lines = json.loads(written_out(session.fake, session.id))
    (given, _) = (one for one in lines["entries"] if one["kind"] == DoseGiven.KIND)
    assert given["cautions"] == []
    amendment = lines["entries"][-1]
    assert (amendment["kind"], amendment["target"]) == (
        Amendment.KIND,
        f"no. {len(session.snapshot.links) - 1}",
    )


def test_that_a_signature_is_told_and_never_typed() -> None:
    session = whole_session().sign()
    whole = json.loads(written_out(session.fake, session.id))
    (signed,) = whole["after_signature"]
    assert (signed["kind"], signed["by"]) == ("signed", "Dana Whitfield")
    assert "signature" not in signed
    assert "signed" not in {one["kind"] for one in whole["entries"]}
    elsewhere = empty_clinic(session.fake)
    taken = take(elsewhere, written_out(session.fake, session.id))
    assert taken.was_signed
    links = elsewhere.log.read(taken.session)
    assert {link.entry.source for link in links} == {Source.TRANSCRIPT}


def test_z8_that_a_session_whose_clock_jumped_back_is_made_again() -> None:
    session = new_session().start()
    session.clock.forward(minutes=-30)
    session.vitals(About.A)
    session.service.record(About.COUPLE, JourneyEnded())
    content = written_out(session.fake, session.id)
    elsewhere = empty_clinic(session.fake)
    elsewhere.clock.forward(hours=2)
    taken = take(elsewhere, content)
    assert told(elsewhere.log, taken.session) == told(session.fake.log, session.id)
    # The same times, typed by a hand, are a slip.
    by_hand = json.loads(content) | {"copy": False}
    found = refused(empty_clinic(elsewhere), json.dumps(by_hand).encode())
    assert set(found.values()) == {"That is before the journey began."}


def test_z8_that_a_copy_holds_nothing_ahead_of_now() -> None:
    session = new_session()
    session.clock.forward(hours=50)
    session.service.record(About.A, Noted("later"))
    elsewhere = empty_clinic(session.fake)
    elsewhere.clock.forward(hours=-49)
    found = refused(elsewhere, written_out(session.fake, session.id))
    assert "ahead of now" in found["entries[0].occurred"]
