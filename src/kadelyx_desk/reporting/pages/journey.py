"""The journey drawn: the chart of the summary, and the full one on its side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scale import Span
from kadelyx_desk.chart.scene import Box, Label, Point, Role, Scene
from kadelyx_desk.chart.timeline import lay_out, paper_span
from kadelyx_desk.domain.journey.episodes import episodes
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.summary import journey_words
from kadelyx_desk.reporting.pages.vitals_table import TITLE as VITALS
from kadelyx_desk.reporting.paper.faces import BOLD, REGULAR, Faces
from kadelyx_desk.reporting.paper.flow import Page, Strip, blank, flow
from kadelyx_desk.reporting.paper.sheet import Format, Sheet
from kadelyx_desk.reporting.paper.text import fitted
from kadelyx_desk.reporting.scene_canvas import draw as draw_scene

_TITLE = "The journey"
_BEFORE_DOSES = 50.0
"""The axis begins 30 min before the first set, so no dose stands further left than this."""
_FULL_TITLE = "Full chart of the journey"


def summary(reading: Reading, faces: Faces) -> Iterator[Strip]:
    """The chart between what they came with and what they take along."""
    if reading.journey[0] is None:
        return
    has_care = any(episodes(reading.snapshot, who) for who in reading.partners)
    frame = summary_frame(reading.partners, with_care=has_care)
    scene = _scene(reading, faces, frame)

    def note(sheet: Sheet) -> str:
        return f"full chart: page {sheet.numbers.sections[_FULL_TITLE]}{_beyond(reading)}"

    yield Strip(23, _head(_TITLE, note), _TITLE, keep=True)
    yield Strip(scene.height - 6, _draw(scene))
    yield blank(8)


def _beyond(reading: Reading) -> str:
    """How many events and medicines lie after the drawing: none of them is passed over."""
    end = _span(reading).end
    found = (item for who in reading.partners for item in episodes(reading.snapshot, who))
    count = sum(item.line.occurred > end for item in found)
    if not count:
        return ""
    return f"; {count} {'event' if count == 1 else 'events'} after its end: page 1"


def _span(reading: Reading) -> Span:
    return paper_span(reading.snapshot, reading.until, reading.zone)


def full(reading: Reading, faces: Faces, form: Format) -> list[Page]:
    """The full chart on a page of its own; none before the journey began."""
    if reading.journey[0] is None:
        return []
    scene = _scene(reading, faces, full_frame(reading.partners))

    def note(sheet: Sheet) -> str:
        page = sheet.numbers.sections[VITALS]
        drawn = f"drawn from the vitals on page {page}"
        return f"{journey_words(reading)}; {drawn}{_beyond(reading)}"

    head = Strip(23, _head(_FULL_TITLE, note), _FULL_TITLE, keep=True)
    return flow([head, Strip(scene.height, _draw(scene))], form)


def _scene(reading: Reading, faces: Faces, frame: Frame) -> Scene:
    """The marks of what the form shows; words that the faces lack are spelt out.

    The ground falls away: it would hide DRAFT and DEMO, which lie under everything.
    """
    now, span = reading.until, _span(reading)
    scene = lay_out(reading.snapshot, reading.protocol, now, span, frame, faces)
    ground = Box(Point(0, 0), frame.width, frame.height, Role.GROUND)
    names = {reading.name(who) for who in reading.partners}
    marks = tuple(
        _worded(faces, mark, frame, names) if isinstance(mark, Label) else mark
        for mark in scene.marks
        if mark != ground
    )
    return replace(scene, marks=marks)


def _worded(faces: Faces, label: Label, frame: Frame, names: set[str]) -> Label:
    """The label in letters that the faces have; a name ends before the first dose can stand."""
    text = faces.visible(label.text)
    if label.text in names:
        room = frame.left + _BEFORE_DOSES - label.start.x
        text = fitted(faces, label.text, room, label.size, bold=label.bold)
    return replace(label, text=text)


def _head(title: str, note_of: Callable[[Sheet], str]) -> Callable[[Sheet, float], None]:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.head(y + 12, title, note_of(sheet))

    return draw


def _draw(scene: Scene) -> Callable[[Sheet, float], None]:
    def draw(sheet: Sheet, y: float) -> None:
        draw_scene(sheet.canvas, scene, sheet.x(48), sheet.y(y), (REGULAR, BOLD))

    return draw
