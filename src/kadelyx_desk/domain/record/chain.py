"""The salted hash chain: leaves, links, genesis, and the check of a stream."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.moments import utc_text
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.record.streams import Head, Stream

SALT_BYTES = 32
_LEAF = b"leaf"
_LINK = b"kadelyx desk link 1"
_GENESIS = b"kadelyx desk genesis 1"


def _digest(*parts: bytes) -> bytes:
    """SHA-256 over the parts, each after its length in 8 bytes, so that none can slide."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def genesis(stream: Stream) -> bytes:
    """What the first link points back to: binds vault, stream, kind and time."""
    return _digest(
        _GENESIS,
        stream.vault.bytes,
        stream.id.bytes,
        stream.kind.value.encode(),
        utc_text(stream.created).encode(),
    )


def leaf_of(salt: bytes, canonical: bytes) -> bytes:
    """The salted hash of one entry; the salt keeps short contents from being guessed."""
    return _digest(_LEAF, salt, canonical)


def hash_of(stream: Stream, seq: int, prev: bytes, leaf: bytes) -> bytes:
    """The hash that the next link points back to."""
    number = seq.to_bytes(8, "big")
    return _digest(_LINK, stream.vault.bytes, stream.id.bytes, number, prev, leaf)


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a stream was shown, and where it ends."""

    shown: int
    total: int
    head: Head


def check(stream: Stream, items: Iterable[Link | Withheld]) -> Count:
    """Walk the stream from its genesis and return where it ends.

    Raises:
        RecordAlteredError: at the first number that is missing, or whose bytes do not fit.
    """
    seq, prev, shown = 0, genesis(stream), 0
    for item in items:
        seq += 1
        if item.seq != seq:
            message = f"Entry no. {seq} is missing."
            raise RecordAlteredError(message, seq)
        if isinstance(item, Link):
            shown += 1
            if leaf_of(item.salt, item.canonical) != item.leaf:
                message = f"Entry no. {seq} is not what was recorded."
                raise RecordAlteredError(message, seq)
        found = hash_of(stream, seq, prev, item.leaf)
        if isinstance(item, Link) and (item.prev != prev or item.hash != found):
            message = f"Entry no. {seq} does not follow the one before it."
            raise RecordAlteredError(message, seq)
        prev = found
    return Count(shown, seq, Head(seq, prev))
