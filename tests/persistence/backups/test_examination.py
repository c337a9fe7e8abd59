from __future__ import annotations

from pathlib import Path

import pytest

from backups import Kept, flip
from entries import begun, note, signature
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import KadelyxError, RecordAlteredError, VaultDamagedError
from kadelyx_desk.persistence.backups.copying import copy_record
from kadelyx_desk.persistence.backups.examination import Found, examine, newest_number
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.file.connection import connect


def _copy(kept: Kept, into: Path) -> Path:
    source = kept.store.source
    copy_record(source.database, source.key, source.vault, into / "copy", Pace(0))
    return into / "copy"


def _examine(kept: Kept, copy: Path) -> Found:
    return examine(copy, kept.store.source.key, kept.store.source.vault, Pace(0))


def _alter(kept: Kept, copy: Path, *statements: str) -> None:
    """As somebody with the key and a tool of their own would."""
    connection = connect(copy, kept.store.source.key)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_that_entries_sessions_and_signatures_are_counted(kept: Kept, tmp_path: Path) -> None:
    kept.log.append(signature(kept.stream))
    found = _examine(kept, _copy(kept, tmp_path))
    assert found.holding.entries == 4
    assert found.holding.sessions == 1
    assert found.holding.signed == {kept.stream.id}
    assert found.heads == {kept.stream.id: kept.log.head(kept.stream.id)}


def test_that_the_newest_number_is_that_of_no_audit_line(kept: Kept) -> None:
    audit = begun(kept.log, StreamKind.AUDIT)
    kept.log.append(note(audit))
    assert newest_number(kept.record._driver) == 3


def test_that_an_empty_record_holds_nothing(record: Record) -> None:
    assert newest_number(record._driver) == 0


def test_that_a_flipped_byte_on_every_page_is_found(kept: Kept, tmp_path: Path) -> None:
    copy = _copy(kept, tmp_path)
    pages = copy.stat().st_size // 4096
    for page in range(pages):
        place = page * 4096 + 2000 + page
        flip(copy, place)
        with pytest.raises(KadelyxError):
            _examine(kept, copy)
        flip(copy, place)
    assert pages > 10
    _examine(kept, copy)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE entry SET canonical = CAST('{}' AS BLOB) WHERE seq = 2",
        "UPDATE entry SET canonical = CAST(canonical || ' ' AS BLOB) WHERE seq = 2",
        "DELETE FROM entry WHERE seq = 2",
        "UPDATE entry SET prev = zeroblob(32) WHERE seq = 3",
        "UPDATE entry SET hash = zeroblob(32) WHERE seq = 3",
        "UPDATE stream SET created = '2020-01-01T00:00:00.000000Z'",
        "UPDATE stream SET kind = 'nothing'",
        "UPDATE entry SET kind = 'weighed' WHERE seq = 1",
        "UPDATE entry SET id = zeroblob(16) WHERE seq = 1",
    ],
)
def test_z27_that_what_was_changed_with_the_key_is_found(
    harm: str, kept: Kept, tmp_path: Path
) -> None:
    copy = _copy(kept, tmp_path)
    _alter(kept, copy, "PRAGMA foreign_keys = OFF", harm)
    with pytest.raises((RecordAlteredError, VaultDamagedError)):
        _examine(kept, copy)


def test_that_entries_of_no_stream_are_found(kept: Kept, tmp_path: Path) -> None:
    copy = _copy(kept, tmp_path)
    _alter(kept, copy, "PRAGMA foreign_keys = OFF", "DELETE FROM stream")
    with pytest.raises((RecordAlteredError, VaultDamagedError)):
        _examine(kept, copy)


def test_that_nothing_is_made_beside_what_is_examined(kept: Kept, tmp_path: Path) -> None:
    copy = _copy(kept, tmp_path)
    before = copy.read_bytes()
    _examine(kept, copy)
    assert copy.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy"]
