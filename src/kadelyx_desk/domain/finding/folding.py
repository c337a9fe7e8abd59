"""Words as they are compared in a search: without accents, case, apostrophes and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_APOSTROPHES: Final = (
    "'`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{MODIFIER LETTER APOSTROPHE}"
)
_PLAIN: Final = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        **dict.fromkeys(_APOSTROPHES, ""),
    }
)
"""Letters that no normal form takes apart, as somebody types them who has not that keyboard."""

_UNSEEN: Final = {"Mn", "Me", "Cf", "Cc", "Cs"}
_DASH: Final = "Pd"
_BETWEEN: Final = re.compile(r"[\s,;]+")


def folded(text: str) -> str:
    """The text as it is compared: Inés, INÉS and ines are one."""
    if text.isascii() and text.isprintable():  # most names: nothing in them to take apart
        return text.translate(_PLAIN).lower()
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    apart = unicodedata.normalize("NFKD", plain.translate(_PLAIN))
    return "".join(filter(None, map(_compared, apart))).translate(_PLAIN)


def _compared(letter: str) -> str:
    category = unicodedata.category(letter)
    return "" if category in _UNSEEN else "-" if category == _DASH else letter


def words_of(text: str) -> list[str]:
    """What was typed, or a name, as its folded words."""
    spaced = text
    if not text.isprintable():
        spaced = "".join(" " if letter.isspace() else letter for letter in text)
    return [word for word in _BETWEEN.split(folded(spaced)) if word]


def beginnings(name: str) -> Iterator[str]:
    """Every word by which somebody may begin to type a name: of a double name both halves."""
    for word in words_of(name):
        yield word
        _, *later = word.split("-")
        yield from (half for half in later if half)
