"""The drawing that remembers is the drawing that does not."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadelyx_desk.chart import live
from kadelyx_desk.chart.cells import Carry, cell_numbers, lay_out_cell
from kadelyx_desk.chart.lanes import shelves
from kadelyx_desk.chart.lanes.shelves import Limits
from kadelyx_desk.chart.plan import plot_of
from kadelyx_desk.chart.scene import Mark
from kadelyx_desk.chart.settled import Settled, settle
from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, couple_story, metrics, moment, plotted, protocol, span

PROTOCOL, METRICS = protocol(), metrics()

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["vitals", "see", "quote", "late", "undo", "wait", "dose", "event"]),
        st.sampled_from(list(About)),
        st.floats(min_value=0.02, max_value=18),
    ),
    min_size=1,
    max_size=25,
)


def take(story: Story, step: str, about: About, now: float, written: list[UUID]) -> None:
    partner = about.partner or Partner.A
    match step:
        case "vitals":
            written.append(story.vitals(partner, now, (100 + int(now) % 60, 70), 70))
        case "see":
            written.append(story.see(about, now, "peace or release"))
        case "quote":
            written.append(story.quote(about, now, "words that take a long stretch of a row"))
        case "late":
            written.append(story.see(about, now / 2, "nausea", late=now / 2))
        case "undo" if written:
            story.strike(written.pop(), now)
        case "dose":
            written.append(story.dose(partner, now, 20))
        case "event":
            event = AdverseEvent(EventKind.BREATHING)
            written.append(story.add(About.of(partner), event, now))
        case _:
            return


@settings(max_examples=30)
@given(STEPS)
def test_that_a_drawing_step_by_step_is_the_drawing_from_nothing(
    steps: list[tuple[str, About, float]],
) -> None:
    story, now, written = Story(), 0.0, list[UUID]()
    last: Settled | None = None
    for step, about, minutes in steps:
        now = min(now + minutes, 179)
        take(story, step, about, now, written)
        plot = plotted(story)
        x = live.present(plot, story.snapshot, moment(now).utc).x
        last = settle(plot, story.snapshot, x, last)
        fresh = settle(plot, story.snapshot, x)
        assert last == fresh


def test_that_the_whole_is_the_sequence_of_its_cells() -> None:
    story = couple_story()
    plot = plotted(story)
    marks: list[Mark] = []
    carry = Carry()
    for number in cell_numbers(plot):
        cell = lay_out_cell(plot, story.snapshot, number, carry)
        marks.extend(cell.marks)
        carry = cell.carry
    assert marks == list(settle(plot, story.snapshot, None).marks())


@pytest.mark.parametrize("later", range(1, 40))
def test_that_settled_words_stand_where_now_would_have_put_them(later: int) -> None:
    story = Story()
    story.see(About.A, 57, "peace or release")
    story.quote(About.B, 58, "words that take a long stretch of a row")
    story.see(About.A, 58.5, "tearful", late=0.5)
    plot = plotted(story)
    now = plot.time.x(moment(58.5 + later).utc)
    settled = settle(plot, story.snapshot, now)
    captions = [item for cell in settled.cells.values() for item in cell.drawing.captions]
    marks, filled = shelves.place(plot, Limits({}, now), captions, shelves.empty_shelves(plot))
    asked = {*marks, *shelves.last_words(plot, filled)}
    assert asked <= set(settled.words())


def test_that_a_press_lays_out_its_own_cell_and_no_other() -> None:
    story = couple_story()
    plot = plot_of(story.snapshot, PROTOCOL, span(), plotted(story).frame, METRICS)
    before = settle(plot, story.snapshot, None)
    story.see(About.A, 96.5, "talking")
    after = settle(plot, story.snapshot, None, before)
    changed = [n for n in after.cells if after.cells[n] is not before.cells[n]]
    assert len(changed) == 1
    assert [n for n in after.said if after.said[n] is not before.said[n]][:1] == changed


def test_that_a_late_set_lays_out_again_only_until_the_next_set() -> None:
    story = couple_story()
    plot = plot_of(story.snapshot, PROTOCOL, span(), plotted(story).frame, METRICS)
    before = settle(plot, story.snapshot, None)
    story.vitals(Partner.A, 26, late=72)
    after = settle(plot, story.snapshot, None, before)
    changed = [n for n in after.cells if after.cells[n] is not before.cells[n]]
    first = next(iter(after.cells))
    assert [n - first for n in changed] == [5, 6], "13:25, and 13:30 with the set of 13:34"


def test_that_what_lies_near_is_all_that_touches_a_stretch() -> None:
    story = couple_story()
    settled = settle(plotted(story), story.snapshot, None)
    every = [*settled.marks(), *(m for said in settled.said.values() for m in said.marks)]
    for left in range(90, 1350, 70):
        near = list(settled.near(left, left + 10))
        for mark in every:
            if mark.bounds.left <= left + 10 and left <= mark.bounds.right:
                assert mark in near
