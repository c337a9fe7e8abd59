"""The dose sheet; a slip here is a wrong dose, so every figure is worked out and compared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from blanks import protocol, said
from kadelyx_desk.domain.protocol import Drug
from kadelyx_desk.domain.values import Milligrams, Partner, Strength
from kadelyx_desk.reporting.blanks.sheets.doses import VOLUMES, doses, limits


def _page() -> str:
    (page,) = said(doses(protocol(), Partner.A))
    return page


def test_z2_that_what_a_volume_holds_is_worked_out_for_each_strength() -> None:
    rows = (
        "10 mg per mL 1 2 3 4 5 6 8 10 12 15 20 30",
        "50 mg per mL 5 10 15 20 25 30 40 50 60 (75) (100) (150)",
        "100 mg per mL 10 20 30 40 50 60 (80) (100) (120) (150) (200) (300)",
    )

    assert len(VOLUMES) == 12
    for row in rows:
        assert row in _page()


def test_that_other_strengths_and_another_caution_give_other_figures() -> None:
    drug = protocol().drug
    changed = replace(
        protocol(),
        drug=Drug(drug.name, drug.route, drug.route_name, (Strength(Decimal(40)),)),
        dose=replace(protocol().dose, caution_above=Milligrams(Decimal(30))),
    )

    (page,) = said(doses(changed, Partner.A))

    assert "40 mg per mL 4 8 12 16 20 24 (32) (40) (48) (60) (80) (120)" in page
    assert "100 mg per mL" not in page


def test_z3_that_no_strength_is_ticked_ahead_and_each_can_be() -> None:
    assert _page().count("mg per mL on the vial in the hand") == 2
    assert _page().count("10 50 100") == 2


def test_that_drug_and_route_stand_in_full_and_every_site_can_be_ticked() -> None:
    assert "ketamine, intramuscular (IM)" in _page()
    for site in protocol().sites:
        assert _page().count(site.name) == 3


def test_that_four_people_and_the_date_of_birth_are_asked_for_of_each_dose() -> None:
    for words in (
        "Ordered by",
        "Prepared by",
        "Checked by another",
        "Given by",
        "Witness, not who drew it up",
        "Date of birth, as told now",
    ):
        assert _page().count(words) == 2, words


def test_that_the_limits_are_those_of_the_protocol() -> None:
    said_of_limits = limits(protocol()).replace("\N{NO-BREAK SPACE}", " ")

    assert "caution above 0.75 mg per kg or 60 mg, stop above 2 mg per kg" in said_of_limits
    assert "left deltoid, right deltoid: caution above 1 mL, stop above 2 mL" in said_of_limits
    assert "before 2 h have passed since the last dose" in said_of_limits
