"""The printed recovery code: 35 characters, 138 bits, and a check in each group of five."""

from __future__ import annotations

import secrets
from typing import Final

from kadelyx_desk.domain.errors import InvalidValueError

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 characters without 0, 1, I, L and O, which are misread; a prime count, for the check."""

GROUPS: Final = 7
_DATA: Final = 4
_HYPHENS: Final = "-\u2010\u2011\u2013"
_FIELD: Final = "recovery code"


def generate_code() -> str:
    """A new code as it is printed: seven groups of five, joined by hyphens."""
    return "-".join(_group(number) for number in range(1, GROUPS + 1))


def read_code(typed: str) -> str:
    """Bring a typed code into the printed spelling; case, spaces and hyphens do not matter.

    Every wrong character, two exchanged characters of one group, and two exchanged groups are
    told before the slow key derivation runs.

    Raises:
        InvalidValueError: with the number of the first group that cannot be right.
    """
    letters = "".join(c for c in typed.upper() if not c.isspace() and c not in _HYPHENS)
    foreign = sorted({letter for letter in letters if letter not in ALPHABET})
    if foreign:
        raise InvalidValueError(
            f"A recovery code never holds {', '.join(foreign)}. Look at the sheet again.",
            _FIELD,
        )
    size = _DATA + 1
    if len(letters) != GROUPS * size:
        raise InvalidValueError(
            f"A recovery code has {GROUPS * size} characters; this has {len(letters)}.", _FIELD
        )
    groups = [letters[start : start + size] for start in range(0, len(letters), size)]
    for number, group in enumerate(groups, start=1):
        if group[_DATA] != _check(group[:_DATA], number):
            raise InvalidValueError(
                f"Group {number} of the recovery code has a typing error: {group}.", _FIELD
            )
    return "-".join(groups)


def _group(number: int) -> str:
    data = "".join(secrets.choice(ALPHABET) for _ in range(_DATA))
    return data + _check(data, number)


def _check(data: str, number: int) -> str:
    """Weighted sum modulo 31, which `number` ties to the group's place.

    The weights differ and the modulus is prime, so that no single error and no exchange of two
    characters can cancel out.
    """
    weighted = sum(weight * ALPHABET.index(c) for weight, c in enumerate(data, start=1))
    return ALPHABET[(weighted + 5 * number) % len(ALPHABET)]
