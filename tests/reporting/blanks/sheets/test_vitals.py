from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from blanks import protocol, said
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.sheets.vitals import limits, sets, vitals


def test_that_there_is_a_row_for_each_set_that_the_protocol_asks_for() -> None:
    assert [row[0] for row in sets(protocol()) if row] == [
        "Baseline 1",
        "Baseline 2",
        *("Dose 1 + 15 min", "Dose 1 + 40 min", "Dose 1 + 90 min"),
        "Before the booster",
        *("Booster + 15 min", "Booster + 40 min", "Booster + 90 min"),
        "Before leaving",
    ]


def test_that_another_schedule_makes_other_rows() -> None:
    plan = replace(protocol().vitals, baseline_sets=1, after_dose=(timedelta(minutes=10),))

    rows = [row[0] for row in sets(replace(protocol(), vitals=plan)) if row]

    assert rows[:2] == ["Baseline 1", "Dose 1 + 10 min"]


def test_that_the_levels_stand_below_the_grid_in_the_protocols_words() -> None:
    (page,) = said(vitals(protocol(), Partner.A))

    assert "MOAA/S 5 to 0 Nausea 0 to 10 Dissociation" in page
    for level, words in protocol().sedation_levels.items():
        assert f"{level} {words}" in page
    assert "Dissociation: none, mild, moderate, marked." in page


def test_that_the_limits_are_those_of_the_protocol() -> None:
    changed = replace(protocol(), flags=replace(protocol().flags, spo2_caution=95))

    assert "SpO2 below 94 caution, below 90 problem" in limits(protocol())
    assert "SpO2 below 95 caution" in limits(changed)
    assert "BP above 140/90 caution, above 160/100 only with" in limits(protocol())
