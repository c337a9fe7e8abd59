"""Reads JSON and keeps the line of every value: a typing error is found where it was made.

Stricter than most readers: no name twice, no number that a float would bend, nothing nested
deeper than a transcript ever is.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from decimal import Decimal

from kadelyx_desk.domain.transcript.placed import Place, Placed, TranscriptError, Trouble, wrong

LARGEST = 8 * 1024 * 1024
"""In bytes: far more than the longest session fills."""

DEEPEST = 12
_LONGEST_NUMBER = 24
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?[0-9][0-9.eE+-]*")
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_TEXT = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"')
_WORD = re.compile(r"[A-Za-z]+")
_WORDS = {"null": None, "true": True, "false": False}


def read_json(content: bytes) -> Placed:
    """The value of a file.

    Raises:
        TranscriptError: it is no JSON, or holds something that a transcript never does.
    """
    if len(content) > LARGEST:
        raise wrong(Place(1), "The file is larger than any session. Is it the right one?")
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise wrong(Place(1), "The file is saved as UTF-16. Save it as UTF-8.")
    try:
        text = content.decode("utf-8-sig")  # some editors put a mark of order first
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise wrong(Place(line), "The file is not text in UTF-8. Save it as UTF-8.") from error
    return _Reader(text).whole()


class _Reader:
    """Walks through the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._twice: list[Trouble] = []

    def whole(self) -> Placed:
        found = self._value(Place(1), 0)
        self._skip()
        if self._at < len(self._text):
            raise self._wrong(Place(1), "Something stands after the end of the object.")
        if self._twice:
            raise TranscriptError(self._twice)
        return found

    def _line(self) -> int:
        return bisect_right(self._starts, self._at)

    def _wrong(self, place: Place, sentence: str) -> TranscriptError:
        return wrong(Place(self._line(), place.path), sentence)

    def _skip(self) -> str:
        """The next sign that is no space; empty at the end."""
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def _value(self, place: Place, depth: int) -> Placed:
        sign = self._skip()
        place = Place(self._line(), place.path)
        if depth > DEEPEST:
            raise self._wrong(place, "This is nested deeper than a transcript ever is.")
        if sign == "{":
            return Placed(self._object(place, depth), place)
        if sign == "[":
            return Placed(self._list(place, depth), place)
        if sign == '"':
            return Placed(self._string(place), place)
        if sign and sign in "-0123456789":
            return Placed(self._number(place), place)
        return Placed(self._word(place), place)

    def _object(self, place: Place, depth: int) -> dict[str, Placed]:
        found: dict[str, Placed] = {}
        self._at += 1
        if self._skip() == "}":
            self._at += 1
            return found
        while True:
            if self._skip() != '"':
                raise self._wrong(place, "The name of a field in quotation marks is missing.")
            line, name = self._line(), self._string(place)
            inside = place.inside(name, line)
            if name in found:
                self._twice.append(Trouble(inside, "This field is named twice."))
            if self._skip() != ":":
                raise self._wrong(inside, "A colon is missing after the name.")
            self._at += 1
            found[name] = self._value(inside, depth + 1)
            if self._ends(place, "}"):
                return found

    def _list(self, place: Place, depth: int) -> tuple[Placed, ...]:
        found: list[Placed] = []
        self._at += 1
        if self._skip() == "]":
            self._at += 1
            return ()
        while True:
            found.append(self._value(place.inside(len(found)), depth + 1))
            if self._ends(place, "]"):
                return tuple(found)

    def _ends(self, place: Place, closing: str) -> bool:
        """Whether the list or object ends here; another item follows otherwise."""
        line = self._line()
        sign = self._skip()
        if sign == closing:
            self._at += 1
            return True
        if sign != ",":
            raise wrong(
                Place(line, place.path), f"A comma or the closing {closing} is missing."
            )
        self._at += 1
        if self._skip() == closing:
            raise self._wrong(place, "There is a comma too many before the end.")
        return False

    def _number(self, place: Place) -> int | Decimal:
        found = _NUMBER.match(self._text, self._at)
        text = found[0] if found else ""
        if len(text) > _LONGEST_NUMBER:
            raise self._wrong(place, "The number is too long to be meant.")
        if not _PLAIN_NUMBER.fullmatch(text):
            raise self._wrong(place, "Write the number plainly, such as 12.5.")
        self._at += len(text)
        return Decimal(text) if "." in text else int(text)

    def _word(self, place: Place) -> bool | None:
        found = _WORD.match(self._text, self._at)
        word = found[0] if found else ""
        if word not in _WORDS:
            sentence = (
                "A value is missing here." if not word else "Put words in quotation marks."
            )
            raise self._wrong(place, sentence)
        self._at += len(word)
        return _WORDS[word]

    def _string(self, place: Place) -> str:
        found = _TEXT.match(self._text, self._at)
        if not found:
            sentence = (
                "The text has no closing quotation mark on its line, or a lone backslash."
            )
            raise self._wrong(place, sentence)
        text: str = json.loads(found[0])
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise self._wrong(place, "The text holds half a character.")
        self._at = found.end()
        return text
