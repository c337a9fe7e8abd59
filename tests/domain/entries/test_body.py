from __future__ import annotations

import pytest

from kadelyx_desk.domain.entries import (
    BODIES,
    AllergiesCopied,
    Audited,
    MedicinesCopied,
    RiskAssessed,
)
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.visibility import Visibility

STANDING = {
    *("session.opened", "session.partner", "session.allergies", "session.medicines"),
    *("session.reasons", "session.staff", "signed", "addendum"),
}
FOR_BOTH = {
    *("session.opened", "session.staff", "room.checked", "room.present"),
    *("journey.started", "journey.ended", "integration.began", "signed"),
}
NOT_EVERYWHERE = {"agreement", "agreement.reviewed", "session.stopped"}
"""Kinds that say of each entry whether both agreed, or that none of theirs is."""


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.KIND)
def test_that_each_kind_says_its_name_and_meaning(kind: type[Body]) -> None:
    assert kind.KIND.lower() == kind.KIND
    assert kind.MEANING
    assert kind.STREAM in StreamKind


def test_that_only_what_a_session_stands_on_cannot_be_undone() -> None:
    assert {kind.KIND for kind in BODIES if not kind.UNDOABLE} == STANDING


def test_that_a_session_is_shared_by_default_but_for_health_and_risk() -> None:
    of_session = [kind for kind in BODIES if kind.STREAM is StreamKind.SESSION]
    kept = [kind for kind in of_session if kind.VISIBILITY is not Visibility.SHARED]

    assert kept == [AllergiesCopied, MedicinesCopied, RiskAssessed]
    assert {kind.VISIBILITY for kind in kept} == {Visibility.PARTNER}
    assert Audited.VISIBILITY is Visibility.TEAM


def test_that_a_kind_is_agreed_by_both_only_where_it_says_so() -> None:
    said = {kind.KIND for kind in BODIES if kind.both_agreed is not Body.both_agreed}

    assert said == FOR_BOTH | NOT_EVERYWHERE
    assert Body().both_agreed is False
