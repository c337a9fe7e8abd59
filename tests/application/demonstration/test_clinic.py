from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from builders import DANA, fake_desk
from kadelyx_desk.application.demonstration.clinic import Stage, Team, client, engage
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.values import Kilograms
from stories import Movable

NOW = datetime(2026, 11, 20, 20, 48, 13, tzinfo=UTC)
ANA = client("Rivera", "Ana", "she/her", date(1985, 3, 4), "68.2", date(2026, 11, 1))


def _stage() -> Stage:
    fake = fake_desk()
    return Stage(
        fake.desk, Movable(fake.clock), Team(DANA, DANA, DANA), fake.clock.utc, lambda _: None
    )


def test_that_the_clinic_engages_an_injector_and_a_prescriber() -> None:
    fake = fake_desk()

    team = engage(fake.desk, DANA)

    staff = {person.staff: person for person in fake.desk.clinic.staff()}
    assert team.guide == DANA
    assert staff[team.injector.id].may_inject
    assert staff[team.prescriber.id].name == "Priya Nair"


def test_that_a_client_tells_all_that_a_first_call_asks_for() -> None:
    assert (ANA.weight, ANA.allergies, ANA.medicines) == (
        Kilograms(Decimal("68.2")),
        "none known",
        "none",
    )
    assert ANA.pronouns == "she/her"


@pytest.mark.parametrize(("days", "day"), [(0, 20), (2, 18)])
def test_that_a_journey_of_earlier_days_starts_at_one_o_clock_on_the_wall(
    days: int, day: int
) -> None:
    stage = _stage()
    stage = Stage(stage.desk, stage.clock, stage.team, NOW, stage.sign)

    found = stage.days_ago(days).astimezone(stage.desk.clock.read().moment.local.tzinfo)

    assert (found.day, found.hour, found.minute) == (day, 13, 0)


def test_that_a_session_is_opened_two_days_ahead_for_its_journey() -> None:
    stage = _stage()
    couple = stage.desk.courses.register_couple(ANA, None, 1)

    scene = stage.open(couple, stage.now)

    opened = opening(scene.service.snapshot)
    assert opened.planned_journey == stage.now
    first = scene.service.snapshot.links[0].entry
    assert (stage.now - first.occurred.utc).days in {1, 2}
