"""The whole drawing, and what it spans."""

from __future__ import annotations

from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Label
from kadelyx_desk.chart.timeline import lay_out, paper_span, room_span, still
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from timelines import (
    Story,
    couple_story,
    metrics,
    moment,
    of_entry,
    plotted,
    protocol,
    said,
    scene_of,
    span,
)

ZONE = moment(0).local.tzinfo
BOTH = tuple(Partner)


def times(story: Story, at: float) -> str:
    assert ZONE is not None
    found = room_span(story.snapshot, protocol(), moment(at).utc, ZONE)
    return f"{found.start:%H:%M} {found.end:%H:%M}"


def test_that_the_room_shows_three_hours_from_the_half_hour_before_the_start() -> None:
    story = Story()
    story.start(40)
    assert times(story, 41) == "13:30 16:30"
    story.vitals(Partner.A, 29, late=12)
    assert times(story, 42) == "13:00 16:00"


def test_that_the_room_shows_longer_when_now_or_leaving_comes_near_its_end() -> None:
    story = Story()
    story.start()
    assert times(story, 165) == "13:00 16:00"
    assert times(story, 166) == "13:00 16:30"
    story.dose(Partner.A, 70, 20)
    assert times(story, 90) == "13:00 16:30"


def test_that_the_room_before_its_first_entry_shows_now() -> None:
    assert times(Story(), 20) == "13:00 16:00"


def test_that_an_undone_first_set_does_not_move_the_start() -> None:
    story = Story()
    story.start(40)
    story.strike(story.vitals(Partner.A, 10, late=31), 42)
    assert times(story, 43) == "13:30 16:30"


def test_that_paper_spans_from_half_an_hour_before_the_first_set_to_after_the_end() -> None:
    assert ZONE is not None
    story = couple_story()
    story.end(182)
    found = paper_span(story.snapshot, moment(900).utc, ZONE)
    # First set 13:02, less 30 min, rounded down to the quarter; the end 16:02, rounded up.
    assert f"{found.start:%H:%M} {found.end:%H:%M}" == "12:30 16:15"


def test_that_paper_of_a_journey_that_runs_goes_to_now() -> None:
    assert ZONE is not None
    found = paper_span(couple_story().snapshot, moment(100).utc, ZONE)
    assert f"{found.start:%H:%M} {found.end:%H:%M}" == "12:30 14:45"


def test_that_every_entry_of_the_journey_has_a_mark_or_is_counted() -> None:
    story = couple_story()
    scene = scene_of(story, 98)
    shown = {mark.entry_id for mark in scene.marks}
    first_of_journey = 3
    for link in story.snapshot.links[first_of_journey:]:
        assert link.entry.id in shown, link.entry.body


def test_that_what_was_undone_is_not_drawn() -> None:
    story = couple_story()
    gone = story.see(About.A, 97, "anger")
    assert of_entry(scene_of(story, 98), gone)
    story.strike(gone, 98)
    assert not of_entry(scene_of(story, 98), gone)
    assert "anger" not in " ".join(said(scene_of(story, 98)))


def test_that_a_form_for_one_partner_shows_nothing_of_the_other() -> None:
    story = Story(Partner.A)
    story.vitals(Partner.A, 10)
    other = story.vitals(Partner.B, 20)
    seen = story.see(About.B, 21, "anger")
    scene = scene_of(story, 60, full_frame((Partner.A,)))
    assert not of_entry(scene, other)
    assert not of_entry(scene, seen)


def test_that_the_summary_leaves_observations_of_partners_to_the_full_chart() -> None:
    story = Story()
    seen = story.see(About.A, 21, "tearful")
    assert not of_entry(scene_of(story, 60, summary_frame(BOTH)), seen)
    assert of_entry(scene_of(story, 60, full_frame(BOTH)), seen)


def test_that_paper_carries_its_legend_and_the_screen_does_not() -> None:
    story = couple_story()
    assert "gap, no line drawn" in said(scene_of(story, 98, full_frame(BOTH)))
    assert "gap, no line drawn" not in said(scene_of(story, 98))


def test_that_the_same_facts_give_the_same_drawing() -> None:
    story = couple_story()
    plot = plotted(story)
    one, two = (
        lay_out(story.snapshot, protocol(), moment(98).utc, span(), plot.frame, metrics())
        for _ in range(2)
    )
    assert one == two


def test_that_what_stands_still_holds_no_entry() -> None:
    story = couple_story()
    marks = still(plotted(story), story.snapshot)
    assert all(mark.entry_id is None for mark in marks)
    assert any(isinstance(mark, Label) and mark.text == "14:00" for mark in marks)


def test_z26_that_the_live_drawing_never_says_what_is_not_shared_and_paper_does() -> None:
    story = Story()
    story.start()
    story.add(About.A, Noted("I keep a list."), 10, visibility=Visibility.TEAM)
    story.end(60)

    live, paper = scene_of(story, 61), scene_of(story, 61, full_frame(BOTH))

    assert "note, not shared" in said(live)
    assert not [words for words in said(live) if "list" in words]
    assert [words for words in said(paper) if "list" in words]
