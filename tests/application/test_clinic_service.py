from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from builders import DANA, PRIYA, PROTOCOL_TEXT, SAMUEL, fake_desk, protocol
from fakes import FakeClock, FakeEntryLog
from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService, NewStaff
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.domain.entries import Audited, ClinicFounded
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import InvalidValueError, NotSavedError, RefusedError

ALDER = ClinicFounded("  Alder House  ", "212 Pier Street")
GUIDE = NewStaff("Dana Whitfield", (Role.GUIDE,), "LMFT", may_inject=False)
NOOR = NewStaff(" Noor  Haddad ", (Role.INJECTOR,), None, may_inject=True)


def _empty() -> tuple[ClinicService, FakeEntryLog]:
    log = FakeEntryLog()
    recorder = Recorder(log, FakeClock(), Hand(DANA, "test machine"))
    return ClinicService(recorder, AuditLog(recorder)), log


def test_that_a_clinic_is_founded_with_its_first_person_and_its_protocols() -> None:
    clinic, _ = _empty()

    clinic.found(ALDER, GUIDE, DANA.id, (PROTOCOL_TEXT,))

    assert clinic.clinic() == ClinicFounded("Alder House", "212 Pier Street")
    assert [(person.staff, person.name) for person in clinic.staff()] == [(DANA.id, DANA.name)]
    assert clinic.protocol() == protocol()
    assert clinic.protocol_text() == PROTOCOL_TEXT


def test_that_founding_again_adds_nothing() -> None:
    clinic, log = _empty()
    clinic.found(ALDER, GUIDE, DANA.id, (PROTOCOL_TEXT,))
    before = log.head(clinic.head()[0])

    clinic.found(ClinicFounded("Other", None), NOOR, SAMUEL.id, ())

    assert clinic.head()[1] == before
    assert len(log.streams(StreamKind.CLINIC)) == 1


def test_that_a_founding_that_was_cut_off_goes_on_where_it_was() -> None:
    clinic, log = _empty()
    log.disk_is_full = True
    with pytest.raises(NotSavedError):
        clinic.found(ALDER, GUIDE, DANA.id, (PROTOCOL_TEXT,))
    log.disk_is_full = False

    clinic.found(ALDER, GUIDE, DANA.id, (PROTOCOL_TEXT,))

    assert clinic.clinic().name == "Alder House"
    assert len(log.streams(StreamKind.CLINIC)) == 1


@pytest.mark.parametrize(
    ("founded", "first", "protocols", "error"),
    [
        (ClinicFounded("", None), GUIDE, (PROTOCOL_TEXT,), InvalidValueError),
        (ALDER, NewStaff("7", (Role.GUIDE,), None, may_inject=False), (), InvalidValueError),
        (ALDER, NewStaff("Dana", (), None, may_inject=False), (), RefusedError),
        (ALDER, GUIDE, ("no protocol",), InvalidValueError),
    ],
    ids=["no name", "no person", "no role", "no protocol"],
)
def test_that_what_cannot_be_founded_leaves_nothing_behind(
    founded: ClinicFounded, first: NewStaff, protocols: tuple[str, ...], error: type[Exception]
) -> None:
    clinic, log = _empty()

    with pytest.raises(error):
        clinic.found(founded, first, DANA.id, protocols)

    assert log.streams(StreamKind.CLINIC) == ()


def test_that_the_register_grows_and_says_the_last_of_everybody() -> None:
    clinic = fake_desk().desk.clinic
    new = clinic.new_staff_id()

    entry = clinic.register(new, NOOR)
    promoted = NewStaff(SAMUEL.name, (Role.INJECTOR, Role.PRESCRIBER), "NP", may_inject=True)
    clinic.register(SAMUEL.id, promoted)

    assert entry.name == "Noor Haddad"
    assert [person.staff for person in clinic.staff()] == [DANA.id, SAMUEL.id, PRIYA.id, new]
    assert clinic.staff()[1].licence == "NP"


