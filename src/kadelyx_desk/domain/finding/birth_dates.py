"""A date of birth, whole or half typed, as the beginning of a spelling of it.

An entry takes no day in figures only, because 04/03 is read as April by some. A search may: it
shows both, and the person who looks sees the whole date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_LEAST_OF_MONTH: Final = 3
_WHOLE: Final = 8
"""Figures of a date without anything between: 04031985 or 19850304."""
_PART: Final = re.compile(r"\d+|[a-z]+")
_KNOWN: Final = re.compile(r"[\da-z./ -]+")
_YEAR_PLACE: Final = 2
_SHORT_YEAR: Final = 2
_CENTURIES: Final = ("19", "20")


def spellings(born: date) -> tuple[str, ...]:
    """Every spelling of a date that can be begun; a month in letters is m and two figures."""
    day, month, year = f"{born.day:02d}", f"{born.month:02d}", f"{born.year:04d}"
    return (
        f"{day}-{month}-{year}",
        f"{month}-{day}-{year}",
        f"{year}-{month}-{day}",
        f"{month}-{year}",
        f"{day}-m{month}-{year}",
        f"m{month}-{day}-{year}",
        f"m{month}-{year}",
        f"{year}-m{month}-{day}",
    )


def is_of_date(word: str) -> bool:
    """Whether a folded word can be part of a date: a figure, or the beginning of a month."""
    return word[:1].isdigit() or (len(word) >= _LEAST_OF_MONTH and bool(_months(word)))


def begun(words: Sequence[str]) -> tuple[str, ...]:
    """The beginnings of spellings that folded words can mean; none where they are no date."""
    text = "-".join(words)
    if not _KNOWN.fullmatch(text) or not any(letter.isdigit() for letter in text):
        return ()
    parts = _PART.findall(text)
    if len(parts) == 1 and len(parts[0]) == _WHOLE:
        figures = parts[0]
        return (
            f"{figures[:2]}-{figures[2:4]}-{figures[4:]}",
            f"{figures[:4]}-{figures[4:6]}-{figures[6:]}",
        )
    is_open = text[-1].isalnum()
    done = parts[:-1] if is_open else parts
    whole = [_whole(part) for part in done]
    if not all(whole):
        return ()
    before = "".join(f"{part}-" for part in whole)
    if not is_open:
        return (before,)
    return tuple(before + last for last in _begun(parts[-1], len(done)))


def _whole(part: str) -> str:
    """A part that something follows, as spellings write it; empty where it is none."""
    if part.isdigit():
        return part.zfill(2)
    months = _months(part) if len(part) >= _LEAST_OF_MONTH else []
    return f"m{months[0]}" if len(months) == 1 else ""


def _begun(part: str, place: int) -> Iterator[str]:
    """What the last part may become: 3 is the third, or the beginning of 30."""
    if not part.isdigit():
        yield from (f"m{month}" for month in _months(part))
    elif len(part) == 1 and place == 0:
        # Alone it is no year yet: every year begins with 1 or 2, and finds everybody.
        yield from (f"{part.zfill(2)}-", *(f"{part}{second}-" for second in range(10)))
    elif len(part) == 1:
        yield from (part, part.zfill(2))
    elif len(part) == _SHORT_YEAR and place == _YEAR_PLACE:
        yield from (part, *(f"{century}{part}" for century in _CENTURIES))
    else:
        yield part


def _months(word: str) -> list[str]:
    return [f"{place:02d}" for place, name in enumerate(_MONTHS, 1) if name.startswith(word)]
