from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from builders import protocol
from kadelyx_desk.domain.protocol import Pressure, Protocol


def test_that_a_site_is_found_by_its_code() -> None:
    site = protocol().site("right-deltoid")

    assert site is not None
    assert site.name == "right deltoid"
    assert [site.caution_ml, site.stop_ml] == [Decimal(1), Decimal(2)]
    assert protocol().site("right deltoid") is None


def test_that_the_shipped_figures_are_those_of_the_sources() -> None:
    shipped = protocol()

    assert [item.value for item in shipped.drug.strengths] == [10, 50, 100]
    assert shipped.dose.caution_above.value == 60
    assert shipped.dose.caution_above_mg_per_kg == Decimal("0.75")
    assert shipped.dose.stop_above_mg_per_kg == 2
    assert shipped.dose.leave_not_before == timedelta(minutes=120)
    assert {site.code: [int(site.caution_ml), int(site.stop_ml)] for site in shipped.sites} == {
        f"{side}-{muscle}": volumes
        for side in ("left", "right")
        for muscle, volumes in (
            ("deltoid", [1, 2]),
            ("vastus-lateralis", [3, 5]),
            ("ventrogluteal", [3, 5]),
        )
    }
    assert shipped.vitals.baseline_sets == 2
    assert shipped.vitals.after_dose == tuple(timedelta(minutes=m) for m in (15, 40, 90))
    assert shipped.vitals.late_after == timedelta(minutes=5)
    assert shipped.vitals.stale_after == timedelta(minutes=15)
    flags = shipped.flags
    assert (flags.before_caution, flags.before_release) == (
        Pressure(140, 90),
        Pressure(160, 100),
    )
    assert flags.during_pressure == Pressure(180, 110)
    assert (flags.spo2_caution, flags.spo2_problem) == (94, 90)
    assert (flags.heart_rate_low, flags.heart_rate_high) == (50, 120)
    assert (flags.sedation_caution, flags.sedation_problem) == (3, 2)
    assert [(phase.name, phase.start // timedelta(minutes=1)) for phase in shipped.phases] == [
        ("Arrive and check", -45),
        ("Onset", 0),
        ("Peak", 10),
        ("Plateau and return", 40),
        ("Re-emergence and sharing", 75),
        ("Recovery and discharge", 120),
        ("End", 180),
    ]
    assert (shipped.window.opens, shipped.window.closes) == (
        timedelta(hours=24),
        timedelta(hours=48),
    )
    assert sorted(shipped.sedation_levels) == [0, 1, 2, 3, 4, 5]
    assert shipped.dissociation_levels == ("none", "mild", "moderate", "marked")


@pytest.mark.parametrize(
    ("code", "of_couple", "labels"),
    [
        ("state", False, ["onset", "inward and quiet", "talking", "returning"]),
        ("feeling", False, ["tearful", "fear", "anger", "joy or laughter", "peace or release"]),
        (
            "body",
            False,
            ["nausea", "vomiting", "shaking or moving", "discomfort or unsteady"],
        ),
        ("meaning", False, ["memory or past", "insight spoken", "unity or spiritual"]),
        (
            "care",
            False,
            ["reassured", "touch (as agreed)", "grounding or breath", "setting changed"],
        ),
        (
            "couple",
            True,
            [
                *("reach or hold hands", "eye contact", "kind words or thanks"),
                *("repair or apology", "turning away or conflict"),
            ],
        ),
    ],
)
def test_that_the_shipped_vocabulary_is_that_of_the_clinic(
    code: str, of_couple: bool, labels: list[str]
) -> None:
    (group,) = (group for group in protocol().groups if group.code == code)

    assert group.of_couple is of_couple
    assert [term.label for term in group.terms] == labels


@pytest.mark.parametrize(
    "broken",
    [
        lambda plan: replace(plan.drug, route=""),
        lambda plan: replace(plan.drug, strengths=()),
        lambda plan: replace(plan.dose, stop_above_mg_per_kg=Decimal("0.1")),
        lambda plan: replace(plan.dose, stop_above_mg_per_kg=Decimal("Infinity")),
        lambda plan: replace(plan.dose, stop_at_times_ordered=Decimal(1)),
        lambda plan: replace(plan.sites[0], stop_ml=Decimal("0.5")),
        lambda plan: replace(plan.sites[0], caution_ml=Decimal(0)),
        lambda plan: replace(plan.vitals, after_dose=(timedelta(0),)),
        lambda plan: replace(plan.vitals, ranges={}),
        lambda plan: replace(plan.window, opens=timedelta(hours=41)),
        lambda plan: replace(plan, phases=()),
        lambda plan: replace(plan, phases=plan.phases[::-1]),
        lambda plan: replace(plan, sites=plan.sites[:1] * 2),
        lambda plan: replace(plan, groups=plan.groups[:1] * 2),
    ],
)
def test_that_figures_that_contradict_each_other_are_no_protocol(
    broken: Callable[[Protocol], object],
) -> None:
    with pytest.raises(ValueError, match=r"."):
        broken(protocol())
