"""How wide words are, from the advance tables of the bundled TrueType fonts; no Qt, no paper.

Screen and paper both place words by these widths, so a label breaks and fits alike on both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from struct import unpack_from

_SEGMENTS = 4
"""The cmap format that holds the characters of the Basic Multilingual Plane in segments."""


@dataclass(frozen=True, slots=True)
class Advances:
    """The advance of each character of one font file, in its own units.

    A character that the font does not have takes the width of its empty box.
    """

    units_per_em: int
    by_character: dict[int, int]
    missing: int

    @classmethod
    def read(cls, font: bytes) -> Advances:
        """Read the tables `head`, `hhea`, `hmtx` and `cmap` of a TrueType file.

        Raises:
            ValueError: where a table, or a character map of format 4, is missing.
        """
        tables = {
            font[at : at + 4]: unpack_from(">I", font, at + 8)[0]
            for at in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
        }
        if not {b"head", b"hhea", b"hmtx", b"cmap"} <= tables.keys():
            raise ValueError("not a TrueType font with its tables")
        count = unpack_from(">H", font, tables[b"hhea"] + 34)[0]
        widths = unpack_from(">" + "Hh" * count, font, tables[b"hmtx"])[::2]
        glyphs = _glyphs(font, tables[b"cmap"])
        return cls(
            unpack_from(">H", font, tables[b"head"] + 18)[0],
            {code: widths[min(glyph, count - 1)] for code, glyph in glyphs.items()},
            widths[0],
        )

    def width(self, text: str) -> float:
        """The width of `text` in em."""
        get = self.by_character.get
        return sum(get(ord(letter), self.missing) for letter in text) / self.units_per_em


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    for record in range(unpack_from(">H", font, cmap + 2)[0]):
        table = cmap + unpack_from(">I", font, cmap + 8 + 8 * record)[0]
        if unpack_from(">H", font, table)[0] == _SEGMENTS:
            return _segments(font, table)
    raise ValueError("the font has no character map of format 4")


def _segments(font: bytes, table: int) -> dict[int, int]:
    count = unpack_from(">H", font, table + 6)[0] // 2
    ends = unpack_from(f">{count}H", font, table + 14)
    starts = unpack_from(f">{count}H", font, table + 16 + 2 * count)
    deltas = unpack_from(f">{count}H", font, table + 16 + 4 * count)
    at = table + 16 + 6 * count
    offsets = unpack_from(f">{count}H", font, at)
    glyphs: dict[int, int] = {}
    for place in range(count):
        for code in range(starts[place], ends[place] + 1):
            glyph = code
            if offsets[place]:
                found = at + 2 * place + offsets[place] + 2 * (code - starts[place])
                if found + 2 > len(font):
                    continue
                glyph = unpack_from(">H", font, found)[0]
            if glyph:
                glyphs[code] = (glyph + deltas[place]) % 0x10000
    glyphs.pop(0xFFFF, None)
    return glyphs


class FontMetrics:
    """The widths of the regular and the bold face, remembered for words that come again."""

    def __init__(self, regular: Advances, bold: Advances) -> None:
        self._faces = (regular, bold)
        self._em = lru_cache(maxsize=4096)(self._measured)

    @classmethod
    def of_folder(cls, fonts: Path) -> FontMetrics:
        """The metrics of the bundled Noto Sans in the folder `fonts`.

        Raises:
            OSError: where a file cannot be read.
            ValueError: where it is no TrueType font.
        """
        regular, bold = (
            Advances.read((fonts / f"NotoSans-{face}.ttf").read_bytes())
            for face in ("Regular", "Bold")
        )
        return cls(regular, bold)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of `text` set at `size`, in the unit of `size`."""
        return self._em(text, bold) * size

    def _measured(self, text: str, bold: bool) -> float:  # noqa: FBT001 - lru_cache keys by place
        return self._faces[bold].width(text)
