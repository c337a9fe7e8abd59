"""Makes an entry the next link of its stream: the stored bytes, a fresh salt, the hashes."""

from __future__ import annotations

import secrets

from kadelyx_desk.domain.record.chain import SALT_BYTES, hash_of, leaf_of
from kadelyx_desk.domain.record.codec import decode, encode
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.record.streams import Head, Stream


def chained(stream: Stream, head: Head, entry: Entry) -> Link:
    """The entry as the next link after `head`, under a fresh salt.

    It is read back from its bytes first: what could not be read again is never stored, and
    what the screen shows is what was stored.
    """
    seq = head.seq + 1
    canonical, salt = encode(entry), secrets.token_bytes(SALT_BYTES)
    leaf = leaf_of(salt, canonical)
    return Link(
        seq,
        decode(canonical),
        canonical,
        salt,
        leaf,
        head.hash,
        hash_of(stream, seq, head.hash, leaf),
    )
