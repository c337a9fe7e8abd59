from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_series_views import BOTH, SIZE, Plain
from kadelyx_desk.chart.scene import Disc, Label, Point, Polygon, Polyline, Role
from kadelyx_desk.chart.series.panel import Panel, Trend, aside, drawn, mark_of
from kadelyx_desk.domain.values import Partner

PANEL = Panel(320.0, 176.0, SIZE, 40.0, 60.0, Plain())
HEIGHTS = st.lists(st.none() | st.floats(PANEL.top, PANEL.bottom), min_size=6, max_size=6)


def trend(partner: Partner, *heights: float | None) -> Trend:
    points = tuple(
        None if y is None else Point(PANEL.x(place, 6) + aside(partner, BOTH), y)
        for place, y in enumerate(heights, 1)
    )
    return Trend(partner, points, f"{partner.value} 0.75")


def test_that_a_is_a_disc_and_b_a_diamond_also_without_colour() -> None:
    a, b = (mark_of(partner, Point(10, 10)) for partner in Partner)

    assert isinstance(a, Disc)
    assert isinstance(b, Polygon)
    assert (a.fill, b.fill) == (Role.A, Role.B)


@pytest.mark.parametrize(
    ("heights", "runs"),
    [
        ((10.0, 20.0, 30.0), [3]),
        ((10.0, None, 30.0, 40.0), [2]),
        ((None, 20.0, None), []),
        ((), []),
    ],
)
def test_z29_that_no_line_is_drawn_across_a_session_without_a_point(
    heights: tuple[float | None, ...], runs: list[int]
) -> None:
    marks = list(drawn(PANEL, [trend(Partner.A, *heights)]))

    lines = [mark for mark in marks if isinstance(mark, Polyline)]

    assert [len(line.points) for line in lines] == runs
    seen = sum(1 for mark in marks if isinstance(mark, Disc))
    assert seen == sum(1 for y in heights if y is not None)


@given(HEIGHTS, HEIGHTS)
def test_that_labels_never_lie_on_each_other_nor_on_a_last_mark(
    a: list[float | None], b: list[float | None]
) -> None:
    trends = [trend(Partner.A, *a), trend(Partner.B, *b)]
    marks = list(drawn(PANEL, trends))
    labels = [mark for mark in marks if isinstance(mark, Label)]
    ends = [one.end for one in trends if one.end is not None]

    assert len(labels) == len(ends)
    for label in labels:
        assert label.start.y <= PANEL.bottom
        if abs(ends[0].x - ends[-1].x) <= 12.5:
            assert label.start.x > max(end.x for end in ends)
    if len(labels) == 2 and abs(labels[0].start.x - labels[1].start.x) < 20:
        assert abs(labels[0].start.y - labels[1].start.y) >= SIZE * 1.2


def test_that_marks_are_drawn_over_every_line() -> None:
    marks = list(drawn(PANEL, [trend(Partner.A, 10, 20), trend(Partner.B, 20, 10)]))

    kinds = [type(mark) for mark in marks]

    assert kinds == [Polyline, Polyline, Disc, Disc, Polygon, Polygon, Label, Label]


def test_that_sessions_are_named_in_full_where_there_is_room() -> None:
    def names(count: int, width: float) -> list[str]:
        panel = Panel(width, 176.0, SIZE, 40.0, 20.0, Plain())
        return [mark.text for mark in panel.sessions(count) if isinstance(mark, Label)]

    assert names(3, 320) == ["session 1", "session 2", "session 3"]
    assert names(6, 320) == ["1", "2", "3", "4", "5", "6"]


def test_that_a_solo_client_stands_in_the_middle_of_the_session() -> None:
    assert aside(Partner.A, (Partner.A,)) == 0
    assert aside(Partner.A, BOTH) == -aside(Partner.B, BOTH) != 0


def test_that_why_it_is_empty_stands_in_the_middle_of_the_plot() -> None:
    panel = Panel(320.0, 176.0, SIZE, 80.0, 20.0, Plain())

    lines = [mark for mark in panel.said("one", "three") if isinstance(mark, Label)]

    for line in lines:
        assert line.start.x + line.extent / 2 == 190.0
        assert line.plate is Role.GROUND
    middle = sum(line.start.y - SIZE / 2 for line in lines) / 2
    assert abs(middle - (panel.top + panel.bottom) / 2) <= 1.0
