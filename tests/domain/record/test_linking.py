from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest

from entries import note
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.record.chain import check, genesis
from kadelyx_desk.domain.record.codec import decode
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream
from vaults import VAULT

_STREAM = Stream(VAULT, VAULT, StreamKind.SESSION, datetime(2026, 1, 1, tzinfo=UTC))


def test_that_links_follow_one_another_each_under_its_own_salt() -> None:
    first = chained(_STREAM, Head(0, genesis(_STREAM)), note(_STREAM))
    second = chained(_STREAM, Head(1, first.hash), note(_STREAM))
    assert check(_STREAM, [first, second]).head == Head(2, second.hash)
    assert first.salt != second.salt
    assert len(first.salt) == 32


def test_that_what_is_shown_is_what_was_stored() -> None:
    """Text typed with combining marks is stored composed, and shown so."""
    apart = unicodedata.normalize("NFD", "schön")
    link = chained(_STREAM, Head(0, genesis(_STREAM)), note(_STREAM, apart))
    assert isinstance(link.entry.body, Noted)
    assert link.entry.body.text == "schön" != apart
    assert decode(link.canonical) == link.entry


def test_that_what_cannot_be_written_down_is_refused_before_it_is_stored() -> None:
    with pytest.raises(InvalidValueError):
        chained(_STREAM, Head(0, genesis(_STREAM)), note(_STREAM, "\ud800"))
