"""The salted hash chain: leaves, links, genesis, and the check of a stream."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from struct import Struct
from typing import Final

from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.moments import utc_text
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.record.streams import Head, Stream

SALT_BYTES = 32
_LEAF = b"leaf"
_LINK = b"kadelyx desk link 1"
_GENESIS = b"kadelyx desk genesis 1"
_EIGHT: Final = Struct(">Q").pack
_LEAF_FRAMED: Final = _EIGHT(len(_LEAF)) + _LEAF


def _framed(*parts: bytes) -> bytes:
    """The parts, each after its length in 8 bytes, so that none can slide."""
    return b"".join(piece for part in parts for piece in (_EIGHT(len(part)), part))


def genesis(stream: Stream) -> bytes:
    """What the first link points back to: binds vault, stream, kind and time."""
    said = _framed(
        _GENESIS,
        stream.vault.bytes,
        stream.id.bytes,
        stream.kind.value.encode(),
        utc_text(stream.created).encode(),
    )
    return sha256(said).digest()


def leaf_of(salt: bytes, canonical: bytes) -> bytes:
    """The salted hash of one entry; the salt keeps short contents from being guessed."""
    # One call over all of it: a chain is walked entry by entry, and each update costs.
    parts = (_LEAF_FRAMED, _EIGHT(len(salt)), salt, _EIGHT(len(canonical)), canonical)
    return sha256(b"".join(parts)).digest()


def hash_of(stream: Stream, seq: int, prev: bytes, leaf: bytes) -> bytes:
    """The hash that the next link points back to."""
    return _linked(_beginning(stream), seq, prev, leaf)


def _beginning(stream: Stream) -> bytes:
    """What every link of a stream begins with, up to its number."""
    return _framed(_LINK, stream.vault.bytes, stream.id.bytes) + _EIGHT(8)


def _linked(beginning: bytes, seq: int, prev: bytes, leaf: bytes) -> bytes:
    parts = (beginning, _EIGHT(seq), _EIGHT(len(prev)), prev, _EIGHT(len(leaf)), leaf)
    return sha256(b"".join(parts)).digest()


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
    seq, prev, shown, beginning = 0, genesis(stream), 0, _beginning(stream)
    for item in items:
        seq += 1
        if item.seq != seq:
            message = f"Entry no. {seq} is missing."
            raise RecordAlteredError(message, seq)
        found = _linked(beginning, seq, prev, item.leaf)
        if isinstance(item, Link):
            shown += 1
            if leaf_of(item.salt, item.canonical) != item.leaf:
                message = f"Entry no. {seq} is not what was recorded."
                raise RecordAlteredError(message, seq)
            if item.prev != prev or item.hash != found:
                message = f"Entry no. {seq} does not follow the one before it."
                raise RecordAlteredError(message, seq)
        prev = found
    return Count(shown, seq, Head(seq, prev))
