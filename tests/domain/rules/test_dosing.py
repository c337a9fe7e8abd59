from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from builders import SAMUEL, Session, new_session
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.dose import DoseNotGiven, DoseOrdered, Outcome
from kadelyx_desk.domain.values import About, Milligrams, Millilitres, Partner, Strength
from proposals import codes, draw_up, injected, order

A, B = About.A, About.B


def _ordered(session: Session, milligrams: str = "50", about: About = A) -> UUID:
    return session.service.record(about, order(milligrams)).link.entry.id


def test_that_an_order_within_the_limits_meets_nothing() -> None:
    assert codes(new_session(), A, order("50")) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"drug": "Ketamine"}, "refuse drug"),
        ({"drug": "esketamine"}, "refuse drug"),
        ({"route": "IN"}, "refuse route"),
        ({"route": "IV"}, "refuse route"),
        ({"number": 0}, "refuse number"),
        ({"number": -1}, "refuse number"),
        ({"number": 2}, "refuse number"),
    ],
)
def test_z4_that_an_order_of_another_drug_route_or_number_is_refused(
    changes: dict[str, Any], code: str
) -> None:
    assert codes(new_session(), A, replace(order(), **changes)) == [code]


@pytest.mark.parametrize("milligrams", ["500", "950"])
def test_z2_that_a_ten_fold_order_is_refused_by_the_cap(milligrams: str) -> None:
    assert "refuse cap" in codes(new_session(), A, order(milligrams))


def test_z5_that_the_same_dose_is_not_ordered_twice() -> None:
    session = new_session()
    _ordered(session)

    assert codes(session, A, order()) == ["refuse ordered"]
    assert codes(session, A, order(number=2)) == []
    assert codes(session, B, order()) == []


def test_that_a_struck_order_may_be_ordered_again() -> None:
    session = new_session()
    session.service.amend(_ordered(session), None, "slip")

    assert codes(session, A, order()) == []


def _body(kind: str, session: Session) -> Body:
    session.ready_dose()
    whole = DoseNotGiven(
        injected(session).prepared,
        Outcome.RETURNED,
        Milligrams(Decimal(50)),
        Millilitres(Decimal(1)),
        None,
    )
    return {
        "ordered": order(number=2),
        "prepared": draw_up(UUID(int=1)),
        "given": injected(session),
        "not given": whole,
    }[kind]


@pytest.mark.parametrize("kind", ["ordered", "prepared", "given", "not given"])
def test_z1_that_no_dose_is_the_couples(kind: str) -> None:
    session = new_session()

    assert "refuse couple-dose" in codes(session, About.COUPLE, _body(kind, session))


def test_that_a_syringe_drawn_as_ordered_meets_nothing() -> None:
    session = new_session()

    assert codes(session, A, draw_up(_ordered(session))) == []


def test_z4_that_a_syringe_of_another_drug_is_refused() -> None:
    session = new_session()
    drawn = replace(draw_up(_ordered(session)), drug="midazolam")

    assert codes(session, A, drawn) == ["refuse drug"]


@pytest.mark.parametrize("strength", ["5", "25", "500", "0.5"])
def test_z3_that_a_strength_that_no_vial_has_is_refused(strength: str) -> None:
    session = new_session()
    drawn = draw_up(_ordered(session), strength=strength)

    assert codes(session, A, drawn) == ["refuse strength"]


@pytest.mark.parametrize(
    ("strength", "volume"), [("100", "1"), ("10", "1"), ("50", "10"), ("50", "0.1")]
)
def test_z3_that_millilitres_of_another_strength_are_refused(
    strength: str, volume: str
) -> None:
    session = new_session()
    drawn = replace(
        draw_up(_ordered(session)),
        strength=Strength(Decimal(strength)),
        volume=Millilitres(Decimal(volume)),
    )

    assert codes(session, A, drawn) == ["refuse arithmetic"]


@pytest.mark.parametrize(("day", "expected"), [(20, []), (19, ["refuse expired"])])
def test_that_a_vial_serves_until_its_last_day(day: int, expected: list[str]) -> None:
    session = new_session()
    drawn = replace(draw_up(_ordered(session)), expiry=date(2026, 11, day))

    assert codes(session, A, drawn) == expected


