from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from builders import Session, new_session
from desks import fake_desk
from kadelyx_desk.domain.entries import (
    AgreementReviewed,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    EventResolved,
    JourneyEnded,
    JourneyStarted,
    Observed,
    PartnerLeft,
    ReadyToLeave,
    RescueAnswered,
    RoomChecked,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.dose import Aspirated, Check
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Milligrams
from transcripts import ANA, BEN, WEIGHED, refused, session_of, take, typed

_TWO: list[object] = [ANA | WEIGHED, BEN | {"weight": 84, "weighed": "01-Oct-2026"}]


def _entry(kind: str, at: str = "13:30", about: str | None = "A", **said: object) -> JsonObject:
    made: JsonObject = {"kind": kind, "occurred": at}
    if about is not None:
        made["about"] = about
    return made | said  # type: ignore[return-value]  # what a file can hold


_ORDERED = _entry("dose.ordered", "12:20", milligrams=50, ordered_by="Priya Nair")
_DRAWN = _entry(
    "dose.prepared",
    "12:40",
    strength=50,
    volume="1 mL",
    lot="K4417",
    expiry="30-Jun-2027",
    prepared_by="Samuel Ortiz",
)
_STARTED = _entry("journey.started", "13:00", None)
_GIVEN = _entry(
    "dose.given",
    "13:10",
    site="left deltoid",
    birth_date_confirmed="04-Mar-1985",
    given_by="Samuel Ortiz",
    accepted=["baseline"],
)


def _told(*entries: JsonObject) -> SessionSnapshot:
    return session_of(fake_desk(), typed(*entries, persons=_TWO))


def _refused(*entries: JsonObject) -> dict[str, str]:
    return refused(fake_desk(), typed(*entries, persons=_TWO))


def test_that_an_order_has_the_next_number_and_the_drug_of_the_protocol() -> None:
    again = _ORDERED | {"occurred": "12:25", "milligrams": 10, "accepted": []}
    one, two = _told(_ORDERED, again).current(DoseOrdered, About.A)
    assert [line.body.number for line in (one, two)] == [1, 2]
    assert {(line.body.drug, line.body.route) for line in (one, two)} == {("ketamine", "IM")}


def test_that_a_syringe_belongs_to_the_order_that_is_open() -> None:
    snapshot = _told(_ORDERED, _DRAWN)
    (order,) = snapshot.current(DoseOrdered, About.A)
    (drawn,) = snapshot.current(DosePrepared, About.A)
    assert drawn.body.order == order.link.entry.id
    assert drawn.body.milligrams == Milligrams(Decimal(50))
    assert (drawn.body.vial, drawn.body.checked_by, drawn.body.check) == (
        None,
        None,
        Check.NAMED,
    )
    assert "Enter the order first" in _refused(_DRAWN)["entries[0].order"]


def test_that_a_syringe_of_a_named_order_is_of_that_one() -> None:
    first = _ORDERED | {"ref": "first"}
    snapshot = _told(first, _DRAWN | {"order": "first", "vial": "V-1"})
    (drawn,) = snapshot.current(DosePrepared, About.A)
    assert (drawn.body.number, drawn.body.vial) == (1, "V-1")


def test_that_an_injection_repeats_its_order_and_its_syringe() -> None:
    snapshot = _told(_ORDERED, _DRAWN, _STARTED, _GIVEN)
    (line,) = snapshot.current(DoseGiven, About.A)
    body = line.body
    assert (body.site, body.site_name, body.lot) == ("left-deltoid", "left deltoid", "K4417")
    assert (body.ordered, body.milligrams) == (Milligrams(Decimal(50)),) * 2
    assert body.milligrams_per_kilogram == Decimal("0.73")
    assert body.aspirated is Aspirated.NOT_RECORDED
    assert body.cautions == ("2 baseline sets of vitals not taken yet.",)
    assert "Enter its preparation first" in _refused(_STARTED, _GIVEN)["entries[1].prepared"]


def test_that_a_dose_left_over_is_the_one_that_waits() -> None:
    left = _entry("dose.not_given", outcome="returned")
    (line,) = _told(_ORDERED, _DRAWN, left).current(DoseNotGiven, About.A)
    assert line.body.milligrams == Milligrams(Decimal(50))
    assert "left over" in _refused(left)["entries[0].prepared"]


@pytest.mark.parametrize("said", [{"code": "tearful"}, {"label": "tearful"}])
def test_that_a_term_is_named_by_code_or_label(said: dict[str, str]) -> None:
    (line,) = _told(_STARTED, _entry("observation", **said)).current(Observed, About.A)
    assert (line.body.code, line.body.group, line.body.label) == (
        "tearful",
        "feeling",
        "tearful",
    )


def test_that_a_term_that_is_no_ones_is_refused() -> None:
    for said in ({"code": "x"}, {"label": "eye contact"}, {}):  # that one is the couple's
        found = _refused(_STARTED, _entry("observation", **said))
        assert "one term of the protocol" in "".join(found.values())


def test_that_a_state_ends_where_one_runs_and_asks_where_two_do() -> None:
    began = _entry("state.began", "13:05", label="eyeshade on")
    snapshot = _told(_STARTED, began, _entry("state.ended"))
    (line,) = snapshot.current(StateEnded, About.A)
    (first,) = snapshot.current(StateBegan, About.A)
    assert (line.body.began, first.body.code) == (first.link.entry.id, "eyeshade")
    other = _entry("state.began", "13:06", code="covered", ref="blanket")
    found = _refused(_STARTED, began, other, _entry("state.ended"))
    assert "More than one state" in found["entries[3].began"]
    _told(_STARTED, began, other, _entry("state.ended", began="blanket"))


def test_that_an_event_and_a_medicine_are_closed_by_what_follows() -> None:
    rescue = _entry(
        "rescue",
        drug="ondansetron",
        amount=4,
        unit="mg",
        route="oral",
        indication="nausea",
        ordered_by="Priya Nair",
        given_by="Samuel Ortiz",
    )
    snapshot = _told(
        _STARTED,
        _entry("event", event="other"),
        rescue,
        _entry("rescue.response", "13:40", text="calmer"),
        _entry("event.resolved", "13:50"),
    )
    assert len(list(snapshot.current(EventResolved))) == 1
    assert len(list(snapshot.current(RescueAnswered))) == 1
    found = _refused(_STARTED, _entry("event.resolved"), _entry("rescue.response", text="x"))
    assert set(found) == {"entries[1].event", "entries[2].rescue"}


def test_that_what_was_not_asked_before_leaving_is_not_recorded() -> None:
    checked = _entry("leave.checked", "15:00", mood_checked="yes")
    left = _entry("left", "15:10", reason="Her wish.", accepted=["left-early"])
    snapshot = _told(_STARTED, checked, left)
    (check,) = snapshot.current(ReadyToLeave)
    (gone,) = snapshot.current(PartnerLeft)
    assert (check.body.mood_checked, check.body.oriented) == (Said.YES, Said.NOT_RECORDED)
    assert gone.body.unmet != ()


def test_that_a_checklist_has_its_words_by_the_codes() -> None:
    items = [
        {"code": "kit", "answer": "yes"},
        {"code": "cat", "label": "cat out", "answer": "no"},
    ]
    (line,) = _told(_entry("room.checked", "12:50", None, items=items)).current(RoomChecked)
    assert [item.label for item in line.body.items] == [
        "rescue kit at hand and complete",
        "cat out",
    ]
    found = _refused(
        _entry("room.checked", "12:50", None, items=[{"code": "x", "answer": "no"}])
    )
    assert "no such item" in found["entries[0].items"]


def test_z24_that_a_meal_of_the_evening_before_needs_its_day() -> None:
    found = _refused(_entry("fasting", "12:00", last_food="21:00", last_drink="11:00"))
    assert set(found) == {"entries[0].last_food"}
    _told(_entry("fasting", "12:00", last_food="12-Oct-2026 21:00", last_drink="11:00"))


def test_that_an_earlier_agreement_is_found_by_its_words() -> None:
    """It stands in the session before, whatever its id is there."""
    before = new_session().prepare().journey().integrate()
    clock = before.clock
    again = Session(before.fake, couple=before.couple, days=6)
    again.service.record(About.COUPLE, JourneyStarted())
    again.minutes(5)
    again.service.record(About.COUPLE, JourneyEnded())
    clock.forward(hours=40)
    day = clock.read().moment.shifted(-timedelta(hours=1)).local
    at = day.strftime("%d-%b-%Y %H:%M")
    began = _entry("integration.began", at, None)
    review = _entry(
        "agreement.reviewed", at, "couple", text="Sunday walk, no phones", kept="kept"
    )
    parts = {"session": {"id": str(again.id)}, "persons": None, "course": None}
    wrong = review | {"text": "another"}
    found = refused(before.fake, typed(began, wrong, **parts))
    assert "reads so" in found["entries[1].text"]
    take(before.fake, typed(began, review, **parts))
    snapshot = before.fake.desk.session(again.id).snapshot
    (line,) = snapshot.current(AgreementReviewed)
    assert line.body.session == before.id
    assert line.body.agreement in before.fake.desk.session(before.id).snapshot
    assert line.body.owner is About.COUPLE
