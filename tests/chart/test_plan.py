"""Doses with their totals, and the sets that were asked for."""

from __future__ import annotations

from kadelyx_desk.chart.plan import plan_of
from kadelyx_desk.domain.entries import AdverseEvent, EventResolved
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, moment, protocol


def story() -> Story:
    told = Story()
    told.start()
    told.dose(Partner.A, 4, 55)
    told.dose(Partner.B, 6, 60)
    told.dose(Partner.A, 50, 20, late=10)
    return told


def test_that_each_dose_carries_the_total_of_its_own_partner() -> None:
    plan = plan_of(story().snapshot, protocol())
    totals = [(dose.partner.value, str(dose.total)) for dose in plan.doses]
    assert totals == [("A", "55"), ("A", "75"), ("B", "60")]
    assert [dose.is_late for dose in plan.doses] == [False, True, False]


def test_that_the_first_injection_is_that_of_either_partner() -> None:
    assert plan_of(story().snapshot, protocol()).first_injection == moment(4).utc
    assert plan_of(Story().snapshot, protocol()).first_injection is None


def test_that_a_set_is_missed_only_between_sets_that_leave_its_whole_time_free() -> None:
    told = Story()
    told.dose(Partner.B, 6, 60)
    missed = plan_of(told.snapshot, protocol()).missed
    # Due at 13:21, 13:46 and 14:36: each is taken from 5 min before it until 5 before the next.
    at = [moment(minute).utc for minute in (16, 36, 41, 90, 91)]
    assert not missed(Partner.B, at[0], at[1])
    assert not missed(Partner.B, at[0], at[2])
    assert not missed(Partner.B, at[1], at[3])
    assert [asked.due for asked in missed(Partner.B, at[1], at[4])] == [moment(46).utc]
    assert not missed(Partner.A, at[1], at[4])


def test_that_the_end_of_the_journey_is_part_of_the_plan() -> None:
    told = story()
    assert plan_of(told.snapshot, protocol()).ended is None
    told.end(175)
    assert plan_of(told.snapshot, protocol()).ended == moment(175).utc


def test_that_an_event_carries_its_words_and_its_end() -> None:
    told = story()
    event = told.add(About.A, AdverseEvent(EventKind.FALL, called_medical=True), 60)
    told.add(About.A, EventResolved(event, None), 70)

    (cared,) = plan_of(told.snapshot, protocol()).care

    assert (cared.partner, cared.name, cared.rest) == (Partner.A, "fall", "medical help called")
    assert (cared.at, cared.ended) == (moment(60).utc, moment(70).utc)
    assert cared.is_event