@pytest.mark.parametrize(
    ("person", "error"),
    [
        (NewStaff("Noor", (), None, may_inject=True), RefusedError),
        (NewStaff("  ", (Role.GUIDE,), None, may_inject=True), InvalidValueError),
        (NewStaff("x" * 81, (Role.GUIDE,), None, may_inject=True), InvalidValueError),
    ],
)
def test_that_nobody_is_registered_without_a_name_and_a_role(
    person: NewStaff, error: type[Exception]
) -> None:
    clinic = fake_desk().desk.clinic
    before = clinic.head()

    with pytest.raises(error):
        clinic.register(UUID(int=1), person)

    assert clinic.head() == before


def test_that_ids_of_people_are_never_the_same() -> None:
    clinic = fake_desk().desk.clinic

    assert len({clinic.new_staff_id() for _ in range(20)}) == 20


def test_that_a_session_finds_the_protocol_it_began_with() -> None:
    clinic, _ = _empty()
    newer = PROTOCOL_TEXT.replace("version = 2", "version = 3", 1)
    clinic.found(ALDER, GUIDE, DANA.id, (PROTOCOL_TEXT, newer))

    assert clinic.protocol().version == 3
    assert clinic.protocol(protocol().sha256).version == 2
    with pytest.raises(RefusedError, match="has not adopted this protocol"):
        clinic.protocol("00" * 32)


def test_that_only_a_later_version_of_the_protocol_in_force_is_newer() -> None:
    clinic = fake_desk().desk.clinic
    older, same, later, latest = (replace(protocol(), version=v) for v in (1, 2, 3, 4))

    assert clinic.newer((older, same)) is None
    assert clinic.newer((later, latest, older)) == latest
    assert clinic.newer((replace(latest, id="infusion"),)) is None


def test_that_an_adopted_protocol_is_in_force_from_then_on_and_in_the_audit_log() -> None:
    fake = fake_desk()
    newer = PROTOCOL_TEXT.replace("version = 2", "version = 3", 1)

    fake.desk.clinic.adopt(newer)

    assert fake.desk.clinic.protocol().version == 3
    (audit,) = fake.log.streams(StreamKind.AUDIT)
    last = fake.log.read(audit.id)[-1].entry.body
    assert isinstance(last, Audited)
    assert (last.act, last.detail) == (Act.PROTOCOL_ADOPTED, "couples-im 3")
    with pytest.raises(InvalidValueError):
        fake.desk.clinic.adopt("no protocol")
    assert fake.desk.clinic.protocol().version == 3


def test_that_a_protocol_is_found_by_its_name_and_version() -> None:
    clinic = fake_desk().desk.clinic
    text = PROTOCOL_TEXT.replace("version = 2\n", "version = 3\n")
    clinic.adopt(text)
    name = clinic.protocol().id
    assert clinic.protocol_named(name, None).version == 3
    assert clinic.protocol_named(name, 2).version == 2
    for wrong in ((name, 1), ("another", None)):
        with pytest.raises(RefusedError, match="not adopted"):
            clinic.protocol_named(*wrong)


def test_that_everybody_holds_also_those_who_left() -> None:
    desk = fake_desk().desk
    gone = replace(desk.clinic.staff()[0], active=False)
    desk.recorder.write(desk.clinic.head()[0], gone)
    assert gone not in desk.clinic.staff()
    assert gone in desk.clinic.everybody()


@pytest.mark.parametrize(
    "roles", [(Role.GUIDE, Role.ADMINISTRATOR), (Role.GUIDE, Role.DIRECTOR), (Role.GUIDE,)]
)
def test_z17_that_the_last_who_may_do_something_keeps_the_role(roles: tuple[Role, ...]) -> None:
    clinic = fake_desk().desk.clinic
    before = clinic.staff()

    with pytest.raises(RefusedError, match="Name somebody else first"):
        clinic.register(DANA.id, NewStaff(DANA.name, roles, "LMFT", may_inject=False))

    assert clinic.staff() == before
