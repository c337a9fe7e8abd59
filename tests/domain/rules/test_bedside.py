from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from builders import BORN_A, BORN_B, DANA, PRIYA, SAMUEL, Session, new_session
from kadelyx_desk.domain.entries import DoseNotGiven, DoseOrdered, DosePrepared, PartnerCopied
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.rules.bedside import given_findings
from kadelyx_desk.domain.rules.findings import Proposal
from kadelyx_desk.domain.values import (
    About,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from proposals import codes, draw_up, injected, order

A, B = About.A, About.B


def _ready(milligrams: str = "50", strength: str = "50") -> Session:
    """A dose of A waits at the bedside, two baselines are taken."""
    session = new_session().ready_dose(Partner.A, milligrams, strength).start()
    for about in (A, A, B, B):
        session.vitals(about)
    return session


def test_that_the_prepared_dose_of_the_named_partner_meets_nothing() -> None:
    session = _ready()

    assert codes(session, A, injected(session)) == []


def test_z1_that_the_other_partners_date_of_birth_is_refused() -> None:
    session = _ready()
    row = replace(injected(session), birth_date_confirmed=BORN_B)

    assert codes(session, A, row) == ["refuse birth-date"]


def test_z1_that_the_other_partners_dose_is_refused() -> None:
    session = _ready()
    row = replace(injected(session), birth_date_confirmed=BORN_B)

    assert codes(session, B, row) == ["refuse not-waiting"]


def test_z1_that_the_dose_of_one_is_not_given_to_the_other_while_both_wait() -> None:
    session = _ready().ready_dose(Partner.B, "60")
    of_b = injected(session, Partner.B)

    said = codes(session, A, replace(of_b, birth_date_confirmed=BORN_A))

    assert said[0] == "refuse not-waiting"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"milligrams": Milligrams(Decimal(500))}, "refuse arithmetic"),
        ({"milligrams": Milligrams(Decimal(5))}, "refuse arithmetic"),
        ({"strength": Strength(Decimal(100))}, "refuse arithmetic"),
        ({"volume": Millilitres(Decimal(2))}, "refuse arithmetic"),
        ({"number": 2}, "refuse arithmetic"),
        ({"lot": "K9999"}, "refuse arithmetic"),
        ({"vial": "V2"}, "refuse arithmetic"),
        ({"expiry": date(2027, 7, 1)}, "refuse arithmetic"),
        ({"drug": "midazolam"}, "refuse drug"),
        ({"route": "IN"}, "refuse route"),
        ({"site": "left-eye"}, "refuse site"),
        ({"site": ""}, "refuse site"),
        ({"ordered": Milligrams(Decimal(55))}, "refuse difference"),
        ({"ordered": Milligrams(Decimal(55)), "difference": " "}, "refuse difference"),
        ({"given_by": DANA}, "caution may-inject"),
        ({"prepared": UUID(int=1)}, "refuse not-waiting"),
    ],
)
def test_z2_z3_z4_that_the_row_is_the_syringe_that_was_prepared(
    changes: dict[str, Any], expected: str
) -> None:
    session = _ready()

    assert expected in codes(session, A, replace(injected(session), **changes))


def test_that_whoever_may_inject_gives_and_one_who_came_later_is_not_held_up() -> None:
    session = _ready()
    newcomer = StaffRef(UUID(int=9), "Noor Haddad")

    for person in (SAMUEL, PRIYA, newcomer):
        assert codes(session, A, replace(injected(session), given_by=person)) == []


def test_z5_that_a_second_press_gives_nothing_more() -> None:
    session = _ready()
    row = injected(session)
    session.give()

    assert "refuse not-waiting" in codes(session, A, row)
    with pytest.raises(RefusedError, match="No dose is prepared for A"):
        session.give()


def test_that_a_vial_that_expired_since_it_was_prepared_is_refused() -> None:
    session = new_session()
    ordered = session.service.record(A, order()).link.entry.id
    session.service.record(A, replace(draw_up(ordered), expiry=date(2026, 11, 20)))
    session.start()
    assert "refuse expired" not in codes(session, A, injected(session))

    session.clock.forward(hours=24)
    assert "refuse expired" in codes(session, A, injected(session))


def test_that_a_dose_whose_order_was_changed_meanwhile_is_compared_again() -> None:
    session = _ready()
    (line,) = session.snapshot.current(DoseOrdered, A)
    row = injected(session)

    session.service.amend(line.link.entry.id, order("40"), "read wrongly")
    assert "caution not-ordered" in codes(session, A, row)
    assert codes(session, A, replace(injected(session), difference="drawn before")) == [
        "caution not-ordered"
    ]

    session.service.amend(line.link.entry.id, order("5"), "read wrongly")
    assert "refuse ten-fold" in codes(session, A, row)


