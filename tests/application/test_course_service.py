from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from builders import BORN_A, DANA, JOURNEY, FakeDesk, ana, ben, fake_desk, new_session
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes, next_code
from kadelyx_desk.domain.course.prices import PRICES
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    MedicinesCopied,
    PartnerCopied,
    ReasonsCopied,
    SessionOpened,
    StaffCopied,
    Weighed,
)
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError, RefusedError
from kadelyx_desk.domain.facts import identity, opening, partners
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.domain.visibility import Form

TIMES = PlannedTimes(JOURNEY - timedelta(days=1), JOURNEY, JOURNEY + timedelta(days=1.5))


def _open(fake: FakeDesk, couple: UUID, times: PlannedTimes = TIMES) -> SessionSnapshot:
    session = fake.desk.courses.open_session(couple, times, DANA)
    return project(fake.log.read(session))


@pytest.mark.parametrize("sessions", [1, 3, 6])
def test_that_a_course_has_as_many_sessions_as_were_booked(sessions: int) -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), sessions)

    numbers = [opening(_open(fake, couple)).number for _ in range(sessions)]

    assert numbers == list(range(1, sessions + 1))
    with pytest.raises(RefusedError, match="no session left") as refused:
        _open(fake, couple)
    assert refused.value.code == "course-used"


@pytest.mark.parametrize("sessions", [0, 2, 4, 7, -1])
def test_that_no_other_course_is_booked(sessions: int) -> None:
    fake = fake_desk()

    with pytest.raises(RefusedError, match="1, 3 or 6"):
        fake.desk.courses.register_couple(ana(), ben(), sessions)

    assert fake.log.streams(StreamKind.COUPLE) == ()


def test_that_couples_are_counted_in_their_codes() -> None:
    fake = fake_desk()
    codes = []
    for given in ("Ana", "Ada", "Amy"):
        person = replace(ana(), given=given)
        couple = fake.desk.courses.register_couple(person, ben(), 1)
        codes.append(opening(_open(fake, couple)).couple_code)

    assert codes == ["C-0001", "C-0002", "C-0003"]


@pytest.mark.parametrize("typed", [("Rivera", "Ana"), (" Rivera", "Ana  ")])
def test_z1_that_the_same_person_is_not_registered_as_both(typed: tuple[str, str]) -> None:
    fake = fake_desk()
    family, given = typed
    twice = replace(ana(), family=family, given=given)

    with pytest.raises(RefusedError, match="same name and date of birth"):
        fake.desk.courses.register_couple(ana(), twice, 1)

    assert fake.log.streams(StreamKind.PERSON) == ()


def test_that_two_of_one_name_or_one_birthday_are_two_people() -> None:
    courses = fake_desk().desk.courses

    courses.register_couple(ana(), replace(ana(), given="Ada"), 1)
    courses.register_couple(ana(), replace(ana(), born=date(1985, 3, 5)), 1)


BAD: list[tuple[dict[str, Any], str]] = [
    ({"family": ""}, "at least one letter"),
    ({"given": "\U0001f642"}, "at least one letter"),
    ({"born": date(2026, 11, 21)}, "birth cannot lie ahead"),
    ({"weighed": None}, "belong together"),
    ({"weight": None}, "belong together"),
    ({"weighed": date(2026, 11, 21)}, "weight cannot lie ahead"),
    ({"allergies": "x" * 10_001}, "At most 10,000"),
]


@pytest.mark.parametrize(("changes", "sentence"), BAD)
@pytest.mark.parametrize("second", [False, True])
def test_that_what_cannot_be_registered_leaves_nobody_behind(
    changes: dict[str, Any], sentence: str, second: bool
) -> None:
    fake = fake_desk()
    bad: NewPerson = replace(ben(), **changes)
    people = (ana(), bad) if second else (bad, ana())

    with pytest.raises(KadelyxError, match=sentence):
        fake.desk.courses.register_couple(*people, 1)

    assert fake.log.streams(StreamKind.PERSON) == ()


def test_that_a_solo_client_has_a_session_with_one_partner() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), None, 1)

    assert partners(_open(fake, couple)) == (Partner.A,)


def test_that_a_session_copies_what_it_stands_on() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), 3)
    snapshot = _open(fake, couple)
    opened = opening(snapshot)

    assert (opened.clinic, opened.clinic_address) == ("Alder House Clinic", "212 Pier Street")
    assert (opened.couple, opened.guide) == (couple, DANA)
    assert (
        opened.planned_preparation,
        opened.planned_journey,
        opened.planned_integration,
    ) == (TIMES.preparation, TIMES.journey, TIMES.integration)
    assert opened.protocol_sha256 == fake.desk.clinic.protocol().sha256
    a, b = (identity(snapshot, partner) for partner in Partner)
    assert a is not None
    assert b is not None
    assert (a.family, a.given, a.born, a.weighed) == ("Rivera", "Ana", BORN_A, ana().weighed)
    assert b.weight == ben().weight
    assert [line.body.text for line in snapshot.current(AllergiesCopied)] == ["penicillin"]
    assert len(list(snapshot.current(StaffCopied))) == 3
    kinds = [link.entry.body.KIND for link in snapshot.links]
    assert kinds[0] == SessionOpened.KIND


