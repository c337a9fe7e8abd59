from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course_series_views import SIZE, Plain, inside, point, series, texts
from kadelyx_desk.chart.scene import Disc, Polygon, Scene
from kadelyx_desk.chart.series.doses import EMPTY, dose_scene, step_of
from kadelyx_desk.domain.course.series import CourseSeries

RATES = st.none() | st.decimals(Decimal(0), Decimal(12), places=2).map(str)


def drawing(one: CourseSeries) -> Scene:
    return dose_scene(one, 320.0, 176.0, SIZE, Plain())


def test_that_each_partner_is_named_with_the_last_total() -> None:
    scene = drawing(series(point(1, ("0.73", "0.54")), point(2, ("1.1", "0.75"))))

    assert texts(scene)[-2:] == ["A 1.1", "B 0.75"]
    assert sum(isinstance(mark, Disc) for mark in scene.marks) == 2
    assert sum(isinstance(mark, Polygon) for mark in scene.marks) == 2


def test_that_a_partner_who_sat_stands_on_the_ground_line() -> None:
    scene = drawing(series(point(1, ("0.73", "0"))))

    (diamond,) = [mark for mark in scene.marks if isinstance(mark, Polygon)]
    (disc,) = [mark for mark in scene.marks if isinstance(mark, Disc)]

    assert max(corner.y for corner in diamond.points) > disc.centre.y
    assert "B 0" in texts(scene)


def test_z29_that_a_dose_without_a_weight_has_no_point() -> None:
    scene = drawing(series(point(1, (None, "0.5"))))

    assert not any(isinstance(mark, Disc) for mark in scene.marks)
    assert not any(text.startswith("A") for text in texts(scene))


@pytest.mark.parametrize(
    ("largest", "step", "top"),
    [("0.3", "0.25", "0.5"), ("1", "0.25", "1"), ("1.1", "0.5", "1.5"), ("2.4", "1", "3")],
)
def test_z29_that_the_axis_begins_at_nought_and_reaches_the_largest_total(
    largest: str, step: str, top: str
) -> None:
    one = series(point(1, (largest, "0.1")))

    assert step_of(one) == Decimal(step)
    figures = [text for text in texts(drawing(one)) if text[:1].isdigit()]
    assert (figures[0], max(figures, key=Decimal)) == ("0", top)


@given(st.lists(st.tuples(RATES, RATES), max_size=6))
@example([(None, "0.49"), ("0.00", None)])  # a label at the top, and one at the foot
def test_that_everything_lies_within_the_drawing(
    rates: list[tuple[str | None, str | None]],
) -> None:
    points = [point(number, pair) for number, pair in enumerate(rates, 1)]

    assert inside(drawing(series(*points, sessions=6)))


def test_that_a_course_without_a_dose_has_its_axis() -> None:
    assert texts(drawing(series()))[:3] == ["0", "0.25", "0.5"]


def test_that_a_course_without_a_journey_says_why_nothing_is_drawn() -> None:
    for points, why in (((), EMPTY), ((point(1, rates=("0.5", "0.5")),), ())):
        scene = dose_scene(series(*points), 320.0, 176.0, SIZE, Plain())

        assert tuple(line for line in texts(scene) if line in EMPTY) == why
