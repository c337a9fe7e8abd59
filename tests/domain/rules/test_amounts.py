from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from builders import Session, ana, fake_desk, new_session, protocol
from kadelyx_desk.domain.entries import DoseOrdered, PartnerCopied
from kadelyx_desk.domain.rules import amounts
from kadelyx_desk.domain.rules.findings import Proposal
from kadelyx_desk.domain.values import About, Kilograms, Milligrams, Partner
from proposals import codes, draw_up, order

A = About.A


def _weighing(kilograms: str) -> Session:
    """A session in which A weighs so much."""
    session = new_session()
    (line,) = session.snapshot.current(PartnerCopied, A)
    copied = replace(line.body, weight=Kilograms(Decimal(kilograms)))
    session.service.amend(line.link.entry.id, copied, "weighed again")
    return session


@pytest.mark.parametrize(
    ("kilograms", "milligrams", "expected"),
    [
        ("80", "60", []),
        ("80", "60.5", ["caution above-mg", "caution above-rate"]),
        ("100", "60.5", ["caution above-mg"]),
        ("40", "30", []),
        ("40", "30.5", ["caution above-rate"]),
        ("40", "80", ["caution above-mg", "caution above-rate"]),
        ("40", "80.5", ["refuse cap", "caution above-mg"]),
        ("20", "60", ["refuse cap"]),
    ],
)
def test_that_a_dose_above_a_limit_is_said_and_above_the_cap_refused(
    kilograms: str, milligrams: str, expected: list[str]
) -> None:
    assert codes(_weighing(kilograms), A, order(milligrams)) == expected


def test_that_a_limit_is_named_as_the_clinics_own() -> None:
    session = _weighing("40")

    said = [finding.sentence for finding in session.service.findings(A, order("80.5"))]

    assert said == [
        "2.01 mg per kg in all is above 2 mg per kg.",
        "80.5\N{NO-BREAK SPACE}mg in all is above 60\N{NO-BREAK SPACE}mg (clinic setting).",
    ]


def test_that_a_booster_is_checked_against_all_that_was_given() -> None:
    session = _weighing("40").ready_dose(milligrams="50").start()
    session.give()

    assert "refuse cap" not in codes(session, A, order("30", number=2))
    assert "refuse cap" in codes(session, A, order("30.5", number=2))
    assert codes(session, About.B, order("30")) == []


def test_that_an_order_is_not_counted_twice_when_it_is_corrected_after_the_dose() -> None:
    session = _weighing("40").ready_dose(milligrams="50").start()
    session.give()
    (line,) = session.snapshot.current(DoseOrdered, A)

    saved = session.service.amend(line.link.entry.id, order("50"), "name of the prescriber")

    assert [finding.code for finding in saved.cautions] == ["above-rate"]


def test_that_without_a_weight_no_dose_is_ordered() -> None:
    fake = fake_desk()
    nobody = replace(ana(), weight=None, weighed=None)
    couple = fake.desk.courses.register_couple(nobody, None, 1)
    session = Session(fake, couple=couple)

    assert codes(session, A, order("5")) == ["refuse no-weight"]


def _proposal(session: Session) -> Proposal:
    now = session.clock.read().moment
    body = order()
    return Proposal(
        session.snapshot, session.service.protocol, A, body, now.utc, now.utc, now.local
    )


@pytest.mark.parametrize(
    ("found", "ordered", "expected"),
    [
        ("50", "50", []),
        ("250", "50", ["ten-fold"]),
        ("249.9", "50", ["not-ordered"]),
        ("10", "50", ["ten-fold"]),
        ("10.1", "50", ["not-ordered"]),
    ],
)
def test_z2_that_the_bounds_of_a_ten_fold_slip_are_the_protocols(
    found: str, ordered: str, expected: list[str]
) -> None:
    said = amounts.times_ordered(
        _proposal(new_session()), Milligrams(Decimal(found)), Milligrams(Decimal(ordered))
    )

    assert [finding.code for finding in said] == expected


@pytest.mark.parametrize(
    ("drug", "route", "expected"),
    [
        ("ketamine", "IM", []),
        ("ketamine", None, []),
        ("ketamine", "IN", ["route"]),
        ("KETAMINE", "IM", ["drug"]),
        ("midazolam", "IV", ["drug", "route"]),
    ],
)
def test_z4_that_drug_and_route_are_those_of_the_protocol(
    drug: str, route: str | None, expected: list[str]
) -> None:
    said = amounts.drug_findings(_proposal(new_session()), drug, route)

    assert [finding.code for finding in said] == expected


def test_that_an_order_is_found_for_its_own_partner_only() -> None:
    session = new_session()
    ordered = session.service.record(A, order()).link.entry.id
    proposal = _proposal(session)

    found = amounts.order_of(proposal, draw_up(ordered))

    assert found is not None
    assert found.link.entry.id == ordered
    assert amounts.order_of(replace(proposal, about=About.B), draw_up(ordered)) is None


def test_that_the_caps_are_data_of_the_protocol() -> None:
    session = new_session()
    limits = replace(protocol().dose, caution_above=Milligrams(Decimal(10)))
    proposal = replace(_proposal(session), protocol=replace(protocol(), dose=limits))

    said = amounts.caps(proposal, Partner.A, Milligrams(Decimal(20)))

    assert [finding.code for finding in said] == ["above-mg"]
