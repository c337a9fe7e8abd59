"""What moves with the time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kadelyx_desk.chart.live import ground, open_gaps, over, present
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Box, Label, Mark, Polyline, Role
from kadelyx_desk.domain.values import Partner
from timelines import Story, metrics, moment, plotted

SPACE = "\N{NO-BREAK SPACE}"


def dosed() -> Story:
    story = Story()
    story.start()
    story.vitals(Partner.A, 2)
    story.dose(Partner.A, 4, 75)
    return story


def shown(story: Story, at: float) -> list[Mark]:
    plot = plotted(story)
    here = present(plot, story.snapshot, moment(at).utc)
    return [
        *ground(plot, here),
        *open_gaps(plot, story.snapshot, here),
        *over(plot, story.snapshot, here),
    ]


def words(story: Story, at: float) -> list[str]:
    return [mark.text for mark in shown(story, at) if isinstance(mark, Label)]


def test_that_now_is_a_line_with_its_time() -> None:
    story = dosed()
    assert "13:10 now" in words(story, 10)
    x = plotted(story).time.x(moment(10).utc)
    lines = [m for m in shown(story, 10) if isinstance(m, Polyline) and m.role is Role.TEXT]
    assert [point.x for point in lines[-1].points] == [x, x]


def test_that_the_tag_leaves_no_half_of_a_time_beside_it() -> None:
    story = dosed()
    time = plotted(story).time
    plates = [m for m in shown(story, 57) if isinstance(m, Box) and m.fill is Role.GROUND]
    covered = [m for m in plates if m.bounds.left < time.x(moment(60).utc) < m.bounds.right]
    assert len(covered) == 1
    extent = metrics().width("14:00", 13)
    assert covered[0].width >= extent
    assert not [m for m in shown(story, 45) if isinstance(m, Box) and m.height == 14]


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (10, "next vitals 13:19"),
        (19, "vitals due since 13:19"),
        (23, "vitals due since 13:19"),
        (24, f"vitals LATE 5{SPACE}min"),
    ],
)
def test_that_what_is_due_is_said_in_words(minute: float, said: str) -> None:
    assert said in words(dosed(), minute)


def test_that_due_is_an_outline_and_late_is_filled() -> None:
    due, late = (
        next(m for m in shown(dosed(), minute) if isinstance(m, Box) and m.radius > 8)
        for minute in (20, 30)
    )
    assert (due.fill, due.edge) == (Role.GROUND, Role.TEXT)
    assert (late.fill, late.edge) == (Role.TEXT, Role.TEXT)


def test_that_each_planned_set_is_a_square_at_its_time() -> None:
    squares = [m for m in shown(dosed(), 10) if isinstance(m, Box) and m.width == 8]
    time = plotted(dosed()).time
    assert [m.corner.x + 4 for m in squares] == [
        time.x(moment(due).utc) for due in (19, 44, 94)
    ]
    assert {m.edge for m in squares} == {Role.EDGE}


def test_that_ready_to_leave_is_a_dashed_line_until_its_time_has_come() -> None:
    assert "ready to leave: not before 15:04" in words(dosed(), 100)
    assert any(isinstance(m, Polyline) and m.dash for m in shown(dosed(), 100))
    assert "ready to leave: not before 15:04" not in words(dosed(), 125)


def test_z29_a_gap_that_lasts_is_seen_before_the_next_set_is_taken() -> None:
    story = dosed()
    story.vitals(Partner.A, 19)
    assert not any("gap" in text for text in words(story, 50))
    assert f"gap 1{SPACE}h{SPACE}15{SPACE}min, since 13:19" in words(story, 94)


def test_that_nothing_lives_once_the_journey_has_ended() -> None:
    story = dosed()
    story.end(90)
    assert words(story, 100) == [f"gap 1{SPACE}h{SPACE}28{SPACE}min, 13:02 to 14:30"]


def test_that_paper_has_no_now() -> None:
    story = dosed()
    plot = plotted(story, full_frame(tuple(Partner)))
    here = present(plot, story.snapshot, moment(20).utc)
    assert here.x is None
    assert not [*ground(plot, here), *over(plot, story.snapshot, here)]


def test_that_a_time_outside_the_span_has_no_line() -> None:
    story = dosed()
    plot = plotted(story)
    late = plot.time.span.end + timedelta(minutes=1)
    assert present(plot, story.snapshot, late).x is None


def test_that_the_chip_stays_on_the_timeline_at_its_end() -> None:
    story = Story()
    story.start()
    story.dose(Partner.A, 150, 75)
    chips = [m for m in shown(story, 170) if isinstance(m, Box) and m.radius > 8]
    assert chips
    assert all(m.bounds.right <= plotted(story).frame.right for m in chips)
