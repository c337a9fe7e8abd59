"""Words in rows: none over another, none across now, none lost."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from kadelyx_desk.chart.lanes.captions import Caption
from kadelyx_desk.chart.lanes.shelves import (
    Limits,
    Shelf,
    Taken,
    count_room,
    empty_shelves,
    last_words,
    place,
    side,
)
from kadelyx_desk.chart.scene import Label, Mark, Polyline
from kadelyx_desk.domain.values import About
from timelines import Story, plotted

PLOT = plotted(Story())
TIMES = st.lists(st.floats(min_value=93, max_value=1340), min_size=1, max_size=60)


def captions(places: list[float], words: str = "tearful") -> list[Caption]:
    extent = PLOT.metrics.width(words, 13)
    return [
        Caption(About.A, x, words, extent, UUID(int=n + 1))
        for n, x in enumerate(sorted(places))
    ]


def placed(items: list[Caption], limits: Limits) -> list[Label]:
    marks: list[Mark]
    marks, shelves = place(PLOT, limits, items, empty_shelves(PLOT))
    return [m for m in (*marks, *last_words(PLOT, shelves)) if isinstance(m, Label)]


@given(TIMES)
def test_that_no_words_lie_over_others(places: list[float]) -> None:
    rows: dict[float, list[Label]] = {}
    for label in placed(captions(places), Limits({})):
        rows.setdefault(label.start.y, []).append(label)
    for labels in rows.values():
        spans = sorted((label.start.x, label.start.x + label.extent) for label in labels)
        assert all(one[1] < two[0] for one, two in pairwise(spans))


@given(TIMES)
def test_that_every_entry_is_said_or_counted(places: list[float]) -> None:
    labels = placed(captions(places), Limits({}))
    counts = (re.search(r", (\d+) more$", label.text) for label in labels)
    assert len(labels) + sum(int(count[1]) for count in counts if count) == len(places)


@given(TIMES, st.floats(min_value=400, max_value=1352))
@example([497.0, 480.0, 329.0, 497.0], 569.0)
def test_that_words_do_not_cross_now(places: list[float], now: float) -> None:
    items = captions([x for x in places if x <= now] or [now])
    for label in placed(items, Limits({}, now)):
        few = not re.search(r"\d{3,} more$", label.text)
        if label.start.x > PLOT.frame.left + 200 and few:
            assert label.start.x + label.extent <= now


def test_that_a_caption_that_counts_others_brings_its_count() -> None:
    crowd = [replace(one, more=4) for one in captions([300, 301, 302])]
    assert [label.text for label in placed(crowd, Limits({}))] == [
        "tearful, 4 more",
        "tearful, 9 more",
    ]


def test_that_an_entry_whose_words_find_no_place_is_seen_as_a_tick() -> None:
    items = captions([300, 306, 312])
    marks, _ = place(PLOT, Limits({}), items, empty_shelves(PLOT))
    ticks = [mark for mark in marks if isinstance(mark, Polyline)]
    assert items[2].entry_id in {tick.entry_id for tick in ticks}


def test_that_the_words_of_a_dose_are_kept_free() -> None:
    kept = {About.A: (Taken(0, 200, 330),)}
    first, second = placed(captions([210, 300]), Limits(kept))
    assert first.start.y > placed(captions([210]), Limits({}))[0].start.y, "the second row"
    assert second.text == first.text == "tearful"


def test_that_words_go_left_only_where_now_or_the_edge_is_in_the_way() -> None:
    assert not side(PLOT, 500, 60, 10, None).is_left
    assert not side(PLOT, 500, 60, 10, 700).is_left
    assert side(PLOT, 500, 60, 10, 540).is_left
    assert side(PLOT, 1340, 60, 10, None).is_left


def test_that_words_stand_right_where_there_is_no_room_on_the_left() -> None:
    stands = side(PLOT, 110, 120, 10, 130)
    assert not stands.is_left
    assert (stands.start, stands.end) == (106, 240)


def test_that_a_count_beside_now_has_room_if_there_is_any() -> None:
    room = count_room(PLOT)
    assert room > PLOT.metrics.width(", 9 more", 13)
    assert side(PLOT, 500, 60, 10, 575).is_left
    assert not side(PLOT, 500, 60, 10, 575 + room).is_left


def test_that_words_without_room_for_a_count_before_now_are_counted() -> None:
    full = captions([420, 424])
    now = 500 + 10 + full[0].extent + 5
    last = captions([500])[0]
    labels = placed([*full, last], Limits({}, now))
    assert [label.text for label in labels] == ["tearful", "tearful, 1 more"]


def test_that_an_empty_lane_has_empty_rows() -> None:
    assert empty_shelves(PLOT)[About.A] == Shelf((float("-inf"),) * 2)
    assert not list(last_words(PLOT, empty_shelves(PLOT)))


def test_that_words_and_their_count_end_before_words_that_came_first() -> None:
    first = captions([200.0], "a rather long observation")
    limits = Limits({About.A: (Taken(0, 390, 640), Taken(1, 93, 640))})
    (label,) = placed([*first, *captions([230.0, 234.0])], limits)

    assert label.text.endswith("\N{HORIZONTAL ELLIPSIS}, 2 more")
    assert label.start.x + label.extent <= 390


def test_that_words_stand_left_of_their_mark_where_words_of_a_dose_stand_right() -> None:
    limits = Limits({About.A: (Taken(0, 470, 640), Taken(1, 470, 640))})
    (label,) = placed(captions([450.0]), limits)
    assert label.start.x + label.extent < 450
