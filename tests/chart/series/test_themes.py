from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from course_series_views import SIZE, Plain, inside, point, series, texts
from kadelyx_desk.chart.scene import Box
from kadelyx_desk.chart.series.themes import EMPTY, theme_scene
from kadelyx_desk.domain.entries.integration import Theme


@given(st.lists(st.none() | st.sets(st.sampled_from(Theme)), max_size=6))
def test_that_every_session_marks_the_themes_it_worked_on(
    worked: list[set[Theme] | None],
) -> None:
    points = [
        point(number, themes=None if themes is None else tuple(themes))
        for number, themes in enumerate(worked, 1)
    ]
    scene = theme_scene(series(*points, sessions=6), 320.0, 176.0, SIZE, Plain())

    boxes = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert len(boxes) == sum(len(themes or ()) for themes in worked)
    assert len({(box.corner.x, box.corner.y) for box in boxes}) == len(boxes)
    assert inside(scene)


def test_that_each_theme_is_named() -> None:
    scene = theme_scene(series(), 320.0, 176.0, SIZE, Plain())

    assert texts(scene)[:4] == [theme.value for theme in Theme]


def test_that_a_drawing_without_a_theme_says_why() -> None:
    for themes, why in ((None, EMPTY), ((), EMPTY), ((Theme.TRAUMA,), ())):
        scene = theme_scene(series(point(1, themes=themes)), 320.0, 176.0, SIZE, Plain())

        assert tuple(texts(scene)[7:]) == why
