from __future__ import annotations

from desks import DANA, SAMUEL, FakeDesk, fake_desk
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.transcript.team import named_in
from kadelyx_desk.domain.entries import DoseOrdered, StaffCopied
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.record.fields import Json, JsonObject
from kadelyx_desk.domain.transcript.leaves import Named
from kadelyx_desk.domain.transcript.placed import Place
from transcripts import ANA, BEN, WEIGHED, refused, session_of, take, typed

_OMAR: JsonObject = {"name": "Omar Reyes", "roles": ["injector"], "may_inject": True}


def _copied(fake: FakeDesk, content: bytes) -> list[StaffCopied]:
    return [line.body for line in session_of(fake, content).current(StaffCopied)]


def _staff(*people: JsonObject) -> bytes:
    return typed(staff=list[Json](people))


def test_that_without_a_list_the_register_is_copied_as_it_stands() -> None:
    copied = _copied(fake_desk(), typed())
    assert [one.name for one in copied] == ["Dana Whitfield", "Samuel Ortiz", "Priya Nair"]


def test_that_a_list_copies_those_on_it_and_those_who_are_named() -> None:
    copied = _copied(fake_desk(), _staff({"name": "samuel  ortiz"}))
    assert [(one.name, one.staff) for one in copied] == [
        ("samuel  ortiz", SAMUEL.id),
        ("Dana Whitfield", DANA.id),
    ]


def test_that_who_types_it_in_can_be_named_by_the_session() -> None:
    """Every entry is in their hand; the report would know a number only."""
    fake = fake_desk()
    injector: JsonObject = {"name": "Samuel Ortiz"}
    session: JsonObject = {"planned_journey": "13-Oct-2026 13:00", "guide": "Samuel Ortiz"}
    content = typed(staff=[injector], session=session)
    assert [one.name for one in _copied(fake, content)] == ["Samuel Ortiz", "Dana Whitfield"]
    exact = typed(staff=[injector], session=session, copy=True)
    assert [one.name for one in _copied(fake_desk(), exact)] == ["Samuel Ortiz"]


def test_that_somebody_who_is_missing_is_taken_into_the_register_once() -> None:
    fake = fake_desk()
    copied = _copied(fake, _staff(_OMAR, {"name": "Dana Whitfield"}))
    assert (copied[0].name, copied[0].roles, copied[0].may_inject) == (
        "Omar Reyes",
        (Role.INJECTOR,),
        True,
    )
    assert [one.name for one in fake.desk.clinic.staff()][-1] == "Omar Reyes"
    later = typed(
        staff=[_OMAR], session={"planned_journey": "20-Oct-2026 13:00", "guide": "Omar Reyes"}
    )
    take(fake, later)
    assert [one.name for one in fake.desk.clinic.staff()].count("Omar Reyes") == 1


def test_that_who_may_inject_is_never_preset() -> None:
    fake = fake_desk()
    quiet: JsonObject = {"name": "Omar Reyes", "roles": ["injector"]}
    assert not _copied(fake, _staff(quiet))[0].may_inject


def test_z16_that_a_name_with_another_role_is_nobody_who_was_meant() -> None:
    found = refused(fake_desk(), _staff({"name": "Dana Whitfield", "roles": ["prescriber"]}))
    assert "other roles" in found["staff[0].roles"]


def test_that_two_of_one_name_are_told_apart_by_role_or_licence() -> None:
    fake = fake_desk()
    twin = fake.desk.clinic.new_staff_id()
    fake.desk.clinic.register(
        twin, NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN 2", may_inject=True)
    )
    assert "licence" in refused(fake, _staff({"name": "Samuel Ortiz"}))["staff[0].name"]
    ordered: JsonObject = {
        "kind": "dose.ordered",
        "about": "A",
        "occurred": "12:00",
        "milligrams": 40,
        "ordered_by": "Samuel Ortiz",
    }
    found = refused(fake, typed(ordered, persons=[ANA | WEIGHED, BEN]))
    assert "Several people" in found["entries[0].ordered_by"]
    second: JsonObject = {"name": "Samuel Ortiz", "licence": "RN 2", "ref": "Sam 2"}
    ordered["ordered_by"] = "Sam 2"
    snapshot = session_of(fake, typed(ordered, persons=[ANA | WEIGHED, BEN], staff=[second]))
    (line,) = snapshot.current(DoseOrdered)
    assert (line.body.ordered_by.id, line.body.ordered_by.name) == (twin, "Samuel Ortiz")


def test_that_an_earlier_name_of_somebody_is_kept_as_it_was() -> None:
    married: JsonObject = {"name": "Dana Whitfield", "also": ["Dana Moss"]}
    content = typed(
        {"kind": "room.present", "occurred": "12:00", "staff": ["Dana Moss"]}, staff=[married]
    )
    (entry,) = [
        link.entry
        for link in session_of(fake_desk(), content).links
        if link.entry.body.KIND == "room.present"
    ]
    assert entry.body.staff[0].name == "Dana Moss"  # type: ignore[attr-defined]  # who is present
    assert entry.body.staff[0].id == DANA.id  # type: ignore[attr-defined]  # who is present


def test_that_everybody_who_is_named_is_found_in_lists_too() -> None:
    one, two = (Named(name, Place(1)) for name in ("a", "b"))
    assert list(named_in([one, 3, (two, "x"), None])) == [one, two]
