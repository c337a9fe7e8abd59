from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from course_series_views import SIZE, Plain, inside, point, series, texts
from kadelyx_desk.chart.scene import Disc, Scene
from kadelyx_desk.chart.series.responses import EMPTY, LEVELS, response_scene
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.entries.integration import Change


def drawing(one: CourseSeries) -> Scene:
    return response_scene(one, 320.0, 176.0, SIZE, Plain())


def test_that_the_axis_goes_up_from_worse_to_much_better() -> None:
    scene = drawing(series())
    names = texts(scene)[:5]

    assert names == ["worse", "unchanged", "a little better", "better", "much better"]


def test_z29_that_better_stands_higher() -> None:
    heights = []
    for change in LEVELS:
        scene = drawing(series(point(1, changes=(change, Change.SAME))))
        (disc,) = [mark for mark in scene.marks if isinstance(mark, Disc)]
        heights.append(disc.centre.y)

    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 5


CHANGES = st.none() | st.tuples(st.sampled_from(Change), st.sampled_from(Change))


@given(st.lists(CHANGES, max_size=6))
def test_that_everything_lies_within_the_drawing(
    changes: list[tuple[Change, Change] | None],
) -> None:
    points = [point(number, changes=pair) for number, pair in enumerate(changes, 1)]
    scene = drawing(series(*points, sessions=6))

    assert inside(scene)
    told = sum(1 for pair in changes if pair is not None)
    assert sum(isinstance(mark, Disc) for mark in scene.marks) == told


def test_that_a_drawing_without_a_response_says_why() -> None:
    assert set(EMPTY) <= set(texts(drawing(series(point(1)))))
    told = series(point(1), point(2, changes=(Change.SAME, Change.MUCH)))
    assert not set(EMPTY) & set(texts(drawing(told)))
