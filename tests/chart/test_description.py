"""The timeline for those who hear it."""

from __future__ import annotations

from decimal import Decimal

from kadelyx_desk.chart.description import describe
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueGiven,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About
from timelines import WHO, Story, couple_story, moment, protocol


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


def test_that_what_lasts_is_said_with_its_start_and_its_end() -> None:
    story = Story()
    shade = story.add(About.A, StateBegan("eyeshade", "eyeshade on"), 10)
    story.add(About.A, StateEnded(shade), 70)
    story.add(About.COUPLE, StateBegan("music", "music"), 20)

    said = describe(story.snapshot, protocol(), moment(98))
    assert "States: A: eyeshade on from 13:10 to 14:10; couple: music from 13:20 on." in said


def test_that_events_and_rescue_medicines_are_said_with_how_they_ended() -> None:
    story = Story()
    sedation = story.add(About.A, AdverseEvent(EventKind.SEDATION), 30)
    story.add(About.A, EventResolved(sedation, None), 48)
    story.add(
        About.B, RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", WHO, WHO), 50
    )

    said = describe(story.snapshot, protocol(), moment(98)).replace("\N{NO-BREAK SPACE}", " ")
    assert "A: adverse event sedation at 13:30, resolved 13:48." in said
    assert "B: rescue ondansetron 4 mg, oral at 13:50, no response." in said
