"""The settled past of the timeline as a pixmap: a press adds to it, nothing is drawn twice.

It is the only cache of the room. A test paints every step without it and compares the pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from kadelyx_desk.chart.ground.backdrop import ahead
from kadelyx_desk.chart.scene import Mark, Role
from kadelyx_desk.chart.settled import Settled
from kadelyx_desk.chart.timeline import still
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.ui.views.scene_painter import paint
from kadelyx_desk.ui.views.theme_tokens import TOKENS, Ink, ThemeName

_STEM, _TREND = 0.55, 0.6
_INKS = {
    Role.A: (Ink.A, 1.0),
    Role.B: (Ink.B, 1.0),
    Role.STEM_A: (Ink.A, _STEM),
    Role.STEM_B: (Ink.B, _STEM),
    Role.TREND_A: (Ink.A, _TREND),
    Role.TREND_B: (Ink.B, _TREND),
    Role.TEXT: (Ink.TEXT, 1.0),
    Role.MUTED: (Ink.MUTED, 1.0),
    Role.GRID: (Ink.LINE, 1.0),
    Role.EDGE: (Ink.BORDER, 1.0),
    Role.GROUND: (Ink.SURFACE, 1.0),
    Role.AHEAD: (Ink.SUNKEN, 1.0),
    Role.BAND: (Ink.PRESSED, 1.0),
    Role.ON_TEXT: (Ink.WINDOW, 1.0),
    Role.PROBLEM: (Ink.PROBLEM, 1.0),
    Role.ON_PROBLEM: (Ink.ON_PROBLEM, 1.0),
}


@lru_cache
def colours_of(name: ThemeName) -> Mapping[Role, QColor]:
    """The colours of the marks in a theme."""
    colours = {}
    for role, (ink, strength) in _INKS.items():
        colours[role] = QColor(TOKENS[name].of(ink))
        colours[role].setAlphaF(strength)
    return colours


@dataclass(frozen=True)
class Surface:
    """What the pixmaps are made for; another one makes them anew."""

    size: QSize
    ratio: float
    theme: ThemeName
    font: QFont


_Parts = Mapping[int, tuple[Mark, ...]]


class Picture:
    """Two pixmaps of the same marks: on the ground of the past, and of the time ahead."""

    def __init__(self) -> None:
        self._surface: Surface | None = None
        self._since = 0.0
        self._shown: Settled | None = None
        self._still: tuple[QPixmap, QPixmap] = (QPixmap(), QPixmap())
        self._full: tuple[QPixmap, QPixmap] = (QPixmap(), QPixmap())

    def show(
        self,
        settled: Settled,
        snapshot: SessionSnapshot,
        surface: Surface,
        now: float | None,
    ) -> None:
        """Bring the pixmaps up to `settled`, with as little painting as that takes."""
        last = self._shown
        went_back = now is not None and now < self._since
        if last is None or surface != self._surface or last.plot != settled.plot or went_back:
            self._surface = surface
            self._since = settled.plot.frame.right if now is None else now
            self._make(settled, snapshot, surface)
        elif last is not settled:
            self._change(last, settled, surface)
        self._shown = settled

    def draw(self, painter: QPainter, now: float | None) -> None:
        """Paint the past left of `now` and the time ahead right of it."""
        if self._surface is None:
            return
        size = self._surface.size
        edge = size.width() if now is None else round(now - 0.5)
        for pixmap, left, right in (
            (self._full[0], 0, edge),
            (self._full[1], edge, size.width()),
        ):
            part = QRectF(left, 0, right - left, size.height())
            ratio = self._surface.ratio
            source = QRectF(left * ratio, 0, part.width() * ratio, part.height() * ratio)
            painter.drawPixmap(part, pixmap, source)

    def _make(self, settled: Settled, snapshot: SessionSnapshot, surface: Surface) -> None:
        under = still(settled.plot, snapshot)
        later = list(ahead(settled.plot, settled.plot.frame.left))
        self._still = (_blank(surface), _blank(surface))
        for pixmap, marks in zip(self._still, (under, [*under, *later]), strict=True):
            _paint(pixmap, marks, surface)
        self._full = (self._still[0].copy(), self._still[1].copy())
        _paint(self._full[0], settled.near(float("-inf"), float("inf")), surface)
        # The time ahead is seen right of now only, so older marks need no place on it.
        _paint(self._full[1], settled.near(self._since, float("inf")), surface)

    def _change(self, last: Settled, settled: Settled, surface: Surface) -> None:
        added: list[Mark] = []
        spoiled: list[Mark] = []
        for before, after in ((_cells(last), _cells(settled)), (_said(last), _said(settled))):
            _compare(before, after, added, spoiled)
        if spoiled:
            strip = _columns([*spoiled, *added], surface)
            _paint_again(self._full[0], self._still[0], settled, strip, surface)
            if strip.left() + strip.width() > self._since:
                _paint_again(self._full[1], self._still[1], settled, strip, surface)
        elif added:
            for pixmap in self._full:
                _paint(pixmap, added, surface)


def _cells(settled: Settled) -> _Parts:
    return {number: cell.drawing.marks for number, cell in settled.cells.items()}


def _said(settled: Settled) -> _Parts:
    return {number: said.marks for number, said in settled.said.items()}


def _compare(before: _Parts, after: _Parts, added: list[Mark], spoiled: list[Mark]) -> None:
    """Sort what changed: marks that came last, and marks that went or came in between."""
    last = max((number for number, marks in after.items() if marks), default=0)
    for number in before.keys() | after.keys():
        old, new = before.get(number, ()), after.get(number, ())
        if old is new:
            continue
        same = _common(old, new)
        spoiled.extend(old[same:])
        (added if number >= last and same == len(old) else spoiled).extend(new[same:])


def _common(old: tuple[Mark, ...], new: tuple[Mark, ...]) -> int:
    """How many marks both begin with."""
    if new[: len(old)] == old:
        return len(old)
    pairs = zip(old, new, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), len(new))


def _blank(surface: Surface) -> QPixmap:
    pixmap = QPixmap(surface.size * surface.ratio)
    pixmap.setDevicePixelRatio(surface.ratio)
    pixmap.fill(colours_of(surface.theme)[Role.GROUND])
    return pixmap


def _paint(pixmap: QPixmap, marks: Iterable[Mark], surface: Surface) -> None:
    painter = QPainter(pixmap)
    paint(painter, marks, colours_of(surface.theme), surface.font)
    painter.end()


def _columns(spoiled: list[Mark], surface: Surface) -> QRect:
    """The columns in which something went, or came under something else."""
    bounds = [mark.bounds for mark in spoiled]
    left = max(floor(min(one.left for one in bounds)) - 2, 0)
    right = min(ceil(max(one.right for one in bounds)) + 2, surface.size.width())
    return QRect(left, 0, right - left, surface.size.height())


def _paint_again(
    full: QPixmap, ground: QPixmap, settled: Settled, strip: QRect, surface: Surface
) -> None:
    """Paint some columns from the ground up."""
    left, right = strip.left(), strip.left() + strip.width()
    painter = QPainter(full)
    painter.setClipRect(strip)
    painter.drawPixmap(0, 0, ground)
    touched = (
        mark
        for mark in settled.near(left, right)
        if (one := mark.bounds).left <= right and left <= one.right
    )
    paint(painter, touched, colours_of(surface.theme), surface.font)
    painter.end()
