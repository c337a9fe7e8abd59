"""Who is meant by what was typed: each word begins a name, a code or a date of birth.

The beginnings of all couples stand in sorted lists, so that a key costs a look into them and
not a look at every couple.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import chain
from typing import Final

from kadelyx_desk.domain.finding.birth_dates import begun, is_of_date, spellings
from kadelyx_desk.domain.finding.folding import beginnings, words_of

LONGEST: Final = 120
"""More characters than this are no name, code or date."""
_AFTER_ALL: Final = "\U0010ffff"
_PARTS_OF_DATE: Final = 3
_NOT_CODE: Final = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True, slots=True)
class Findable:
    """A couple by what it can be found by: its code, all names of its people, their births."""

    code: str
    names: tuple[str, ...]
    born: tuple[date, ...]


class Finder:
    """Finds among couples; the answer is their places, in the order they were handed in."""

    def __init__(self, couples: Sequence[Findable]) -> None:
        self._every = range(len(couples))
        self._codes = [_code_spellings(_code(couple.code)) for couple in couples]
        self._by_name = _Beginnings(
            (word, place)
            for place, couple in enumerate(couples)
            for name in couple.names
            for word in beginnings(name)
        )
        self._by_code = _Beginnings(
            (spelt, place)
            for place, spelt_ways in enumerate(self._codes)
            for spelt in spelt_ways
        )
        self._by_birth = _Beginnings(
            (spelt, place)
            for place, couple in enumerate(couples)
            for day in couple.born
            for spelt in spellings(day)
        )

    def find(self, typed: str) -> Sequence[int]:
        """The places of those who can be meant; all of them while nothing is typed.

        One whose code was typed in full comes first.
        """
        if len(typed) > LONGEST:
            return ()
        words = words_of(typed)
        if not words:
            return self._every
        found = self._meant(words)
        exact = _code("".join(words))
        return sorted(found, key=lambda place: (exact not in self._codes[place], place))

    def _meant(self, words: Sequence[str]) -> set[int]:
        """Those for whom the words can be read one after the other; each way is tried."""
        end = len(words)
        meant: dict[int, set[int] | None] = {end: None}  # None is everybody
        for start in range(end - 1, -1, -1):
            ways = [_both(self._word(words[start]), meant[start + 1])]
            for stop in range(start + 1, min(start + _PARTS_OF_DATE, end) + 1):
                phrase = words[start:stop]
                if not all(map(is_of_date, phrase)):
                    break
                ways.append(_both(self._by_birth.of_any(begun(phrase)), meant[stop]))
            meant[start] = reduce(set.union, ways)
        return meant[0] or set()

    def _word(self, word: str) -> set[int]:
        if any(letter.isdigit() for letter in word):
            return self._by_code.of_any((_code(word),))
        return self._by_name.of_any((word,))


class _Beginnings:
    """Words in their order, each with the places it stands for."""

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        by_word: dict[str, list[int]] = defaultdict(list)
        for word, place in pairs:
            by_word[word].append(place)
        self._words = sorted(by_word)
        # Tuples of figures: the garbage collector walks them once, and lists again and again.
        self._places = [tuple(by_word[word]) for word in self._words]

    def of_any(self, begun: Iterable[str]) -> set[int]:
        """The places of every word that begins with one of these."""
        found: set[int] = set()
        for beginning in begun:
            first = bisect_left(self._words, beginning)
            last = bisect_left(self._words, beginning + _AFTER_ALL)
            found.update(chain.from_iterable(self._places[first:last]))
        return found


def _both(found: set[int], later: set[int] | None) -> set[int]:
    return found if later is None else found & later


def _code(text: str) -> str:
    return _NOT_CODE.sub("", text.casefold())


def _code_spellings(code: str) -> set[str]:
    """C-0412 as c0412, 0412, 412 and c412."""
    letters = code.rstrip("0123456789")
    figures = code[len(letters) :]
    short = figures.lstrip("0")
    return {code, figures, short, letters + short} - {""}
