"""The chart on paper: what the form shows and nothing else; none before a journey."""

from __future__ import annotations

from builders import new_session
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Box
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import journey
from kadelyx_desk.reporting.paper.sheet import FORMATS
from reports import faces, full_order, full_pages, order_of

_SIDE = FORMATS["letter"].on_its_side


def test_that_the_full_chart_has_a_page_on_its_side() -> None:
    reading = read_order(full_order())
    (page,) = journey.full(reading, faces(), _SIDE)
    assert page.format.width > page.format.height
    assert all(y + strip.height <= 560 for y, strip in page.placed)


def test_that_both_charts_point_to_each_other_and_to_the_vitals() -> None:
    pages = full_pages()
    assert "The journey full chart: page 3" in pages[1]
    assert "drawn from the vitals on page 4" in pages[2]
    assert "50 mg" in pages[2]
    assert "60 mg" in pages[2]


def test_that_what_was_withheld_is_not_drawn() -> None:
    words = " ".join(full_pages())
    assert "Own note of A" not in words
    assert "Team note" not in words


def test_that_before_the_journey_there_is_nothing_to_draw() -> None:
    reading = read_order(order_of(new_session().prepare()))
    assert journey.full(reading, faces(), _SIDE) == []
    assert list(journey.summary(reading, faces())) == []


def test_that_the_chart_leaves_the_mark_of_a_draft_to_be_seen() -> None:
    reading = read_order(full_order())
    scene = journey._scene(reading, faces(), full_frame(reading.partners))
    boxes = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert boxes
    assert max(box.height for box in boxes) < scene.height / 2
