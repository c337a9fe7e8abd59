"""Identifiers made at the press: UUID version 7 (RFC 9562), from a time that is handed in."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def uuid7(utc: datetime) -> UUID:
    """A new identifier whose first 48 bits are `utc` in milliseconds; the rest is random."""
    milliseconds = (utc - _EPOCH) // timedelta(milliseconds=1)
    bits = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=bits)
