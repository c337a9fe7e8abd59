from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from builders import new_session, order
from desks import DANA, PRIYA
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.transcript.naming import SessionNaming
from kadelyx_desk.domain.course.opening import opening_of
from kadelyx_desk.domain.entries import DoseOrdered, PresenceNoted
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.values import About, StaffRef


def test_that_people_are_named_and_told_apart() -> None:
    session = new_session()
    clinic = session.fake.desk.clinic
    late = clinic.new_staff_id()
    clinic.register(late, NewStaff("Priya Nair", (Role.INJECTOR,), None, may_inject=True))
    twin, earlier = StaffRef(late, "Priya Nair"), StaffRef(DANA.id, "Dana Moss")
    session.service.record(About.COUPLE, PresenceNoted((PRIYA, twin, earlier), None))
    links = session.fake.log.read(session.id)
    opening = opening_of(links)
    naming = SessionNaming(links, len(opening.entries()), opening.team, clinic.everybody())
    assert naming.staff(DANA) == "Dana Whitfield"
    assert naming.staff(earlier) == "Dana Moss"
    names = [naming.staff(PRIYA), naming.staff(twin)]
    assert len({*names, "Priya Nair"}) == 3
    listed = [one for one in naming.listed() if isinstance(one, dict) and "ref" in one]
    assert [one["ref"] for one in listed] == names
    assert [one.get("in_session") for one in listed] == [None, False]
    assert naming.author(DANA.id) == "Dana Whitfield"
    assert naming.author(UUID(int=9)) is None


def test_that_an_entry_has_a_mark_and_one_of_elsewhere_its_id() -> None:
    session = new_session()
    session.service.record(About.A, order())
    links = session.fake.log.read(session.id)
    opening = opening_of(links)
    first = len(opening.entries())
    naming = SessionNaming(links, first, opening.team, ())
    assert naming.mark(links[0].entry.id) == "opened"
    assert isinstance(links[first].entry.body, DoseOrdered)
    assert naming.mark(links[first].entry.id) == f"no. {first + 1}"
    assert naming.mark(UUID(int=9)) == str(UUID(int=9))
    assert not naming.marked & {link.entry.id for link in links}


def test_that_a_time_without_a_zone_is_written_in_that_of_the_session() -> None:
    links = new_session().snapshot.links
    naming = SessionNaming([*links], len(links), (), ())
    summer = naming.moment(datetime(2026, 7, 1, tzinfo=UTC))
    assert (naming.zone, summer.offset_minutes) == ("America/Los_Angeles", -420)
