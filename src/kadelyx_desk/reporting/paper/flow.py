"""Strips of a page set under each other, over as many pages as they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kadelyx_desk.reporting.paper.sheet import Format, PageNumbers, Sheet

TOP: Final = 50.0
FOOT: Final = 52.0
"""Where the body begins below the top edge, and how far above the lower edge it ends."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page that is never split. `draw` is given the y of its top.

    `entry` is the number of the entry that begins in it, `bookmark` its line in the outline;
    `keep` ties it to the strip after it.
    """

    height: float
    draw: Callable[[Sheet, float], None]
    bookmark: str = ""
    entry: int = 0
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Strips with the y of their tops."""

    format: Format
    placed: tuple[tuple[float, Strip], ...]


def blank(height: float) -> Strip:
    """Room between two strips; it falls away at the top of a page."""
    return Strip(height, _draw_nothing)


def _draw_nothing(sheet: Sheet, y: float) -> None:
    """Room is left white."""


def flow(
    strips: Sequence[Strip], page: Format, heads: Callable[[int], Sequence[Strip]] | None = None
) -> list[Page]:
    """Pages that hold `strips` in order.

    `heads(place)` are the strips repeated on top of a page that goes on with strip `place`.
    """
    pages: list[Page] = []
    placed: list[tuple[float, Strip]] = []
    y, limit = TOP, page.height - FOOT
    for place, strip in enumerate(strips):
        needed = _tied(strips, place)
        if y + needed > limit and any(_is_drawn(item) for _, item in placed):
            pages.append(Page(page, tuple(placed)))
            placed, y = [], TOP
            for head in heads(place) if heads else ():
                placed.append((y, head))
                y += head.height
        if not _is_drawn(strip) and not placed:
            continue
        placed.append((y, strip))
        y += strip.height
    if placed:
        pages.append(Page(page, tuple(placed)))
    return pages


def _is_drawn(strip: Strip) -> bool:
    return strip.draw is not _draw_nothing


def _tied(strips: Sequence[Strip], place: int) -> float:
    """The height of a strip with those it is tied to."""
    height = strips[place].height
    while strips[place].keep and place + 1 < len(strips):
        place += 1
        height += strips[place].height
    return height


def count(pages: Sequence[Page], numbers: PageNumbers) -> None:
    """Note on which page each entry and each section begins."""
    for number, page in enumerate(pages, numbers.total + 1):
        for _, strip in page.placed:
            if strip.entry:
                numbers.entries.setdefault(strip.entry, number)
            if strip.bookmark:
                numbers.sections.setdefault(strip.bookmark, number)
    numbers.total += len(pages)
