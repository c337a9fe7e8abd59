from __future__ import annotations

from kadelyx_desk.domain.facts import Stage, partners
from kadelyx_desk.domain.values import Partner
from stories import sessions_of, the_story


def test_that_the_solo_client_waits_for_the_integration() -> None:
    (row,) = sessions_of("Pike")

    assert (row.stage, row.b) == (Stage.AWAITING, None)
    snapshot = the_story().desk.session(row.session).snapshot
    assert partners(snapshot) == (Partner.A,)
