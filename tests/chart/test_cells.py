"""Five minutes at a time."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.cells import (
    Carry,
    CellDrawing,
    cell_numbers,
    lay_out_cell,
    said,
    unfinished,
    unsaid,
)
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Label, Mark
from kadelyx_desk.domain.entries import Body, JourneyStarted, Marked, Noted, Observed
from kadelyx_desk.domain.snapshot import cell_of
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, couple_story, moment, plotted, span


def drawn(story: Story, plot: Plot) -> list[CellDrawing]:
    cells, carry = [], Carry()
    for number in cell_numbers(plot):
        cells.append(lay_out_cell(plot, story.snapshot, number, carry))
        carry = cells[-1].carry
    return cells


def test_that_three_hours_are_thirty_six_cells_and_the_end() -> None:
    assert len(cell_numbers(plotted(Story(), shown=span(0, 180)))) == 37


def test_that_marks_lie_within_what_their_cell_says() -> None:
    story = couple_story()
    for cell in drawn(story, plotted(story)):
        for mark in cell.marks:
            assert cell.left <= mark.bounds.left
            assert mark.bounds.right <= cell.right


def test_that_a_struck_entry_is_not_drawn() -> None:
    story = Story()
    kept = story.see(About.A, 20, "tearful")
    gone = story.see(About.A, 40, "anger")
    story.strike(gone, 41)
    captions = [one for cell in drawn(story, plotted(story)) for one in cell.captions]
    assert [one.entry_id for one in captions] == [kept]


def test_that_an_entry_outside_the_span_is_not_drawn() -> None:
    story = Story()
    story.see(About.A, 29)
    story.see(About.A, 31)
    plot = plotted(story, shown=span(30, 60))
    assert sum(len(cell.captions) for cell in drawn(story, plot)) == 1


def test_that_a_cell_keeps_as_many_of_a_pixel_column_as_there_are_rows() -> None:
    story = Story()
    for second in range(7):
        story.see(About.A, 20 + second / 100)
    plot = plotted(story)
    cell = lay_out_cell(plot, story.snapshot, cell_of(moment(20).utc), Carry())
    assert [one.more for one in cell.captions] == [0, 5]


def test_that_a_cell_that_grew_is_the_cell_from_nothing() -> None:
    story = Story()
    cell = cell_of(moment(20).utc)
    story.vitals(Partner.A, 20.1)
    story.see(About.A, 20.2)
    begun = lay_out_cell(plotted(story), story.snapshot, cell, Carry())
    for at, late in ((20.21, 0.0), (20.22, 0.0), (20.22, 0.0), (20.15, 9.0), (24, 0.0)):
        story.see(About.A, at, "peace or release", late)
        plot = plotted(story)
        grown = lay_out_cell(plot, story.snapshot, cell, Carry(), begun)
        assert grown == lay_out_cell(plot, story.snapshot, cell, Carry())
        begun = grown


def test_that_the_last_figures_wait_for_the_cell_after() -> None:
    story = Story()
    story.vitals(Partner.A, 20)
    cells = drawn(story, plotted(story))
    in_cells = [mark for cell in cells for mark in cell.marks if isinstance(mark, Label)]
    waiting: list[Mark] = list(unfinished(plotted(story), cells[-1].carry))
    assert not in_cells
    assert [mark.text for mark in waiting if isinstance(mark, Label)] == ["97"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Observed("tearful", "feeling", "tearful"), "tearful"),
        (Observed("tearful", "feeling", "tearful", 2), "tearful 2"),
        (Noted("lighter", quote=True), "“lighter”"),
        (Noted("rain"), "note: rain"),
        (Marked(), "mark, no words yet"),
        (JourneyStarted(), ""),
    ],
)
def test_that_entries_are_said_in_the_words_of_the_timeline(body: Body, words: str) -> None:
    assert said(body) == words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Noted("I keep a list."), "note, not shared"),
        (Noted("a list", quote=True), "note, not shared"),
        (Observed("fear", "feeling", "fear", 3), "observation, not shared"),
        (Marked(), "mark, no words yet"),
    ],
)
def test_z26_that_what_is_not_shared_is_a_mark_without_its_words(
    body: Body, words: str
) -> None:
    assert unsaid(body) == words
