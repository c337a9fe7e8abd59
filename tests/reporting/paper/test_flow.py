"""Strips over pages: none split, none lost, heads repeated, pages counted."""

from __future__ import annotations

from kadelyx_desk.reporting.paper.flow import FOOT, TOP, Strip, blank, count, flow
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet

_LETTER = FORMATS["letter"]
_ROOM = _LETTER.height - FOOT - TOP


def _draw(sheet: Sheet, y: float) -> None:
    sheet.text(48, y, "x")


def _strip(height: float = 100, entry: int = 0, *, keep: bool = False) -> Strip:
    return Strip(height, _draw, entry=entry, keep=keep)


def test_that_strips_that_fit_stand_on_one_page() -> None:
    pages = flow([_strip(), _strip()], _LETTER)
    assert [[y for y, _ in page.placed] for page in pages] == [[TOP, TOP + 100]]


def test_that_a_strip_without_room_begins_a_page_under_the_repeated_heads() -> None:
    head = Strip(30, _draw)
    pages = flow([_strip(_ROOM - 50), _strip()], _LETTER, lambda _: [head])
    assert [[y for y, _ in page.placed] for page in pages] == [[TOP], [TOP, TOP + 30]]


def test_that_a_head_stays_with_what_it_stands_over() -> None:
    pages = flow([_strip(_ROOM - 120), _strip(20, keep=True), _strip(110)], _LETTER)
    assert [len(page.placed) for page in pages] == [1, 2]


def test_that_room_between_strips_falls_away_on_top_of_a_page() -> None:
    pages = flow([_strip(_ROOM - 5), blank(10), _strip()], _LETTER)
    assert [y for y, _ in pages[1].placed] == [TOP]


def test_that_nothing_is_drawn_below_the_foot() -> None:
    pages = flow([_strip(37, number) for number in range(1, 90)], _LETTER)
    assert max(y + strip.height for page in pages for y, strip in page.placed) <= TOP + _ROOM
    assert [s.entry for page in pages for _, s in page.placed] == list(range(1, 90))


def test_that_entries_and_sections_know_their_page() -> None:
    numbers = PageNumbers()
    section = Strip(20, _draw, bookmark="Entries")
    count(flow([section, _strip(_ROOM - 40, 1), _strip(100, 2)], _LETTER), numbers)
    assert numbers.entries == {1: 1, 2: 2}
    assert numbers.sections == {"Entries": 1}
    assert numbers.total == 2