def test_that_the_heads_of_the_other_streams_are_bound_in() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), 3)
    snapshot = _open(fake, couple)
    (clinic,) = fake.log.streams(StreamKind.CLINIC)
    people = [stream.id for stream in fake.log.streams(StreamKind.PERSON)]
    copied = [line.body.person for line in snapshot.current(PartnerCopied)]
    heads = {item.stream: item for item in (*opening(snapshot).heads, *copied)}

    assert [item.stream for item in opening(snapshot).heads] == [clinic.id, couple]
    assert [item.stream for item in copied] == people
    for stream, bound in heads.items():
        found = fake.log.head(stream)
        assert (bound.seq, bound.hash) == (found.seq, found.hash.hex())


def test_that_the_next_session_takes_the_latest_weight_and_the_open_one_keeps_its_own() -> None:
    session = new_session()
    say = session.fake.desk.couples.say
    say(session.couple, Partner.A, Weighed(Kilograms(Decimal(66)), date(2026, 11, 20)))
    say(session.couple, Partner.A, Weighed(Kilograms(Decimal(70)), date(2026, 11, 1)))

    again = _open(session.fake, session.couple)

    def weight(snapshot: SessionSnapshot) -> Kilograms | None:
        (line,) = snapshot.current(PartnerCopied, About.A)
        return line.body.weight

    assert weight(again) == Kilograms(Decimal(66))
    assert weight(session.snapshot) == ana().weight


@pytest.mark.parametrize(
    "times",
    [
        PlannedTimes(JOURNEY + timedelta(minutes=1), JOURNEY, None),
        PlannedTimes(None, JOURNEY, JOURNEY - timedelta(minutes=1)),
    ],
)
def test_that_times_out_of_order_open_nothing(times: PlannedTimes) -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), 1)

    with pytest.raises(RefusedError) as refused:
        fake.desk.courses.open_session(couple, times, DANA)

    assert refused.value.code == "times"
    assert fake.log.streams(StreamKind.SESSION) == ()


def test_that_all_may_be_planned_for_one_moment() -> None:
    fake_desk().desk.courses.check_times(PlannedTimes(JOURNEY, JOURNEY, JOURNEY))


def test_that_a_session_may_be_planned_by_its_journey_alone() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), 1)

    opened = opening(_open(fake, couple, PlannedTimes(None, JOURNEY, None)))

    assert (opened.planned_preparation, opened.planned_integration) == (None, None)


def test_that_an_empty_name_is_an_invalid_value() -> None:
    with pytest.raises(InvalidValueError):
        fake_desk().desk.courses.register_couple(replace(ana(), family=""), None, 1)


def test_that_a_session_copies_what_people_go_by_their_medicines_and_reasons() -> None:
    fake = fake_desk()
    a = replace(ana(), preferred="Nan", pronouns="she / her", medicines="sertraline 50 mg")
    reasons = (Reason.CONFLICT, Reason.CONNECTION)
    couple = fake.desk.courses.register_couple(a, ben(), 3, reasons)
    snapshot = _open(fake, couple)

    copied = identity(snapshot, Partner.A)
    assert copied is not None
    assert (copied.preferred, copied.pronouns) == ("Nan", "she / her")
    assert [line.body.text for line in snapshot.current(MedicinesCopied)] == [a.medicines]
    assert [line.body.reasons for line in snapshot.current(ReasonsCopied)] == [reasons]


def test_that_the_price_is_kept_with_the_booking_and_reaches_no_session_and_no_report() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), ben(), 3)
    session = fake.desk.courses.open_session(couple, TIMES, DANA)
    price = fake.desk.couples.file(couple).course.price
    assert price == PRICES[3]

    everything = [link.canonical.decode() for link in fake.log.read(session)]
    for form in Form:
        order = fake.desk.reports.order(session, form, "letter")
        everything += [link.canonical.decode() for link in order.shown]

    for text in everything:
        assert "2850" not in text
        assert "2,850" not in text
        assert "price" not in text


def test_that_the_next_code_is_one_above_the_highest() -> None:
    """A code that came from paper leaves a gap, and is never given to somebody else."""
    assert next_code([]) == "C-0001"
    assert next_code(["C-0001", "C-0031", "C-0004", "odd"]) == "C-0032"


def test_that_all_entries_of_an_opening_are_made_at_one_press() -> None:
    session = new_session()
    assert len({link.entry.occurred for link in session.snapshot.links}) == 1