def test_z24_that_the_day_of_an_expiry_is_the_clinics_and_not_that_of_utc() -> None:
    session = new_session()
    drawn = replace(draw_up(_ordered(session)), expiry=date(2026, 11, 20))
    session.clock.forward(hours=9)  # 21:15 on the 20th in the clinic, the 21st in UTC

    assert codes(session, A, drawn) == []


def test_that_whoever_prepared_a_dose_cannot_check_it() -> None:
    session = new_session()
    drawn = draw_up(_ordered(session))

    assert codes(session, A, replace(drawn, checked_by=SAMUEL)) == ["refuse self-check"]
    assert codes(session, A, replace(drawn, checked_by=None)) == []


def test_z1_that_a_dose_on_the_other_partners_order_is_refused() -> None:
    session = new_session()

    assert codes(session, B, draw_up(_ordered(session))) == ["refuse no-order"]


def test_that_a_dose_on_a_struck_order_is_refused() -> None:
    session = new_session()
    ordered = _ordered(session)
    session.service.amend(ordered, None, "slip")

    assert codes(session, A, draw_up(ordered)) == ["refuse no-order"]


def test_z5_that_a_second_syringe_is_refused_while_one_waits() -> None:
    session = new_session()
    drawn = draw_up(_ordered(session))
    session.service.record(A, drawn)

    assert codes(session, A, drawn) == ["refuse prepared"]


def test_that_a_syringe_counts_as_the_dose_that_was_ordered() -> None:
    session = new_session()

    assert codes(session, A, draw_up(_ordered(session), number=2)) == ["refuse number"]


def test_z5_that_an_order_that_was_given_is_not_given_again() -> None:
    session = new_session().ready_dose().start()
    given = session.give()
    (ordered,) = session.snapshot.current(DoseOrdered, A)
    drawn = draw_up(ordered.link.entry.id)

    assert codes(session, A, drawn) == ["refuse order-used"]

    session.service.amend(given.link.entry.id, None, "not given")
    assert codes(session, A, drawn) == ["refuse prepared"]


def test_that_an_order_may_be_split_over_two_sites_and_not_into_more() -> None:
    session = new_session().start()
    ordered = _ordered(session, "60")
    session.service.record(A, draw_up(ordered, "30", "10"))
    session.give(Partner.A, "left-vastus-lateralis", "the first of two")

    assert codes(session, A, draw_up(ordered, "30", "10")) == []
    assert "caution not-ordered" in codes(session, A, draw_up(ordered, "40", "10"))

    session.service.record(A, draw_up(ordered, "30", "10"))
    session.give(Partner.A, "left-vastus-lateralis", "the first of two")
    assert "refuse order-used" in codes(session, A, draw_up(ordered, "30", "10"))


@pytest.mark.parametrize(
    ("ordered", "drawn", "strength", "expected"),
    [
        ("50", "500", "100", "refuse ten-fold"),
        ("95", "950", "100", "refuse ten-fold"),
        ("50", "250", "50", "refuse ten-fold"),
        ("50", "10", "10", "refuse ten-fold"),
        ("50", "5", "10", "refuse ten-fold"),
        ("50", "240", "50", "caution not-ordered"),
        ("50", "11", "10", "caution not-ordered"),
        ("50", "49.5", "50", "caution not-ordered"),
    ],
)
def test_z2_that_a_dose_far_from_its_order_is_refused_and_a_near_one_said(
    ordered: str, drawn: str, strength: str, expected: str
) -> None:
    session = new_session()

    assert codes(session, A, draw_up(_ordered(session, ordered), drawn, strength)) == [expected]


def test_z1_that_a_dose_that_is_the_other_partners_order_asks_once_more() -> None:
    session = new_session()
    own = _ordered(session, "50", A)
    _ordered(session, "60", B)

    assert codes(session, A, draw_up(own, "60")) == [
        "caution not-ordered",
        "caution others-order",
    ]
    assert codes(session, A, draw_up(own, "55")) == ["caution not-ordered"]
    assert codes(session, A, draw_up(own, "50")) == []


def test_z1_that_two_partners_with_the_same_order_are_not_asked() -> None:
    session = new_session()
    own = _ordered(session, "50", A)
    _ordered(session, "50", B)

    assert codes(session, A, draw_up(own, "50")) == []
