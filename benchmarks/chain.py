"""A chain of any length without a file, and the bare hashes over the same bytes."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from hashlib import sha256
from time import perf_counter
from uuid import UUID

from benchmarks.room.session import session
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.record.chain import SALT_BYTES, check, genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.codec import encode
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.streams import Stream

_DIFFERENT = 300
"""So many entries are encoded; the chain holds them again and again."""
_LINK_BYTES = 171
"""A link's own word, vault, stream, number, the hash before and the leaf, with lengths."""


class Chain:
    """A chain that holds."""

    def __init__(self, length: int) -> None:
        chance = random.Random(length)  # noqa: S311 - the same chain every time, no secret
        self._stream = Stream(
            UUID(int=1), UUID(int=2), StreamKind.SESSION, datetime(2026, 11, 20, tzinfo=UTC)
        )
        entries = [link.entry for link in session(_DIFFERENT).snapshot.links]
        written = [(entry, encode(entry)) for entry in entries]
        self._links: list[Link] = []
        self._bytes: list[tuple[bytes, bytes]] = []
        prev = genesis(self._stream)
        for seq in range(1, length + 1):
            entry, canonical = written[seq % len(written)]
            salt = chance.randbytes(SALT_BYTES)
            leaf = leaf_of(salt, canonical)
            hashed = hash_of(self._stream, seq, prev, leaf)
            self._links.append(Link(seq, entry, canonical, salt, leaf, prev, hashed))
            framed = bytes(8 + len(b"leaf") + 8) + salt + bytes(8) + canonical
            self._bytes.append((framed, prev + bytes(_LINK_BYTES - len(prev))))
            prev = hashed
        self._head = prev

    def check(self) -> float:
        """Walk the chain as `verify` does; the ms it took."""
        begun = perf_counter()
        found = check(self._stream, self._links)
        took = (perf_counter() - begun) * 1000
        if found.head.hash != self._head:
            message = "the chain does not end where it should"
            raise RuntimeError(message)
        return took

    def bare(self) -> float:
        """Hash as many bytes in as many calls and compare nothing; the ms it took."""
        begun = perf_counter()
        for leaf, link in self._bytes:
            sha256(leaf).digest()
            sha256(link).digest()
        return (perf_counter() - begun) * 1000
