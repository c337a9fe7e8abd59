from __future__ import annotations

import pytest

from builders import Session, new_session
from kadelyx_desk.domain.entries import DoseGiven, SessionStopped, VitalsTaken
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.values import About
from transcripts import ANA, BEN, refused, take, typed

_STARTED: JsonObject = {"kind": "journey.started", "occurred": "12:58"}
_VITALS: JsonObject = {"kind": "vitals", "about": "A", "occurred": "13:01", "heart_rate": 68}
_GIVEN: JsonObject = {
    "kind": "dose.given",
    "about": "A",
    "occurred": "13:06",
    "site": "left deltoid",
    "birth_date_confirmed": "04-Mar-1985",
    "given_by": "Samuel Ortiz",
    "accepted": ["baseline"],
}


@pytest.fixture
def session() -> Session:
    """A session that was prepared in the program before the machine failed."""
    made = new_session().prepare().ready_dose()
    made.clock.forward(hours=5)
    return made


def _added(session: Session, *entries: JsonObject, **parts: object) -> bytes:
    named = {"id": str(session.id)}
    return typed(*entries, **{"session": named, "persons": None, "course": None, **parts})


def test_that_paper_goes_on_where_the_program_stopped(session: Session) -> None:
    before = session.snapshot.links
    taken = take(session.fake, _added(session, _STARTED, _VITALS, _GIVEN))
    assert (taken.session, taken.entries) == (session.id, 3)
    service = session.fake.desk.session(session.id)
    assert [*service.snapshot.links][: len(before)] == [*before]
    (given,) = service.snapshot.current(DoseGiven, About.A)
    assert given.body.lot == "K4417"  # of the dose that was drawn up in the program
    assert given.link.entry.occurred.local.strftime("%d %H:%M") == "20 13:06"


def test_z5_that_paper_typed_in_twice_is_refused(session: Session) -> None:
    content = _added(session, _STARTED, _VITALS)
    take(session.fake, content)
    found = refused(session.fake, _added(session, _VITALS))
    assert "typed in before" in found["entries[0].occurred"]
    service = session.fake.desk.session(session.id)
    assert len(list(service.snapshot.current(VitalsTaken))) == 1


def test_that_an_entry_of_the_program_is_named_by_its_number(session: Session) -> None:
    number = next(
        link.seq for link in session.snapshot.links if link.entry.body.KIND == "challenge"
    )
    strike: JsonObject = {
        "kind": "amendment",
        "occurred": "13:00",
        "target": f"no. {number}",
        "reason": "Taken back on paper.",
    }
    take(session.fake, _added(session, strike))
    snapshot = session.fake.desk.session(session.id).snapshot
    assert snapshot.line(snapshot.links[number - 1]).is_struck


def test_z1_that_a_session_of_somebody_else_is_refused(session: Session) -> None:
    found = refused(session.fake, _added(session, couple={"code": "C-0009"}))
    assert "another couple's" in found["couple.code"]
    other = [ANA, BEN | {"born": "01-Jan-1980"}]
    found = refused(session.fake, _added(session, persons=other))
    assert "somebody else's" in found["persons[1].family"]
    take(session.fake, _added(session, _STARTED, persons=[ANA, BEN], couple={"code": "C-0001"}))


def test_that_a_session_that_is_there_says_the_rest_itself(session: Session) -> None:
    found = refused(session.fake, _added(session, course={"number": 1}, couple={"reasons": []}))
    assert set(found) == {"course.number", "couple.reasons"}
    unknown = typed(session={"id": "x"}, persons=None, course=None)
    assert "no session with this id" in refused(session.fake, unknown)["session.id"]


def test_z15_that_a_signed_session_takes_nothing() -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("Ill."))
    session.sign()
    found = refused(session.fake, _added(session, _VITALS))
    assert "signed" in found["entries[0].kind"]
