from __future__ import annotations

from kadelyx_desk.domain import values
from kadelyx_desk.domain.partners import About, Partner


def test_that_each_partner_is_the_other_of_the_other() -> None:
    assert Partner.A.other is Partner.B
    assert Partner.B.other is Partner.A


def test_that_an_entry_about_the_couple_is_no_partners() -> None:
    assert About.COUPLE.partner is None
    for partner in Partner:
        assert About.of(partner).partner is partner


def test_that_amounts_and_partners_come_from_one_place_as_well() -> None:
    assert values.Partner is Partner
    assert values.About is About
