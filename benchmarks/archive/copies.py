"""Copies of a template as rows of the real tables: chains, heads and signatures made anew."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from benchmarks.archive.names import birth, name
from benchmarks.archive.template import PREFIX, Strand, Template
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.record.chain import SALT_BYTES, genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.codec import decode, encode
from kadelyx_desk.domain.record.statement import form_sha256, signed_statement
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.persistence.tables.links import row_of_stream

_Rows = list[dict[str, object]]
_FIRST_MS = 1_700_000_000_000
"""What the ids of the first copy begin with, as those of a press would."""


@dataclass
class Rows:
    """What is to be put into the tables."""

    streams: _Rows = field(default_factory=list)
    entries: _Rows = field(default_factory=list)


class Copies:
    """Makes copies of the template of one record."""

    def __init__(self, opened: OpenDesk, template: Template) -> None:
        self._vault = opened.vault
        self._template = template
        self._days = sorted(template.days)

    def copy(self, number: int, later: timedelta, rows: Rows) -> None:
        """Add a couple, so much later than that of the template, with names of its own."""
        prefix = _prefix(number)
        filled = {PREFIX: prefix.encode()} | self._called(number) | self._moved(later)
        for strand in self._template.strands:
            stream = Stream(
                self._vault.vault,
                _id(prefix, strand.number),
                strand.kind,
                datetime.fromisoformat(strand.begun) + later,
            )
            rows.streams.append(row_of_stream(stream))
            self._add(strand, stream, filled, rows.entries)

    def _called(self, number: int) -> dict[bytes, bytes]:
        called = {self._template.code: f'"C-{number:04d}"'.encode()}
        for which, person in enumerate(self._template.people):
            family, given = name(number, 2 * which), name(number, 2 * which + 1)
            called[person.family] = f'"family":"{family.title()}"'.encode()
            called[person.given] = f'"given":"{given.title()}"'.encode()
            called[person.born] = f'"{birth(number, which).isoformat()}"'.encode()
        return called

    def _moved(self, later: timedelta) -> dict[bytes, bytes]:
        return {
            day: f"{(datetime.fromisoformat(day[:-1].decode()) + later).date()}T".encode()
            for day in self._days
        }

    def _add(
        self, strand: Strand, stream: Stream, filled: dict[bytes, bytes], entries: _Rows
    ) -> None:
        prefix, prev, leaves = filled[PREFIX].decode(), genesis(stream), list[bytes]()
        salts = secrets.token_bytes(SALT_BYTES * len(strand.patterns))
        for seq, pattern in enumerate(strand.patterns, 1):
            canonical = pattern.canonical
            for token in pattern.tokens:
                canonical = canonical.replace(token, filled.get(token, token))
            if pattern.kind == Signed.KIND:
                canonical = self._signed(canonical, prev, leaves)
            salt = salts[SALT_BYTES * (seq - 1) : SALT_BYTES * seq]
            leaf = leaf_of(salt, canonical)
            linked = hash_of(stream, seq, prev, leaf)
            entries.append(
                {
                    "id": _id(prefix, pattern.number).bytes,
                    "stream": stream.id.bytes,
                    "seq": seq,
                    "kind": pattern.kind,
                    "canonical": canonical,
                    "salt": salt,
                    "leaf": leaf,
                    "prev": prev,
                    "hash": linked,
                }
            )
            leaves.append(leaf)
            filled[strand.heads[seq - 1]] = f'"{linked.hex()}"'.encode()
            prev = linked

    def _signed(self, canonical: bytes, prev: bytes, leaves: list[bytes]) -> bytes:
        entry = decode(canonical)
        body = entry.body
        assert isinstance(body, Signed)  # noqa: S101 - its kind says so
        shown = form_sha256(Form(body.form), "summary 2", leaves)
        statement = signed_statement(
            stream=entry.stream,
            head=prev.hex(),
            form_sha256=shown,
            signer=body.signer,
            role=body.role,
            meaning=body.meaning,
            at=entry.occurred,
            program=body.program,
        )
        signature = base64.b64encode(self._vault.sign(statement)).decode()
        signed = replace(body, head=prev.hex(), form_sha256=shown, signature=signature)
        return encode(replace(entry, body=signed))


def _prefix(number: int) -> str:
    digits = f"{_FIRST_MS + number:012x}"
    return f"{digits[:8]}-{digits[8:]}-7000-8000-"


def _id(prefix: str, number: int) -> UUID:
    return UUID(f"{prefix}{number:012x}")