@pytest.mark.parametrize(
    ("milligrams", "site", "expected"),
    [
        ("10", "left-deltoid", []),
        ("10.5", "left-deltoid", ["caution site-volume"]),
        ("20", "right-deltoid", ["caution site-volume"]),
        ("20.5", "right-deltoid", ["refuse site-volume"]),
        ("30", "left-vastus-lateralis", []),
        ("30.5", "right-vastus-lateralis", ["caution site-volume"]),
        ("50", "left-ventrogluteal", ["caution site-volume"]),
        ("50.5", "right-ventrogluteal", ["refuse site-volume"]),
    ],
)
def test_that_a_site_takes_the_volume_of_the_clinics_table(
    milligrams: str, site: str, expected: list[str]
) -> None:
    session = _ready(milligrams, "10")

    assert codes(session, A, injected(session, site=site)) == expected


def test_that_too_much_for_a_site_says_how_much_it_takes() -> None:
    session = _ready("25", "10")

    found = session.service.findings(A, injected(session))

    assert [finding.sentence.replace("\N{NO-BREAK SPACE}", " ") for finding in found] == [
        "2.5 mL is too much for one left deltoid: at most 2 mL. Split it into two."
    ]


@pytest.mark.parametrize(
    ("sets", "expected"), [(0, ["2 baseline sets"]), (1, ["1 baseline set "]), (2, []), (3, [])]
)
def test_that_baselines_not_taken_are_said_before_the_first_dose(
    sets: int, expected: list[str]
) -> None:
    session = new_session().ready_dose().start()
    for _ in range(sets):
        session.vitals(A)
    session.vitals(B)

    found = session.service.findings(A, injected(session))

    assert [item.code for item in found] == ["baseline"] * len(expected)
    for item, words in zip(found, expected, strict=True):
        assert item.sentence.startswith(words)


@pytest.mark.parametrize(
    ("pressure", "words"),
    [
        ((140, 90), None),
        ((141, 90), "BP 141/90: above 140/90 before a dose."),
        ((140, 91), "BP 140/91: above 140/90 before a dose."),
        ((160, 100), "BP 160/100: above 140/90 before a dose."),
        (
            (161, 90),
            "BP 161/90: above 160/100 before a dose, the prescriber's release is needed.",
        ),
    ],
)
def test_that_a_high_pressure_is_said_before_the_first_dose(
    pressure: tuple[int, int], words: str | None
) -> None:
    session = new_session().ready_dose().start()
    session.vitals(A)
    session.vitals(A, pressure)

    found = session.service.findings(A, injected(session))

    assert [item.sentence for item in found] == ([] if words is None else [words])
    assert all(item.code == "before-dose" for item in found)


def test_that_a_booster_is_not_asked_for_baselines() -> None:
    session = _ready("25")
    session.give()
    session.vitals(A, (170, 104))
    session.ready_dose(Partner.A, "25", number=2)

    assert codes(session, A, injected(session)) == []


def _back(session: Session, **changes: Any) -> DoseNotGiven:
    (prepared,) = session.snapshot.current(DosePrepared, A)
    whole = DoseNotGiven(
        prepared.link.entry.id,
        Outcome.WASTED,
        prepared.body.milligrams,
        prepared.body.volume,
        DANA,
    )
    return replace(whole, **changes)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"witness": None}, ["refuse no-witness"]),
        ({"witness": SAMUEL}, ["refuse witness"]),
        ({"outcome": Outcome.RETURNED, "witness": None}, []),
        ({"outcome": Outcome.RETURNED, "witness": SAMUEL}, ["refuse witness"]),
        ({"milligrams": Milligrams(Decimal(40))}, ["refuse arithmetic"]),
        ({"volume": Millilitres(Decimal(2))}, ["refuse arithmetic"]),
        ({"prepared": UUID(int=1)}, ["refuse not-waiting"]),
    ],
)
def test_that_a_dose_not_given_is_accounted_for_whole_and_with_a_witness(
    changes: dict[str, Any], expected: list[str]
) -> None:
    session = _ready()

    assert codes(session, A, _back(session, **changes)) == expected


def test_that_a_dose_is_accounted_for_once() -> None:
    session = _ready()
    back = _back(session)
    session.service.record(A, back)

    assert codes(session, A, back) == ["refuse not-waiting"]
    assert codes(session, B, back) == ["refuse not-waiting"]


def test_that_the_caps_are_checked_again_at_the_bedside() -> None:
    session = _ready("60")
    (line,) = session.snapshot.current(PartnerCopied, A)
    row = injected(session, site="left-vastus-lateralis")
    lighter = replace(line.body, weight=Kilograms(Decimal("28.2")))

    session.service.amend(line.link.entry.id, lighter, "weighed again")

    assert "refuse cap" in codes(session, A, row)


def test_that_a_dose_on_an_order_that_is_gone_is_refused() -> None:
    session = _ready()
    row = injected(session)
    (ordered,) = session.snapshot.current(DoseOrdered, A)
    now = session.clock.read().moment
    gone = session.snapshot.without(ordered.link.entry.id)
    proposal = Proposal(gone, session.service.protocol, A, row, now.utc, now.utc, now.local)

    said = [finding.code for finding in given_findings(proposal, Partner.A, row)]

    assert "no-order" in said
