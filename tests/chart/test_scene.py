"""Marks, what they cover, and which entry lies under a point."""

from __future__ import annotations

from uuid import UUID

import pytest

from kadelyx_desk.chart.scene import (
    Bounds,
    Box,
    Disc,
    Label,
    Mark,
    Point,
    Polygon,
    Polyline,
    Role,
    hit,
)

ONE, TWO = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("mark", "bounds"),
    [
        (Polyline((Point(1, 5), Point(9, 2)), Role.A, 2), Bounds(0, 1, 10, 6)),
        (Disc(Point(5, 5), 3, Role.A, width=0), Bounds(2, 2, 8, 8)),
        (Polygon((Point(0, 0), Point(4, 0), Point(2, 6)), Role.A, width=0), Bounds(0, 0, 4, 6)),
        (Box(Point(1, 2), 3, 4, Role.A), Bounds(1, 2, 4, 6)),
        (Box(Point(1, 2), 3, 4, None, Role.A, line=2), Bounds(0, 1, 5, 7)),
    ],
)
def test_that_a_mark_covers_its_shape_and_half_its_line(mark: Mark, bounds: Bounds) -> None:
    assert mark.bounds == bounds


def test_that_a_label_covers_its_words_and_a_little_more() -> None:
    bounds = Label("75 mg", Point(10, 20), 10, 30).bounds
    assert (bounds.left, bounds.right) == (8, 42)
    assert bounds.top < 13
    assert bounds.bottom > 20


def test_that_the_nearest_entry_is_hit() -> None:
    marks = [
        Disc(Point(10, 10), 3, Role.A, entry_id=ONE),
        Disc(Point(40, 10), 3, Role.A, entry_id=TWO),
    ]
    assert hit(marks, Point(20, 10), 12) == ONE
    assert hit(marks, Point(33, 10), 12) == TWO


def test_that_nothing_is_hit_beyond_reach() -> None:
    assert hit([Disc(Point(10, 10), 3, Role.A, entry_id=ONE)], Point(40, 10), 12) is None


def test_that_the_mark_drawn_last_is_hit_where_two_lie_over_each_other() -> None:
    marks = [Disc(Point(10, 10), 3, Role.A, entry_id=entry) for entry in (ONE, TWO)]
    assert hit(marks, Point(10, 10), 12) == TWO


def test_that_a_mark_of_no_entry_is_never_hit() -> None:
    assert hit([Disc(Point(10, 10), 3, Role.GRID)], Point(10, 10), 12) is None
