"""What is ruled for a pen, black on white: boxes with a label, squares to tick, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor

from kadelyx_desk.reporting.blanks.pieces import NOTHING, Piece, Takes, joined
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.sheet import INK, WHITE, Sheet
from kadelyx_desk.reporting.paper.text import Run, fitted, lines_of

LEFT: Final = 48.0
WIDTH: Final = 516.0
LABEL: Final = 8.5
WORDS: Final = 9.5
PRINTED: Final = 11.0
_HEAD: Final = 13.0
_TICK: Final = 15.5
_SQUARE: Final = 10.0
_INSIDE: Final = 4.0
_APART: Final = 12.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A box: its label, its share of the row, and what is written, ticked or printed in it."""

    label: str
    share: float = 1.0
    ticks: tuple[str, ...] = ()
    printed: str = ""
    lines: int = 1
    takes: Takes = NOTHING


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; with `ticks`, each of its boxes holds squares to tick."""

    head: str
    width: float
    ticks: tuple[str, ...] = ()
    takes: Takes = NOTHING


class Pen:
    """Makes the pieces of forms.

    Args:
        faces: measures what is printed beside the boxes.
        line: the height of a line of handwriting, often written by the light of a lamp.
    """

    def __init__(self, faces: Faces, line: float) -> None:
        self._faces = faces
        self.line = line

    def head(self, words: str, note: str = "") -> Piece:
        """The head of a part; `note` is what its entries are called in a transcript."""

        def draw(sheet: Sheet, y: float) -> None:
            sheet.text(LEFT, y + 19, words, _HEAD, bold=True)
            sheet.text(LEFT + WIDTH, y + 19, note, 8, to_right=True)

        return Piece(25, draw, keep=True)

    def words(self, words: str, *, bold: bool = False, size: float = WORDS) -> Piece:
        """Lines that are only read."""
        lines = lines_of(self._faces, [Run(words, bold)], WIDTH, size)
        step = size + 3.5

        def draw(sheet: Sheet, y: float) -> None:
            sheet.lines(LEFT, y + size + 1.5, lines, size, step)

        return Piece(len(lines) * step + 4, draw)

    def gap(self, height: float = 8) -> Piece:
        """Room between two parts."""
        return Piece(height, lambda _sheet, _y: None)

    def row(self, *cells: Cell) -> Piece:
        """Boxes side by side, as high as the fullest of them needs."""
        return self.abreast(cells)

    def abreast(self, *rows: Sequence[Cell]) -> Piece:
        """Rows of equal width side by side, with room between them."""
        width = (WIDTH - _APART * (len(rows) - 1)) / len(rows)
        boxes = [
            (LEFT + place * (width + _APART) + left, wide, cell)
            for place, cells in enumerate(rows)
            for left, wide, cell in _shared(cells, width)
        ]
        height = max(self._height(cell, wide) for _, wide, cell in boxes)

        def draw(sheet: Sheet, y: float) -> None:
            for x, wide, cell in boxes:
                self._cell(sheet, (x, y, wide, height), cell)

        return Piece(height, draw, joined(*(cell.takes for _, _, cell in boxes)))

    def _height(self, cell: Cell, wide: float) -> float:
        label = len(self._label(cell, wide)) * 10.5 + 3 if cell.label else 3
        if cell.ticks:
            return label + len(self._ticked(cell.ticks, wide)) * _TICK + 3
        return label + cell.lines * self.line

    def _label(self, cell: Cell, wide: float) -> list[tuple[Run, ...]]:
        return lines_of(self._faces, [Run(cell.label)], wide - 2 * _INSIDE, LABEL)

    def _ticked(self, ticks: Sequence[str], wide: float) -> list[list[str]]:
        """The answers in lines that fit a box."""
        lines: list[list[str]] = [[]]
        used = 0.0
        for words in ticks:
            need = self._faces.width(self._faces.visible(words), WORDS) + _SQUARE + 4
            if lines[-1] and used + need > wide - 2 * _INSIDE:
                lines.append([])
                used = 0.0
            lines[-1].append(words)
            used += need + 9
        return lines

    def _cell(self, sheet: Sheet, box: tuple[float, float, float, float], cell: Cell) -> None:
        x, y, wide, high = box
        outline(sheet, x, y, wide, high)
        label = self._label(cell, wide)
        base = sheet.lines(x + _INSIDE, y + 10.5, label, LABEL, 10.5) if cell.label else y
        if cell.printed:
            words = fitted(self._faces, cell.printed, wide - 2 * _INSIDE, PRINTED, bold=True)
            sheet.text(x + _INSIDE, y + high - 7, words, PRINTED, bold=True)
        self._squares(sheet, x + _INSIDE, base + 2, wide, cell.ticks)
        if cell.ticks:
            return
        for line in range(1, cell.lines):
            sheet.rule(y + high - line * self.line, x + 2, x + wide - 2, hair=True)

    def _squares(
        self, sheet: Sheet, x: float, y: float, wide: float, ticks: Sequence[str]
    ) -> None:
        if not ticks:
            return
        for place, line in enumerate(self._ticked(ticks, wide)):
            base, at = y + (place + 1) * _TICK - 4, x
            for words in line:
                outline(sheet, at, base - 8.6, _SQUARE, _SQUARE)
                at = sheet.text(at + _SQUARE + 4, base, words, WORDS) + 9

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        more: float = 4,
    ) -> list[Piece]:
        """A table with a head that is repeated; a row gives what is printed in its boxes.

        `more` is how much higher than a line of handwriting a row is.
        """
        heads = self._heads(columns)
        deepest = max(
            len(self._ticked(column.ticks, column.width)) if column.ticks else 0
            for column in columns
        )
        height = max(self.line + more, deepest * _TICK + 3)
        written = joined(*(column.takes for column in columns))
        rest = [self._line(columns, row, height, (heads,), written) for row in rows]
        return [heads, *rest]

    def _heads(self, columns: Sequence[Column]) -> Piece:
        words = [
            lines_of(self._faces, [Run(column.head, bold=True)], column.width - 6, LABEL)
            for column in columns
        ]
        height = max(len(lines) for lines in words) * 10.5 + 6

        def draw(sheet: Sheet, y: float) -> None:
            for at, column, lines in zip(_lefts(columns), columns, words, strict=True):
                outline(sheet, at, y, column.width, height)
                sheet.lines(at + 3, y + 11, lines, LABEL, 10.5)

        return Piece(height, draw, keep=True)

    def _line(
        self,
        columns: Sequence[Column],
        row: Sequence[str],
        height: float,
        again: tuple[Piece, ...],
        written: Takes,
    ) -> Piece:
        printed = [*row, *[""] * (len(columns) - len(row))]

        def draw(sheet: Sheet, y: float) -> None:
            for at, column, words in zip(_lefts(columns), columns, printed, strict=True):
                outline(sheet, at, y, column.width, height)
                used = _TICK * len(self._ticked(column.ticks, column.width))
                middle = y + (height - used) / 2
                self._squares(sheet, at + 3, middle, column.width, column.ticks)
                self._print(sheet, (at, y, column.width, height), words)

        return Piece(height, draw, written, again=again)

    def _print(self, sheet: Sheet, box: tuple[float, float, float, float], words: str) -> None:
        """What is printed in a box of a table, in its middle."""
        x, y, wide, high = box
        lines = lines_of(self._faces, [Run(words)], wide - 6, WORDS) if words else []
        top = y + (high - len(lines) * 11) / 2 + 9
        sheet.lines(x + 3, top, lines, WORDS, 11)


def _lefts(columns: Sequence[Column]) -> Iterator[float]:
    at = LEFT
    for column in columns:
        yield at
        at += column.width


def _shared(cells: Sequence[Cell], width: float) -> Iterator[tuple[float, float, Cell]]:
    """Each cell with its left edge and its width, by their shares."""
    whole = sum(cell.share for cell in cells)
    left = 0.0
    for cell in cells:
        wide = width * cell.share / whole
        yield left, wide, cell
        left += wide


def outline(  # noqa: PLR0913, PLR0917 - a rectangle and its line
    sheet: Sheet, x: float, y: float, width: float, height: float, line: float = 0.6
) -> None:
    """A box in black on white."""
    sheet.canvas.setStrokeColor(HexColor(INK))
    sheet.canvas.setFillColor(HexColor(WHITE))
    sheet.canvas.setLineWidth(line)
    sheet.canvas.rect(sheet.x(x), sheet.y(y + height), width, height, stroke=1, fill=0)
