from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from builders import protocol
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.rules.findings import Finding, Level, Proposal, caution, refuse
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About

NOW = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)  # 22:30 on the 20th in the clinic


def test_that_a_refusal_and_a_caution_differ_in_weight_only() -> None:
    assert refuse("code", "Why.") == Finding(Level.REFUSE, "code", "Why.")
    assert caution("code", "Why.") == Finding(Level.CAUTION, "code", "Why.")


@pytest.mark.parametrize(
    ("hours", "day"),
    [(0, date(2026, 11, 20)), (-22, date(2026, 11, 20)), (-23, date(2026, 11, 19))],
)
def test_z24_that_the_day_is_that_of_the_clinic_when_it_happened(hours: int, day: date) -> None:
    local = NOW.astimezone(timezone(timedelta(hours=-8)))
    occurred = NOW + timedelta(hours=hours)
    proposal = Proposal(
        SessionSnapshot(), protocol(), About.A, Noted("calm"), occurred, NOW, local
    )

    assert proposal.day == day
