"""The bundled faces, how wide a text is in them, and what they cannot show."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "NotoSans"
BOLD: Final = "NotoSans-Bold"
_KEPT: Final = {"\n", " "}
_INVISIBLE: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


class Faces:
    """Noto Sans Regular and Bold, read from a folder once and embedded as subsets."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = {
            name: TTFont(name, str(fonts / f"{file}.ttf"))
            for name, file in ((REGULAR, "NotoSans-Regular"), (BOLD, "NotoSans-Bold"))
        }
        for font in self._fonts.values():
            pdfmetrics.registerFont(font)
        regular, bold = (font.face.charToGlyph for font in self._fonts.values())
        self._glyphs = frozenset(regular) & frozenset(bold)
        self._em = lru_cache(maxsize=65_536)(self._measured)

    def visible(self, text: str) -> str:
        """The text with whatever would print as nothing or as a box spelt as [U+1F600].

        Line breaks stay; a tab becomes a space. Marks that reorder a line are spelt too, so
        that what is read is what was stored.
        """
        if text.isascii() and text.isprintable():
            return text
        return "".join(map(self._spelt, text.replace("\t", " ")))

    def _spelt(self, character: str) -> str:
        if character in _KEPT:
            return character
        hidden = unicodedata.category(character) in _INVISIBLE
        if hidden or ord(character) not in self._glyphs:
            return f"[U+{ord(character):04X}]"
        return character

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The advance of `text` in points; `text` holds only what `visible` leaves."""
        return self._em(text, bold) * size

    def _measured(self, text: str, bold: bool) -> float:  # noqa: FBT001 - lru_cache keys by place
        return pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, 1000) / 1000


@cache
def faces_of(fonts: Path) -> Faces:
    """The faces in a folder; they are parsed once per process."""
    return Faces(fonts)
