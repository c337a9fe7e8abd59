"""The timeline for those who hear it."""

from __future__ import annotations

from kadelyx_desk.chart.description import describe
from timelines import Story, couple_story, moment, protocol


def test_that_doses_sets_and_gaps_are_said() -> None:
    said = describe(couple_story().snapshot, protocol(), moment(98))
    assert "A: 75\N{NO-BREAK SPACE}mg at 13:04, total 75\N{NO-BREAK SPACE}mg." in said
    assert "7 sets of vitals, 13:02 to 14:35; systolic 128 to 150, diastolic 82 to 92" in said
    assert "Sets due and not taken: 13:46." in said
    assert said.count("Sets due and not taken") == 1, "A missed none"


def test_that_an_empty_journey_is_said_too() -> None:
    said = describe(Story().snapshot, protocol(), moment(0))
    assert "A: no dose given. No vitals taken." in said
    assert "Observations and notes: 0." in said
