"""What the marks mean: on paper in a line under the chart, on screen in the tab bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kadelyx_desk.chart.lanes.care import event_sign, rescue_sign
from kadelyx_desk.chart.lanes.flag import flag
from kadelyx_desk.chart.lanes.shapes import shape, square
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import (
    Box,
    Disc,
    Mark,
    Point,
    Polygon,
    Polyline,
    Role,
    Scene,
    TextMetrics,
)
from kadelyx_desk.chart.words import Pen, label
from kadelyx_desk.domain.values import About, Partner

Sign = Callable[[Point], Iterator[Mark]]

_FIXED = (
    "Scale fixed at 40 to 190 for BP and heart rate; the tip stands at the value. Figures stand"
    " at the time taken, words at their tick; a bar below lasts from its tick on."
)


def legend_marks(plot: Plot, baseline: float) -> Iterator[Mark]:
    """The legend of a chart on paper, in one line; a second line where there is room."""
    frame = plot.frame
    items: list[tuple[str, Sign]] = [
        ("systolic", _tip_down),
        ("diastolic", _tip_up),
        ("heart rate", _small_dot),
        *((f"dose to {who.value}", _dose_to(who)) for who in plot.plan.partners),
        ("flag", lambda at: flag(Point(at.x, at.y + 3.4))),
        ("gap, no line drawn", _brackets),
        *(_care() if plot.plan.care and any(lane.captions for lane in frame.lanes[:1]) else ()),
    ]
    yield from _line(plot.pen, items, Point(frame.left, baseline), frame.text)
    if frame.height - baseline > frame.text:
        at = Point(frame.left, baseline + 11)
        yield label(plot.pen, _FIXED, at, frame.text, role=Role.MUTED)


def screen_legend(metrics: TextMetrics, size: float, height: float) -> Scene:
    """The legend of the live timeline, as wide as it needs to be."""
    items: list[tuple[str, Sign]] = [
        ("systolic", _filled_down),
        ("diastolic", _filled_up),
        ("heart rate", lambda at: iter([Disc(at, 3.5, Role.MUTED)])),
        ("dose", lambda at: iter([Box(Point(at.x - 4.5, at.y - 4.5), 9, 9, Role.MUTED)])),
        ("late entry", lambda at: iter([Disc(at, 3.5, Role.GROUND, Role.MUTED)])),
        ("planned", lambda at: iter([square(at, 4, Role.MUTED)])),
    ]
    baseline = round(height / 2 + size * 0.36)
    pen = Pen(metrics, is_snapped=True)
    marks = tuple(_line(pen, items, Point(5.5, baseline), size, role=Role.MUTED))
    return Scene(max(mark.bounds.right for mark in marks), height, marks)


def _line(
    pen: Pen,
    items: list[tuple[str, Sign]],
    start: Point,
    size: float,
    *,
    role: Role = Role.TEXT,
) -> Iterator[Mark]:
    x = start.x
    for words, sign in items:
        centre = Point(x + 4, start.y - size * 0.36)
        yield from sign(Point(int(centre.x) + 0.5, centre.y) if pen.is_snapped else centre)
        said = label(pen, words, Point(x + 13, start.y), size, role=role)
        yield said
        x = said.start.x + said.extent + size * 1.4


def _tip_down(at: Point) -> Iterator[Mark]:
    points = (
        Point(at.x - 3.4, at.y - 2.7),
        Point(at.x, at.y + 2.7),
        Point(at.x + 3.4, at.y - 2.7),
    )
    yield Polyline(points, Role.TEXT, 1.1)


def _tip_up(at: Point) -> Iterator[Mark]:
    points = (
        Point(at.x - 3.4, at.y + 2.7),
        Point(at.x, at.y - 2.7),
        Point(at.x + 3.4, at.y + 2.7),
    )
    yield Polyline(points, Role.TEXT, 1.1)


def _filled_down(at: Point) -> Iterator[Mark]:
    y = at.y
    points = (Point(at.x - 4.5, y - 3.5), Point(at.x + 4.5, y - 3.5), Point(at.x, y + 3.5))
    yield Polygon(points, Role.MUTED)


def _filled_up(at: Point) -> Iterator[Mark]:
    y = at.y
    points = (Point(at.x - 4.5, y + 3.5), Point(at.x + 4.5, y + 3.5), Point(at.x, y - 3.5))
    yield Polygon(points, Role.MUTED)


def _small_dot(at: Point) -> Iterator[Mark]:
    yield Disc(at, 1.9, Role.TEXT)


def _dose_to(partner: Partner) -> Sign:
    return lambda at: iter([shape(About.of(partner), at, 4.2, hollow=False)])


def _care() -> tuple[tuple[str, Sign], ...]:
    """Events and medicines, in the wide legend of a chart that has them."""
    return (
        ("adverse event", lambda at: event_sign(at, 3.7)),
        ("rescue medicine", lambda at: rescue_sign(at, 3.7, Role.TEXT)),
    )


def _brackets(at: Point) -> Iterator[Mark]:
    for left, foot in ((at.x - 5, 3.0), (at.x + 5, -3.0)):
        corners = (
            Point(left + foot, at.y - 5),
            Point(left, at.y - 5),
            Point(left, at.y + 5),
            Point(left + foot, at.y + 5),
        )
        yield Polyline(corners, Role.TEXT, 0.8)
