from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import STREAM, chain_of, entry_at, sessions
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.record.chain import check, genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.record.streams import Stream

LINKS = chain_of(entry_at(seq, Noted(f"no. {seq}")) for seq in range(1, 6))


def _withheld(link: Link) -> Withheld:
    return Withheld(link.seq, link.leaf)


@given(links=sessions(), data=st.data())
def test_that_a_whole_chain_passes_whatever_is_withheld(
    links: tuple[Link, ...], data: st.DataObject
) -> None:
    hidden = data.draw(st.sets(st.sampled_from(range(len(links) or 1))))
    items = [_withheld(link) if at in hidden else link for at, link in enumerate(links)]

    found = check(STREAM, items)

    assert found.total == len(links)
    assert found.shown == sum(isinstance(item, Link) for item in items)
    assert found.head.hash == (links[-1].hash if links else genesis(STREAM))


@pytest.mark.parametrize("part", ["canonical", "salt", "leaf", "prev", "hash"])
@given(data=st.data())
def test_that_a_flipped_bit_anywhere_in_a_link_is_found_there(
    part: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(LINKS) - 1))
    value: bytes = getattr(LINKS[at], part)
    bit = data.draw(st.integers(0, len(value) * 8 - 1))
    flipped = bytearray(value)
    flipped[bit // 8] ^= 1 << bit % 8
    changes: dict[str, Any] = {part: bytes(flipped)}
    items = list(LINKS)
    items[at] = replace(LINKS[at], **changes)

    with pytest.raises(RecordAlteredError) as altered:
        check(STREAM, items)

    assert altered.value.seq == at + 1


@pytest.mark.parametrize("at", range(len(LINKS) - 1))
def test_that_a_missing_entry_is_found_where_it_should_be(at: int) -> None:
    with pytest.raises(RecordAlteredError, match=f"no. {at + 1} is missing"):
        check(STREAM, LINKS[:at] + LINKS[at + 1 :])


@pytest.mark.parametrize("at", range(len(LINKS) - 1))
def test_that_a_missing_entry_renumbered_over_is_found(at: int) -> None:
    closed = [
        replace(link, seq=seq) for seq, link in enumerate(LINKS[:at] + LINKS[at + 1 :], start=1)
    ]

    with pytest.raises(RecordAlteredError):
        check(STREAM, closed)


@given(st.permutations(LINKS).filter(lambda links: tuple(links) != LINKS))
def test_that_entries_in_another_order_are_found(links: list[Link]) -> None:
    renumbered = [replace(link, seq=seq) for seq, link in enumerate(links, start=1)]

    with pytest.raises(RecordAlteredError):
        check(STREAM, links)
    with pytest.raises(RecordAlteredError):
        check(STREAM, renumbered)


def test_that_an_entry_cut_off_the_end_shows_in_the_head() -> None:
    whole, cut = check(STREAM, LINKS), check(STREAM, LINKS[:-1])

    assert cut.head != whole.head
    assert cut.head.hash == LINKS[-1].prev


@pytest.mark.parametrize(
    "other",
    [
        replace(STREAM, vault=UUID(int=1)),
        replace(STREAM, id=UUID(int=1)),
        replace(STREAM, kind=StreamKind.PERSON),
        replace(STREAM, created=STREAM.created + timedelta(microseconds=1)),
    ],
    ids=["vault", "stream", "kind", "time"],
)
def test_that_the_chain_of_another_stream_is_found_at_its_first_entry(
    other: Stream,
) -> None:
    with pytest.raises(RecordAlteredError) as altered:
        check(other, LINKS)

    assert altered.value.seq == 1


def test_that_a_changed_leaf_of_a_withheld_entry_is_found_at_the_next_one_shown() -> None:
    changed = Withheld(2, bytes(32))

    with pytest.raises(RecordAlteredError) as altered:
        check(STREAM, [LINKS[0], changed, _withheld(LINKS[2]), *LINKS[3:]])

    assert altered.value.seq == 4


def test_that_a_changed_leaf_at_the_end_shows_in_the_head() -> None:
    found = check(STREAM, [*LINKS[:4], Withheld(5, bytes(32))])

    assert found.head.hash != LINKS[-1].hash


def test_that_the_same_words_under_another_salt_have_another_leaf() -> None:
    assert leaf_of(bytes(32), b"BP 120/80") != leaf_of(b"\1" * 32, b"BP 120/80")


def test_that_no_part_of_a_hash_can_slide_into_the_next() -> None:
    assert leaf_of(b"ab", b"c") != leaf_of(b"a", b"bc")
    assert hash_of(STREAM, 1, b"ab", b"c") != hash_of(STREAM, 1, b"a", b"bc")


def test_that_the_hashes_of_the_format_never_change() -> None:
    assert genesis(STREAM).hex() == GENESIS
    assert leaf_of(bytes(32), b"{}").hex() == LEAF
    assert hash_of(STREAM, 1, genesis(STREAM), leaf_of(bytes(32), b"{}")).hex() == HASH


GENESIS = "83d6d88c6f2e1be3f1bba8044cd51bae57c452373145403704af2f69c446cdef"
LEAF = "802f8c86fd2be4f49816a0facaba258b82d570115814acfabccaa4fd1685629f"
HASH = "bd2f6b732cf1e7dd565ed1e311e519c22e9815f7ddb938e6efd461bfae1992ae"
