from __future__ import annotations

from datetime import UTC, datetime

import pytest

from entries import note
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import UnreadableEntryError
from kadelyx_desk.domain.record.chain import genesis
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.persistence.tables.links import row_of_link, row_of_stream, stream_of
from vaults import VAULT

_STREAM = Stream(VAULT, VAULT, StreamKind.SESSION, datetime(2026, 1, 1, tzinfo=UTC))


def test_that_a_row_names_the_kind_its_bytes_name() -> None:
    row = row_of_link(chained(_STREAM, Head(0, genesis(_STREAM)), note(_STREAM)))
    assert row["kind"] == "note"
    assert row["seq"] == 1


def test_that_a_stream_of_a_kind_not_known_here_is_unreadable() -> None:
    columns = row_of_stream(_STREAM) | {"kind": "orbit"}

    class _Row:
        def __getattr__(self, name: str) -> object:
            return columns[name]

    with pytest.raises(UnreadableEntryError):
        stream_of(_Row(), VAULT)  # type: ignore[arg-type]  # a row is anything with these columns
