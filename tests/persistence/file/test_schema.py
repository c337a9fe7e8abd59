"""The rules of the record as the file itself holds them, against a connection without guard."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from entries import begun, note, signature
from kadelyx_desk.domain.entries import KINDS
from kadelyx_desk.domain.entries.signing import AFTER_SIGNING
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.file.connection import connect
from kadelyx_desk.persistence.file.schema import SCHEMA, STEPS
from vaults import KEY, VAULT

_COPY = (
    "SELECT :number, :id, stream, :seq, :kind, :canonical, salt, leaf, :prev, hash FROM entry"
)


@pytest.fixture
def bare(path: Path) -> Iterator[Any]:
    """An unguarded connection to a record with two entries in one stream, one in another."""
    record = Record(path, KEY, VAULT)
    log = SqlEntryLog(record)
    first, other = begun(log), begun(log)
    log.append(note(first), note(first), note(other))
    record.close()
    connection = connect(path, KEY)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET kind = 'x'",
        "DELETE FROM entry",
        "UPDATE stream SET kind = 'x'",
        "DELETE FROM stream",
        "UPDATE vault SET id = x'0190f000000040008000000000000000'",
        "DELETE FROM vault",
        "INSERT INTO vault VALUES (x'0190f000000040008000000000000000')",
        "REPLACE INTO vault SELECT * FROM vault",
        "REPLACE INTO entry SELECT * FROM entry",
        "REPLACE INTO stream SELECT * FROM stream",
    ],
)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_that_the_file_itself_refuses(bare: Any, statement: str, recursive: str) -> None:
    """REPLACE too, even where somebody switched recursive triggers off."""
    bare.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = bare.execute("SELECT * FROM entry").fetchall()
    with pytest.raises(sqlcipher.IntegrityError, match=r"^(kept|chain): "):
        bare.execute(statement)
    assert bare.execute("SELECT * FROM entry").fetchall() == before


def _next(bare: Any) -> dict[str, object]:
    """What the third entry of the first stream would be, as the triggers want it."""
    number, stream, seq, prev = bare.execute(
        "SELECT number, stream, seq, hash FROM entry WHERE number = 2"
    ).fetchone()
    assert (number, seq) == (2, 2)
    return {
        "stream": stream,
        "number": 4,
        "id": b"n" * 16,
        "seq": 3,
        "kind": "note",
        "canonical": b'{"kind":"note"}',
        "prev": prev,
    }


def _insert(bare: Any, values: dict[str, object], verb: str = "INSERT") -> None:
    bare.execute(f"{verb} INTO entry {_COPY} WHERE number = 2", values)


def test_that_the_next_entry_is_taken(bare: Any) -> None:
    _insert(bare, _next(bare))
    assert bare.execute("SELECT count(*) FROM entry").fetchone() == (4,)


@pytest.mark.parametrize("verb", ["INSERT", "REPLACE"])
@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("seq", 2, "chain"),
        ("seq", 4, "chain"),
        ("seq", 1, "chain"),
        ("prev", b"x" * 32, "chain"),
        ("kind", "vitals", "kind"),
        ("canonical", b'{"kind":"vitals"}', "kind"),
        ("number", 1, "kept"),
    ],
)
def test_that_an_entry_which_does_not_follow_is_refused(
    bare: Any, verb: str, field: str, value: object, rule: str
) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match=rule):
        _insert(bare, _next(bare) | {field: value}, verb)
    assert bare.execute("SELECT count(*) FROM entry").fetchone() == (3,)


@pytest.mark.parametrize("verb", ["INSERT", "REPLACE"])
def test_that_an_id_of_any_stream_is_not_taken_twice(bare: Any, verb: str) -> None:
    (taken,) = bare.execute("SELECT id FROM entry WHERE number = 3").fetchone()
    bare.execute("PRAGMA recursive_triggers = OFF")
    with pytest.raises(sqlcipher.IntegrityError, match="kept"):
        _insert(bare, _next(bare) | {"id": taken}, verb)


def test_that_a_signed_stream_takes_only_what_may_follow(path: Path) -> None:
    record = Record(path, KEY, VAULT)
    log = SqlEntryLog(record)
    stream = begun(log)
    log.append(note(stream), signature(stream))
    record.close()
    bare = connect(path, KEY)
    third = _next(bare)
    for kind in sorted(KINDS.keys() - AFTER_SIGNING):
        with pytest.raises(sqlcipher.IntegrityError, match="signed"):
            _insert(bare, third | {"kind": kind, "canonical": f'{{"kind":"{kind}"}}'.encode()})
    for kind in sorted(AFTER_SIGNING):
        bare.execute("SAVEPOINT one")
        _insert(bare, third | {"kind": kind, "canonical": f'{{"kind":"{kind}"}}'.encode()})
        bare.execute("ROLLBACK TO one")
    bare.close()


def test_that_the_kinds_after_a_signature_are_those_of_the_domain() -> None:
    (listed,) = re.findall(r"NEW\.kind NOT IN \(([^)]*)\)", STEPS[0])
    assert {word.strip("' ") for word in listed.split(",")} == AFTER_SIGNING


def test_that_a_shipped_step_never_changes() -> None:
    """A record made with it is out there; what must change is a new step."""
    digests = [hashlib.sha256(step.encode()).hexdigest() for step in STEPS]
    assert len(STEPS) == SCHEMA == 1
    assert digests[0] == "3099249f1f66c75b502cd6a650cc1fc2c42ac3393cdd02ef485634b7a2278a77"
