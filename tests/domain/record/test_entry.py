from __future__ import annotations

import pytest

from drawn import entry_at
from kadelyx_desk.domain.entries import Agreement, Amendment, JourneyStarted, Noted
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility


@pytest.mark.parametrize(
    ("minutes", "is_late"), [(0, False), (5, False), (5 + 1 / 60, True), (90, True)]
)
def test_that_an_entry_is_late_more_than_five_minutes_after_it_happened(
    minutes: float, is_late: bool
) -> None:
    entry = entry_at(1, Noted("calm"), recorded=100, occurred=100 - minutes)

    assert entry.is_late is is_late


def test_that_only_an_amendment_has_a_target() -> None:
    noted = entry_at(1, Noted("calm"))

    assert noted.target is None
    assert entry_at(2, Amendment(noted.id, "slip", None)).target == noted.id


def test_that_an_entry_of_the_couple_reaches_one_partner_only_where_both_agreed() -> None:
    both = Agreement("Walk", About.COUPLE, None, AgreedBy.BOTH)
    hers = Agreement("Walk", About.COUPLE, None, AgreedBy.A)

    assert entry_at(1, both, about=About.COUPLE).shown_in(Form.B_ONLY)
    assert entry_at(1, JourneyStarted(), about=About.COUPLE).shown_in(Form.B_ONLY)
    assert not entry_at(1, hers, about=About.COUPLE).shown_in(Form.B_ONLY)
    assert not entry_at(1, hers, about=About.COUPLE).shown_in(Form.A_ONLY)


def test_that_an_entry_of_a_partner_reaches_that_partner() -> None:
    own = entry_at(1, Noted("calm"), visibility=Visibility.PARTNER)

    assert own.shown_in(Form.A_ONLY)
    assert not own.shown_in(Form.B_ONLY)
    assert not own.shown_in(Form.JOINT)
