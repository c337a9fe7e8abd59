"""What a sheet of tiles offers, and the key of each tile under the hand of its side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from kadelyx_desk.domain.protocol import Group, LastingState

_LEFT_HAND = ("12345", "QWERT", "ASDFG", "ZXCVB")
_RIGHT_HAND = ("67890", "YUIOP", "HJKL;'", "BNM/")
"""Without comma and point, which stamp a mark whatever sheet is open."""

_SHIFTED = dict(zip('!@#$%^&*():"?', "1234567890;'/", strict=True))


@dataclass(frozen=True, slots=True)
class Offer:
    """Parts of the vocabulary, states that last, and whether a quote is one tap away."""

    groups: Sequence[Group] = ()
    states: Sequence[LastingState] = ()
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the terms, of the states and of the quote, in their order; "" for none."""

    terms: tuple[str, ...]
    states: tuple[str, ...]
    quote: str


def keys_of(offer: Offer, *, right_hand: bool) -> Keys:
    """A row of keys for each group; states and quote take rows, or keys, that are free."""
    rows = _RIGHT_HAND if right_hand else _LEFT_HAND
    terms: list[str] = []
    used: set[str] = set()
    for place, group in enumerate(offer.groups):
        row = rows[place % len(rows)]
        mine = [row[n] if n < len(row) else "" for n in range(len(group.terms))]
        terms += [key if key not in used else "" for key in mine]
        used.update(mine)
    free_rows = rows[len(offer.groups) :]
    free = chain(*free_rows, (key for row in rows for key in row))
    left = (key for key in free if key not in used)
    rest = list(islice(_once(left), len(offer.states) + 1))
    rest += [""] * (len(offer.states) + 1 - len(rest))
    return Keys(tuple(terms), tuple(rest[:-1]), rest[-1] if offer.quote else "")


def _once(keys: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key not in seen:
            seen.add(key)
            yield key


def unshifted(text: str) -> str:
    """The key that, pressed with Shift, writes `text`."""
    return _SHIFTED.get(text, text)
