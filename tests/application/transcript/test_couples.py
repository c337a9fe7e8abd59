from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desks import FakeDesk, ana, ben, fake_desk
from kadelyx_desk.application.transcript.service import TranscriptService
from kadelyx_desk.domain.entries import AllergiesCopied, PartnerCopied
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.values import About, Kilograms, Partner
from transcripts import ANA, BEN, WEIGHED, refused, session_of, take, typed


@pytest.fixture
def known() -> FakeDesk:
    """A clinic that has the couple already, as C-0001."""
    fake = fake_desk()
    fake.desk.courses.register_couple(ana(), ben(), 3)
    return fake


def test_that_a_new_couple_gets_a_file_with_all_that_the_paper_says() -> None:
    fake = fake_desk()
    person: JsonObject = ANA | WEIGHED | {"allergies": "latex", "medicines": "none"}
    content = typed(persons=[person, BEN], couple={"reasons": ["deeper connection"]})
    taken = take(fake, content)
    assert taken.is_new_couple
    (row,) = fake.desk.directory.couples()
    file = fake.desk.couples.file(row.couple)
    assert (file.code, file.why, file.left) == ("C-0001", (Reason.CONNECTION,), 2)
    a = file.person(Partner.A)
    assert a is not None
    assert a.weight is not None
    assert a.weight.body.on == date(2026, 10, 1)
    assert [one.body.text for one in a.allergies] == ["latex"]
    assert [one.body.text for one in a.medicines] == ["none"]


def test_that_a_couple_is_known_by_its_code_or_by_its_persons(known: FakeDesk) -> None:
    by_code = take(known, typed(persons=None, couple={"code": "C-0001"}))
    later = {"planned_journey": "20-Oct-2026 13:00", "guide": "Dana Whitfield"}
    shouted: JsonObject = ANA | {"family": "RIVERA"}
    by_persons = take(known, typed(persons=[shouted, BEN], session=later))
    assert not by_code.is_new_couple
    assert not by_persons.is_new_couple
    assert len(known.desk.directory.couples()) == 1


def test_that_a_code_from_paper_is_kept_and_never_given_twice() -> None:
    fake = fake_desk()
    assert take(fake, typed(couple={"code": "C-0007"})).couple_code == "C-0007"
    fake.desk.courses.register_couple(ana(), None, 1)
    assert [row.code for row in fake.desk.directory.couples()] == ["C-0007", "C-0008"]


@pytest.mark.parametrize(
    ("persons", "place"),
    [
        ([ANA | {"born": "05-Mar-1985"}, BEN], "persons[0].born"),
        ([ANA, BEN | {"given": "Bob"}], "persons[1].family"),
        ([BEN | {"partner": "A"}, ANA | {"partner": "B"}], "persons[0].family"),
    ],
)
def test_z1_that_a_code_of_somebody_else_is_refused(
    persons: list[JsonObject], place: str, known: FakeDesk
) -> None:
    found = refused(known, typed(persons=persons, couple={"code": "C-0001"}))
    assert "somebody else" in found[place]


def test_z1_that_partners_the_other_way_round_are_no_new_couple(known: FakeDesk) -> None:
    swapped = [BEN | {"partner": "A"}, ANA | {"partner": "B"}]
    assert "other way" in refused(known, typed(persons=swapped))["persons[0].partner"]


def test_that_another_code_for_known_persons_is_refused(known: FakeDesk) -> None:
    found = refused(known, typed(couple={"code": "C-0010"}))
    assert "C-0001" in found["couple.code"]


def test_that_two_couples_of_the_same_persons_are_named_by_code(known: FakeDesk) -> None:
    known.desk.courses.register_couple(ana(), ben(), 1)
    assert "by code" in refused(known, typed())["persons[0]"]
    assert take(known, typed(couple={"code": "C-0001"})).couple_code == "C-0001"


def test_that_a_solo_client_has_no_partner_b() -> None:
    fake = fake_desk()
    fake.desk.courses.register_couple(ana(), None, 3)
    found = refused(fake, typed(couple={"code": "C-0001"}))
    assert "no B" in found["persons[1].partner"]
    assert "is A" in refused(fake, typed(persons=[BEN]))["persons[0].partner"]


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"persons": None}, "couple.code"),
        ({"persons": None, "couple": {"code": "C-0003"}}, "couple.code"),
        ({"course": {}}, "course.sessions"),
        ({"persons": [ANA, ANA | {"partner": "B"}]}, "persons[1]"),
    ],
)
def test_that_what_is_missing_of_a_couple_is_said(parts: dict[str, object], place: str) -> None:
    assert place in refused(fake_desk(), typed(**parts))


def test_that_the_paper_counts_for_its_session_and_the_file_stays(known: FakeDesk) -> None:
    """A weight of before is said in the file and replaces no later one; allergies stay."""
    person: JsonObject = ANA | {
        "weight": "70 kg",
        "weighed": "01-Oct-2026",
        "allergies": "latex",
    }
    snapshot = session_of(known, typed(persons=[person, BEN]))
    copied = snapshot.latest(PartnerCopied, About.A)
    allergies = snapshot.latest(AllergiesCopied, About.A)
    assert copied is not None
    assert allergies is not None
    assert copied.body.weight == Kilograms(Decimal(70))
    assert allergies.body.text == "latex"
    (row,) = known.desk.directory.couples()
    a = known.desk.couples.file(row.couple).person(Partner.A)
    assert a is not None
    assert a.weight is not None
    assert [one.body.on.day for one in a.weights] == [18, 1]
    assert a.weight.body.on == date(2026, 11, 18)
    assert [one.body.text for one in a.allergies] == ["penicillin"]


def test_that_what_the_file_lacks_is_said_in_it(known: FakeDesk) -> None:
    person: JsonObject = BEN | {"allergies": "none known", "medicines": "none"}
    take(known, typed(persons=[ANA, person], couple={"reasons": ["recurring arguments"]}))
    (row,) = known.desk.directory.couples()
    file = known.desk.couples.file(row.couple)
    b = file.person(Partner.B)
    assert b is not None
    assert [one.body.text for one in b.allergies] == ["none known"]
    assert [one.body.text for one in b.medicines] == ["none"]
    assert file.why == (Reason.CONFLICT,)


def test_that_a_look_at_a_transcript_writes_nothing(known: FakeDesk) -> None:
    service = TranscriptService(known.desk.recorder, known.desk.directory)
    taken = service.take(typed(), only_check=True)
    assert taken.entries > 0
    assert known.desk.directory.sessions() == ()
