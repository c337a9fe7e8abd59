from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from builders import BORN_A, DANA, PRIYA, SAMUEL, new_session
from kadelyx_desk.domain.entries import DoseGiven, PartnerCopied
from kadelyx_desk.domain.entries.dose import Aspirated, Check
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import identity, waiting_dose
from kadelyx_desk.domain.journey.injection import Bedside, injection, read_back
from kadelyx_desk.domain.values import (
    About,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    Strength,
)
from proposals import draw_up

BEDSIDE = Bedside(BORN_A, "left-deltoid", SAMUEL, "less at her wish")


def test_that_the_row_reads_alone() -> None:
    session = new_session().ready_dose(milligrams="50")
    waiting = waiting_dose(session.snapshot, Partner.A)
    assert waiting is not None

    row = injection(session.snapshot, session.service.protocol, Partner.A, BEDSIDE)

    assert row == DoseGiven(
        prepared=waiting.link.entry.id,
        number=1,
        drug="ketamine",
        route="IM",
        site="left-deltoid",
        site_name="left deltoid",
        ordered=Milligrams(Decimal(50)),
        milligrams=Milligrams(Decimal(50)),
        volume=Millilitres(Decimal(1)),
        strength=Strength(Decimal(50)),
        vial=None,
        lot="K4417",
        expiry=date(2027, 6, 30),
        weight=Kilograms(Decimal("68.2")),
        weighed=date(2026, 11, 18),
        milligrams_per_kilogram=Decimal("0.73"),
        birth_date_confirmed=BORN_A,
        ordered_by=PRIYA,
        prepared_by=SAMUEL,
        given_by=SAMUEL,
        checked_by=DANA,
        check=Check.NAMED,
        aspirated=Aspirated.NOT_RECORDED,
        difference="less at her wish",
        cautions=(),
    )


def test_that_a_partner_without_a_weight_has_no_rate() -> None:
    session = new_session().ready_dose()
    (line,) = session.snapshot.current(PartnerCopied, About.A)
    unknown = replace(line.body, weight=None, weighed=None)
    session.service.amend(line.link.entry.id, unknown, "scale was broken")

    row = injection(session.snapshot, session.service.protocol, Partner.A, BEDSIDE)

    assert (row.weight, row.weighed, row.milligrams_per_kilogram) == (None, None, None)


def test_that_a_dose_that_differs_keeps_what_was_ordered() -> None:
    session = new_session().ready_dose(milligrams="50")
    waiting = waiting_dose(session.snapshot, Partner.A)
    assert waiting is not None
    drawn = draw_up(waiting.body.order, "45")
    session.service.amend(waiting.link.entry.id, drawn, "drawn again")

    row = injection(session.snapshot, session.service.protocol, Partner.A, BEDSIDE)

    assert row.ordered == Milligrams(Decimal(50))
    assert row.milligrams == Milligrams(Decimal(45))
    assert row.milligrams_per_kilogram == Decimal("0.66")


def test_that_a_site_the_protocol_does_not_know_is_named_as_it_was_said() -> None:
    session = new_session().ready_dose()
    bedside = replace(BEDSIDE, site="left-eye")

    row = injection(session.snapshot, session.service.protocol, Partner.A, bedside)

    assert row.site_name == "left-eye"


@pytest.mark.parametrize("partner", list(Partner))
def test_that_without_a_prepared_dose_there_is_no_row(partner: Partner) -> None:
    session = new_session(solo=True)

    with pytest.raises(RefusedError, match=f"No dose is prepared for {partner.value}"):
        injection(session.snapshot, session.service.protocol, partner, BEDSIDE)


def test_that_a_dose_on_an_order_that_is_gone_is_not_given() -> None:
    session = new_session().ready_dose()
    waiting = waiting_dose(session.snapshot, Partner.A)
    assert waiting is not None
    gone = session.snapshot.without(waiting.body.order)

    with pytest.raises(RefusedError, match="was struck out") as refused:
        injection(gone, session.service.protocol, Partner.A, BEDSIDE)

    assert refused.value.code == "no-order"


@pytest.mark.parametrize(
    ("site", "ending"),
    [
        ("left deltoid", "left deltoid, 13:04"),
        (None, "site not chosen, 13:04"),
    ],
)
def test_z1_z3_z4_that_the_sentence_is_the_one_that_is_read_back(
    site: str | None, ending: str
) -> None:
    named = identity(new_session().snapshot, Partner.A)
    assert named is not None
    prepared = draw_up(UUID(int=1), "75", "50")

    parts = read_back(named, prepared, "intramuscular (IM)", site, "13:04")

    who, dose, rest = (part.replace("\N{NO-BREAK SPACE}", " ") for part in parts)
    assert who == "Ana Rivera, born 04-Mar-1985: "
    assert dose == "ketamine DOSE 75 mg"
    assert rest == f", 1.5 mL of 50 mg per mL, intramuscular (IM), {ending}"


def test_that_the_sentence_holds_no_sign_that_can_be_misread() -> None:
    named = identity(new_session().snapshot, Partner.A)
    assert named is not None
    prepared = draw_up(UUID(int=1), "62.5", "50")

    sentence = "".join(read_back(named, prepared, "intramuscular (IM)", "left deltoid", "9:04"))

    assert not set("@&+<>/") & set(sentence)
    assert ".0" not in sentence
    assert "1.25\N{NO-BREAK SPACE}mL" in sentence
