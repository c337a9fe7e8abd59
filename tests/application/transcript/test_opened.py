from __future__ import annotations

from datetime import UTC, datetime

from desks import PROTOCOL_TEXT, fake_desk
from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.record.fields import JsonObject
from transcripts import refused, session_of, typed

_SESSION: JsonObject = {"planned_journey": "13-Oct-2026 13:00", "guide": "Dana Whitfield"}
_NOTE: JsonObject = {"kind": "note", "about": "A", "occurred": "11:30", "text": "early"}


def test_that_the_opening_is_that_of_the_screens_and_late() -> None:
    fake = fake_desk()
    links = session_of(fake, typed(_NOTE, reason="Power cut.")).links
    kinds = [link.entry.body.KIND for link in links]
    assert kinds == ["session.opened", *["session.partner"] * 2, *["session.staff"] * 3, "note"]
    for link in links:
        assert (link.entry.source, link.entry.late_reason) == (Source.TRANSCRIPT, "Power cut.")
        assert link.entry.is_late
    heads = opening_heads = links[0].entry.body
    assert isinstance(opening_heads, SessionOpened)
    assert isinstance(heads, SessionOpened)
    for head in heads.heads:
        stored = fake.log.read(head.stream)[head.seq - 1]
        assert stored.hash.hex() == head.hash


def test_that_a_session_was_opened_before_all_that_is_said_in_it() -> None:
    links = session_of(fake_desk(), typed(_NOTE)).links
    assert {link.entry.occurred.utc for link in links} == {
        datetime(2026, 10, 13, 18, 30, tzinfo=UTC)
    }
    planned = _SESSION | {"planned_preparation": "12-Oct-2026 09:00"}
    links = session_of(fake_desk(), typed(_NOTE, session=planned)).links
    assert links[0].entry.occurred.local.day == 12


def test_that_the_time_of_opening_can_be_typed_once_or_for_each() -> None:
    once = _SESSION | {"opened": ["10-Oct-2026 09:00"]}
    links = session_of(fake_desk(), typed(session=once)).links
    assert {link.entry.occurred.local.day for link in links} == {10}
    times = [f"10-Oct-2026 09:0{minute}" for minute in range(6)]
    links = session_of(fake_desk(), typed(session=_SESSION | {"opened": times})).links
    assert [link.entry.occurred.local.minute for link in links] == [*range(6)]
    each = _SESSION | {"opened": times[:5]}
    assert "or 6" in refused(fake_desk(), typed(session=each))["session.opened"]


def test_that_planned_times_are_in_order() -> None:
    early = _SESSION | {"planned_integration": "12-Oct-2026 09:00"}
    assert "session.planned_integration" in refused(fake_desk(), typed(session=early))


def test_that_a_session_works_by_the_protocol_it_names() -> None:
    fake = fake_desk()
    first = fake.desk.clinic.protocol()
    assert "version = 2\n" in PROTOCOL_TEXT
    fake.desk.clinic.adopt(PROTOCOL_TEXT.replace("version = 2\n", "version = 3\n"))
    later: JsonObject = _SESSION | {"planned_journey": "14-Oct-2026 13:00"}
    by_version = _SESSION | {"protocol": first.id, "protocol_version": 2}
    by_text = later | {"protocol_sha256": first.sha256}
    for session in (by_version, by_text):
        assert opening(session_of(fake, typed(session=session))).protocol_version == 2
    newest = later | {"planned_journey": "15-Oct-2026 13:00"}
    assert opening(session_of(fake, typed(session=newest))).protocol_version == 3
    for wrong in ({"protocol": "x"}, {"protocol": first.id, "protocol_version": 9}):
        found = refused(fake, typed(session=_SESSION | wrong))
        assert "not adopted" in found["session.protocol"]
