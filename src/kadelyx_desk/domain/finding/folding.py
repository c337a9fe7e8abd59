"""Words as they are compared in a search: without accents, case, apostrophes and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_PLAIN: Final = str.maketrans(
    {
        **{"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"},
        **dict.fromkeys("'’‘ʼ`´", ""),
    }
)
"""Letters that no normal form takes apart, as somebody types them who has not that keyboard."""

_BETWEEN: Final = re.compile(r"[\s,;]+")
_HYPHENS: Final = re.compile(r"[-‐‑‒–—]+")


def folded(text: str) -> str:
    """The text as it is compared: Inés, INÉS and ines are one."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = (letter for letter in apart if unicodedata.category(letter) not in _UNSEEN)
    return _HYPHENS.sub("-", "".join(kept).translate(_PLAIN))


_UNSEEN: Final = {"Mn", "Me", "Cf", "Cc", "Cs"}


def words_of(text: str) -> list[str]:
    """What was typed, or a name, as its folded words."""
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    return [word for word in _BETWEEN.split(folded(spaced)) if word]


def beginnings(name: str) -> Iterator[str]:
    """Every word by which somebody may begin to type a name: of a double name both halves."""
    for word in words_of(name):
        yield word
        _, *later = _HYPHENS.split(word)
        yield from (half for half in later if half)
