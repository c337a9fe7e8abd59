"""A drawing as data: marks in points, y down, coloured by role; knows no screen, no paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol
from uuid import UUID


class Role(Enum):
    """What a colour stands for; each renderer is handed the colours."""

    A = auto()
    B = auto()
    STEM_A = auto()
    STEM_B = auto()
    TREND_A = auto()
    TREND_B = auto()
    TEXT = auto()
    MUTED = auto()
    GRID = auto()
    EDGE = auto()
    GROUND = auto()
    AHEAD = auto()
    BAND = auto()
    ON_TEXT = auto()
    PROBLEM = auto()
    ON_PROBLEM = auto()


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """The rectangle that a mark covers."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, point: Point) -> float:
        """How far `point` lies outside, in points; 0 inside."""
        across = max(self.left - point.x, 0.0, point.x - self.right)
        down = max(self.top - point.y, 0.0, point.y - self.bottom)
        return max(across, down)


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through points. `dash` alternates drawn and open lengths."""

    points: tuple[Point, ...]
    role: Role
    width: float = 1.0
    dash: tuple[float, ...] = ()
    entry_id: UUID | None = None

    @property
    def bounds(self) -> Bounds:
        return _around(self.points, self.width / 2)


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled, edged, or both."""

    centre: Point
    radius: float
    fill: Role | None
    edge: Role | None = None
    width: float = 1.0
    entry_id: UUID | None = None

    @property
    def bounds(self) -> Bounds:
        return _around((self.centre,), self.radius + self.width / 2)


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape, filled, edged, or both."""

    points: tuple[Point, ...]
    fill: Role | None
    edge: Role | None = None
    width: float = 1.0
    entry_id: UUID | None = None

    @property
    def bounds(self) -> Bounds:
        return _around(self.points, self.width / 2)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its upper left corner at `corner`, filled, edged, or both."""

    corner: Point
    width: float
    height: float
    fill: Role | None
    edge: Role | None = None
    line: float = 1.0
    radius: float = 0.0
    entry_id: UUID | None = None

    @property
    def bounds(self) -> Bounds:
        x, y, out = self.corner.x, self.corner.y, self.line / 2 if self.edge else 0.0
        return Bounds(x - out, y - out, x + self.width + out, y + self.height + out)


@dataclass(frozen=True, slots=True)
class Label:
    """Words that start at `start` on their baseline and were measured as `extent` wide.

    `plate` is the ground painted under them, so that lines do not run through words.
    """

    text: str
    start: Point
    size: float
    extent: float
    role: Role = Role.TEXT
    bold: bool = False
    plate: Role | None = None
    entry_id: UUID | None = None

    @property
    def bounds(self) -> Bounds:
        x, y = self.start.x, self.start.y
        return Bounds(x - 2, y - self.size * 0.95, x + self.extent + 2, y + self.size * 0.27)


Mark = Polyline | Disc | Polygon | Box | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """Marks in the order in which they are drawn."""

    width: float
    height: float
    marks: tuple[Mark, ...]


class TextMetrics(Protocol):
    """How wide words are, the same for screen and paper."""

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of `text` set at `size`, in the unit of `size`."""
        ...


def hit(marks: Iterable[Mark], point: Point, reach: float) -> UUID | None:
    """The entry whose mark lies nearest to `point`, at most `reach` away.

    Of marks equally near, the one drawn last wins: it is the one that is seen.
    """
    nearest, found = reach, None
    for mark in marks:
        if mark.entry_id is None:
            continue
        distance = mark.bounds.distance(point)
        if distance <= nearest:
            nearest, found = distance, mark.entry_id
    return found


def _around(points: tuple[Point, ...], out: float) -> Bounds:
    xs = [point.x for point in points]
    ys = [point.y for point in points]
    return Bounds(min(xs) - out, min(ys) - out, max(xs) + out, max(ys) + out)
