"""Names that are alike, as names are, for as many people as wanted."""

from __future__ import annotations

from datetime import date

_VOWELS, _OTHERS = "aeiou", "bcdfghklmnprstvz"
_SYLLABLES = [other + vowel for other in _OTHERS for vowel in _VOWELS]
_STEPS = (1, 3, 7, 11, 13)
_FIRST_BIRTH, _BIRTHS = 708_000, 24_000
"""A day in 1939, and so many days of birth from there."""


def name(number: int, which: int) -> str:
    """A name; `which` is 0 to 4: every couple has five that differ."""
    step = _STEPS[which]
    first, second = number * step % 80, number // 80 * step % 80
    return _SYLLABLES[first] + _SYLLABLES[second]


def birth(number: int, which: int) -> date:
    """The day of birth of one of two people."""
    return date.fromordinal(_FIRST_BIRTH + number * (7, 11)[which] % _BIRTHS)
