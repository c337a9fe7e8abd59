from __future__ import annotations

import pytest

from builders import Session, new_session
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    Challenge,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    MedicinesCopied,
    PartnerCopied,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.preparedness import Item, Part, missing
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from proposals import order

A, B, COUPLE = About.A, About.B, About.COUPLE
TOGETHER = DosingPlanned(Pattern.TOGETHER, None, None)


def said(session: Session) -> list[str]:
    return [one.sentence for one in missing(session.snapshot)]


def arranged(session: Session, *abouts: About) -> Session:
    """Everything that is asked of a partner before a dose, told."""
    moment = session.clock.read().moment
    for about in abouts:
        for kind, body in (
            (AllergiesCopied, AllergiesCopied("none known")),
            (MedicinesCopied, MedicinesCopied("none")),
        ):
            if session.snapshot.latest(kind, about) is None:
                session.service.record(about, body)
        session.service.state(about, Fasted(moment, moment))
        session.service.state(about, EscortNamed("Mia Chen", None))
        session.service.record(about, order("50"))
    return session


def whole() -> Session:
    session = arranged(new_session().prepare(), A, B)
    session.service.state(COUPLE, TOGETHER)
    return session


def test_that_a_new_session_lacks_all_that_nobody_told_yet_part_by_part() -> None:
    assert said(new_session()) == [
        "A: no intention is recorded.",
        "B: no intention is recorded.",
        "No shared intention is recorded.",
        "No challenge is recorded.",
        "No dosing pattern is chosen.",
        "A: medicines were not asked about.",
        "A: last food and last drink are not both recorded.",
        "A: no escort is named.",
        "B: allergies were not asked about.",
        "B: medicines were not asked about.",
        "B: last food and last drink are not both recorded.",
        "B: no escort is named.",
        "A: no dose is ordered.",
        "B: no dose is ordered.",
    ]


def test_that_a_whole_preparation_lacks_nothing() -> None:
    assert said(whole()) == []


def test_that_a_solo_client_is_asked_for_nothing_of_a_couple() -> None:
    session = new_session(solo=True)
    assert said(session) == [
        "A: no intention is recorded.",
        "No challenge is recorded.",
        "A: medicines were not asked about.",
        "A: last food and last drink are not both recorded.",
        "A: no escort is named.",
        "A: no dose is ordered.",
    ]
    session.service.state(A, Intention("Rest."))
    session.service.state(A, Challenge("Sleep."))

    assert said(arranged(session, A)) == []


@pytest.mark.parametrize(
    ("about", "body", "item"),
    [
        (A, Intention("Said alone."), Item.INTENTION),
        (COUPLE, Intention("Said together."), Item.INTENTION),
        (B, Challenge("Said alone."), Item.CHALLENGE),
        (COUPLE, TOGETHER, Item.PATTERN),
        (B, AllergiesCopied("latex"), Item.ALLERGIES),
        (A, MedicinesCopied("sertraline"), Item.MEDICINES),
        (B, EscortNamed("Mia Chen", None), Item.ESCORT),
        (A, order("50"), Item.ORDER),
    ],
)
def test_that_each_thing_told_leaves_the_list(about: About, body: Body, item: Item) -> None:
    session = new_session()
    before = missing(session.snapshot)

    session.service.record(about, body, visibility=Visibility.TEAM)

    gone = [one for one in before if one not in missing(session.snapshot)]
    assert [one.item for one in gone] == [item]


@pytest.mark.parametrize("half", ["last_food", "last_drink"])
def test_that_half_a_fasting_is_still_missing(half: str) -> None:
    session = whole()
    moment = session.clock.read().moment
    told = {"last_food": None, "last_drink": None, half: moment}

    session.service.state(A, Fasted(**told))

    assert said(session) == ["A: last food and last drink are not both recorded."]


def test_that_a_partner_without_a_weight_lacks_one() -> None:
    session = whole()
    line = session.snapshot.latest(PartnerCopied, B)
    copied = identity(session.snapshot, Partner.B)
    assert line is not None
    assert copied is not None
    blank = PartnerCopied(copied.person, copied.family, copied.given, copied.born, None, None)

    session.service.amend(line.link.entry.id, blank, "typed for the other partner")

    assert said(session) == ["B: no weight with its day is recorded."]


def test_that_of_a_partner_who_sits_nothing_of_a_dose_is_asked() -> None:
    session = arranged(new_session().prepare(), A)
    session.service.state(COUPLE, DosingPlanned(Pattern.ONE_ONLY, Partner.A, None))

    assert said(session) == [
        "B: allergies were not asked about.",
        "B: medicines were not asked about.",
    ]


def test_that_an_order_against_the_plan_is_said() -> None:
    session = whole()

    session.service.state(COUPLE, DosingPlanned(Pattern.ONE_ONLY, Partner.A, None))

    assert said(session) == ["B: a dose is ordered, and the plan does not dose B."]


def test_that_every_item_has_its_part() -> None:
    parts = {item: item.part for item in Item}

    assert [item for item, part in parts.items() if part is Part.INTENTIONS] == [
        Item.INTENTION,
        Item.CHALLENGE,
    ]
    assert [item for item, part in parts.items() if part is Part.PLAN] == [Item.ORDER]
