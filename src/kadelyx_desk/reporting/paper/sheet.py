"""A sheet drawn on in points from its top left corner, y down; y of a text is its baseline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.reporting.paper.faces import BOLD, REGULAR, Faces
from kadelyx_desk.reporting.paper.text import UNKNOWN_PAGE, Line, Run, lines_of

INK: Final = "#1C1B19"
LABEL: Final = "#55524C"
HAIR: Final = "#B9B4AA"
MARK: Final = "#ECE9E3"
WHITE: Final = "#FFFFFF"
TITLE_SIZE: Final = 16.0
HEAD_SIZE: Final = 11.0
BODY_SIZE: Final = 9.0
SMALL_SIZE: Final = 8.0
LEADING: Final = {TITLE_SIZE: 20.0, HEAD_SIZE: 14.0, BODY_SIZE: 12.0, SMALL_SIZE: 10.5}


@dataclass(frozen=True, slots=True)
class Format:
    """A page's size in points. Every page is laid out from x 48; `shift` centres that."""

    width: float
    height: float

    @property
    def measure(self) -> float:
        """The width of what is printed: 516 upright, 696 on its side."""
        return 696.0 if self.width > self.height else 516.0

    @property
    def right(self) -> float:
        return 48.0 + self.measure

    @property
    def shift(self) -> float:
        return (self.width - self.measure) / 2 - 48.0

    @property
    def on_its_side(self) -> Format:
        return Format(self.height, self.width)


FORMATS: Final[Mapping[str, Format]] = {
    "letter": Format(612.0, 792.0),
    "a4": Format(595.276, 841.89),
}


@dataclass(slots=True)
class PageNumbers:
    """Which page an entry or a section stands on; filled once the pages are counted."""

    entries: dict[int, int] = field(default_factory=dict)
    sections: dict[str, int] = field(default_factory=dict)
    total: int = 0


class Sheet:
    """Text and rules on one page of a reportlab canvas."""

    def __init__(
        self, canvas: Canvas, faces: Faces, page: Format, numbers: PageNumbers
    ) -> None:
        self.canvas = canvas
        self.faces = faces
        self.page = page
        self.numbers = numbers

    def x(self, x: float) -> float:
        return x + self.page.shift

    def y(self, y: float) -> float:
        return self.page.height - y

    def text(  # noqa: PLR0913 - a place, words, and how they look
        self,
        x: float,
        y: float,
        words: str,
        size: float = BODY_SIZE,
        *,
        bold: bool = False,
        ink: str = INK,
        to_right: bool = False,
    ) -> float:
        """Print `words` from x, or up to x; return the x where they end."""
        shown = self.faces.visible(words)
        wide = self.faces.width(shown, size, bold=bold)
        start = x - wide if to_right else x
        if shown:
            self.canvas.setFillColor(HexColor(ink))
            self.canvas.setFont(BOLD if bold else REGULAR, size)
            self.canvas.drawString(self.x(start), self.y(y), shown)
        return start + wide

    def label(self, x: float, y: float, words: str, *, to_right: bool = False) -> float:
        """Print a label: small, in the second ink, which never carries a value."""
        return self.text(x, y, words, SMALL_SIZE, ink=LABEL, to_right=to_right)

    def runs(self, x: float, y: float, line: Line, size: float = BODY_SIZE) -> float:
        """Print a line of runs; pointers get their page numbers here."""
        for run in line:
            x = self.text(x, y, self._resolved(run), size, bold=run.bold)
        return x

    def _resolved(self, run: Run) -> str:
        if not run.entry:
            return run.text
        page = self.numbers.entries.get(run.entry)
        return run.text.replace(UNKNOWN_PAGE, "" if page is None else str(page))

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[Line],
        size: float = BODY_SIZE,
        leading: float | None = None,
    ) -> float:
        """Print lines under each other; return the baseline of the last."""
        step = LEADING[size] if leading is None else leading
        for place, line in enumerate(lines):
            self.runs(x, y + place * step, line, size)
        return y + (max(len(lines), 1) - 1) * step

    def wrapped(
        self,
        x: float,
        y: float,
        runs: Iterable[Run],
        width: float,
        size: float = BODY_SIZE,
    ) -> float:
        """Break and print; return the baseline of the last line."""
        return self.lines(x, y, lines_of(self.faces, runs, width, size), size)

    def rule(
        self, y: float, x0: float = 48.0, x1: float | None = None, *, hair: bool = False
    ) -> None:
        """A horizontal rule: 0.75 in ink, or a hair between rows."""
        self.canvas.setStrokeColor(HexColor(HAIR if hair else INK))
        self.canvas.setLineWidth(0.35 if hair else 0.75)
        end = self.page.right if x1 is None else x1
        self.canvas.line(self.x(x0), self.y(y), self.x(end), self.y(y))

    def head(
        self, y: float, words: str, note: str = "", x0: float = 48.0, x1: float | None = None
    ) -> float:
        """A section head over its rule; return the first baseline under it."""
        end = self.page.right if x1 is None else x1
        self.text(x0, y, words, HEAD_SIZE, bold=True)
        if note:
            self.label(end, y, note, to_right=True)
        self.rule(y + 4.5, x0, end)
        return y + 17.5

    def strike(self, x0: float, x1: float, y: float) -> None:
        """The line through words that were struck out; they stay readable."""
        self.canvas.setStrokeColor(HexColor(INK))
        self.canvas.setLineWidth(0.7)
        self.canvas.line(self.x(x0), self.y(y - 3), self.x(x1), self.y(y - 3))
