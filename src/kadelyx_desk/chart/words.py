"""Labels made ready: measured, anchored, cut where they are too long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from kadelyx_desk.chart.scale import Span
from kadelyx_desk.chart.scene import Label, Point, Role, TextMetrics
from kadelyx_desk.domain.wording import clock, day

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Pen:
    """What words are set with: the widths, and whether they start at a whole pixel."""

    metrics: TextMetrics
    is_snapped: bool = False


class Anchor(Enum):
    """Which part of the words stands at the given x; the value is the share left of it."""

    START = 0.0
    MIDDLE = 0.5
    END = 1.0


def label(  # noqa: PLR0913 - one call says all of a label; the rest are optional
    pen: Pen,
    text: str,
    at: Point,
    size: float,
    *,
    anchor: Anchor = Anchor.START,
    role: Role = Role.TEXT,
    bold: bool = False,
    plate: Role | None = None,
    entry_id: UUID | None = None,
) -> Label:
    """Words with their baseline at `at`, anchored by the widths that screen and paper share."""
    extent = pen.metrics.width(text, size, bold=bold)
    x = at.x - extent * anchor.value
    if pen.is_snapped:
        x = float(round(x))
    return Label(text, Point(x, at.y), size, extent, role, bold, plate, entry_id)


def cut(metrics: TextMetrics, text: str, size: float, longest: float) -> str:
    """`text` if it is at most `longest` wide, else its beginning and an ellipsis."""
    text = " ".join(text.split())
    if metrics.width(text, size) <= longest:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(text[:middle].rstrip() + _ELLIPSIS, size) <= longest:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,;:") + _ELLIPSIS


def late_words(span: Span, recorded: datetime) -> str:
    """What marks a late entry: when it was recorded, with its day where that is another one."""
    at = span.local(recorded)
    on = "" if at.date() == span.local(span.start).date() else f"{day(at.date())} "
    return f"late entry {on}{clock(at)}"
