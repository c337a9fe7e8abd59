"""Partners are told apart by shape as well as by colour."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.lanes.shapes import role_of, shape, square, stem_of, trend_of
from kadelyx_desk.chart.scene import Box, Disc, Point, Polygon, Role
from kadelyx_desk.domain.values import About, Partner

AT = Point(50, 50)


@pytest.mark.parametrize(
    ("about", "kind", "role"),
    [
        (About.A, Disc, Role.A),
        (About.B, Polygon, Role.B),
        (About.COUPLE, Box, Role.MUTED),
    ],
)
def test_that_each_has_a_shape_and_a_colour(about: About, kind: type, role: Role) -> None:
    mark = shape(about, AT, 4, hollow=False)
    assert isinstance(mark, kind)
    assert role_of(about) is role
    assert isinstance(mark, Disc | Polygon | Box)
    assert (mark.fill, mark.edge) == (role, None)


@pytest.mark.parametrize("about", list(About))
def test_that_a_hollow_shape_keeps_its_outline_and_lets_no_line_through(about: About) -> None:
    mark = shape(about, AT, 4, hollow=True)
    assert isinstance(mark, Disc | Polygon | Box)
    assert (mark.fill, mark.edge) == (Role.GROUND, role_of(about))


def test_that_the_lines_of_partners_have_their_own_colours() -> None:
    assert len({stem_of(partner) for partner in Partner}) == 2
    assert len({trend_of(partner) for partner in Partner}) == 2


def test_that_a_planned_set_is_a_hollow_square_around_its_time() -> None:
    mark = square(AT, 4, Role.EDGE)
    assert (mark.corner, mark.width, mark.height) == (Point(46, 46), 8, 8)
    assert mark.fill is Role.GROUND
