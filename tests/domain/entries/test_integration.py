from __future__ import annotations

import pytest

from kadelyx_desk.domain.entries import Agreement, Insight, IntegrationBegan, Practice
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About


@pytest.mark.parametrize("agreed_by", list(AgreedBy))
@pytest.mark.parametrize("owner", list(About))
def test_that_an_agreement_is_for_both_where_both_agreed_whoever_owns_it(
    agreed_by: AgreedBy, owner: About
) -> None:
    agreement = Agreement("Walk", owner, None, agreed_by)

    assert agreement.both_agreed is (agreed_by is AgreedBy.BOTH)


def test_that_the_beginning_is_for_both_and_what_was_found_is_not() -> None:
    assert IntegrationBegan().both_agreed
    assert not Insight("found").both_agreed
    assert not Practice("ten breaths").both_agreed
