"""Stand-ins for the preview of a report: grey pages that are made at once, late, or never."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from kadelyx_desk.application.ports import Picture, ReportOrder

LETTER = (612.0, 792.0)


class FakePages:
    """Pages of one grey; says how wide they were asked for."""

    def __init__(self, *texts: str, size: tuple[float, float] = LETTER) -> None:
        self.texts = texts
        self.sizes = tuple(size for _ in texts)
        self.asked: list[tuple[int, int]] = []
        self.is_gone = False

    def picture(self, page: int, width: int) -> Picture:
        if self.is_gone:
            raise LookupError(page)
        self.asked.append((page, width))
        height = round(width * self.sizes[page][1] / self.sizes[page][0])
        return Picture(width, height, width, bytes([255]) * (width * height))

    def let_go(self) -> None:
        self.is_gone = True


class FakeReportPreview:
    """Keeps the orders it was given; `gate` holds the pages back until it is opened."""

    def __init__(self) -> None:
        self.orders: list[ReportOrder] = []
        self.made: list[FakePages] = []
        self.gate: Event | None = None
        self.error: Exception | None = None
        self.texts: tuple[str, ...] = ("Session summary", "Intentions", "Entries")

    def draw(self, order: ReportOrder, is_wanted: Callable[[], bool]) -> FakePages | None:
        gate = self.gate
        self.orders.append(order)
        while gate is not None and not gate.wait(0.01):
            if not is_wanted():
                return None
        if self.error is not None:
            raise self.error
        self.made.append(FakePages(*self.texts))
        return self.made[-1]
