"""Entry to canonical bytes and back: RFC 8785 JSON, NFC, the schema's number inside.

Payloads are stored once and never written again. A later schema adds an upcaster, a function
from the older JSON to the newer; it runs on reading only.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Hashable
from datetime import datetime
from typing import Final, cast
from uuid import UUID

import rfc8785

from kadelyx_desk.domain.entries import KINDS
from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError, UnreadableEntryError
from kadelyx_desk.domain.moments import Moment, Recorded, utc_text
from kadelyx_desk.domain.record.entry import Entry, Source
from kadelyx_desk.domain.record.fields import Json, JsonObject, codec_for, exactly, expect
from kadelyx_desk.domain.record.upcasters import UPCASTERS
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

SCHEMA: Final = 2
_ODD: Final = r"-?(?:[0-9]{16}|[0-9]+[.eE])"
"""A number that may be past 2^53, or is no whole one."""
_ODD_FIELD, _ODD_ITEM = re.compile('":' + _ODD), re.compile(r"[\[,]" + _ODD)
"""Where one may stand; words that look like it do no harm."""


def canonical_json(value: Json) -> bytes:
    """RFC 8785 bytes of `value` with every text in NFC.

    Raises:
        InvalidValueError: for text with a lone surrogate, or a number past 2^53.
    """
    try:
        # Of plain letters and small whole numbers, which is nearly all there is, Python's own
        # writer makes the same bytes in a fifth of the time. A test compares the two.
        text = json.dumps(
            value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
        )
        if _is_plain(text):
            return text.encode("ascii")
        return rfc8785.dumps(_nfc(value))
    except ValueError as error:
        message = "The text holds a character that cannot be stored."
        raise InvalidValueError(message) from error


def _is_plain(text: str) -> bool:
    """Whether both writers spell this alike: an object or a list, nothing odd in it."""
    if not text.isascii() or text[0] not in "{[" or _ODD_FIELD.search(text) is not None:
        return False
    return "[" not in text or _ODD_ITEM.search(text) is None


def _nfc(value: Json) -> Json:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [_nfc(item) for item in value]
    if isinstance(value, dict):
        return {key: _nfc(item) for key, item in value.items()}
    return value


def encode(entry: Entry) -> bytes:
    """The canonical bytes of an entry: what is stored, hashed, and never serialised again."""
    occurred, recorded = entry.occurred, entry.recorded
    return canonical_json(
        {
            "schema": SCHEMA,
            "id": str(entry.id),
            "stream": str(entry.stream),
            "about": entry.about.value,
            "kind": entry.body.KIND,
            "body": _write_body(entry.body),
            "occurred": {
                "utc": utc_text(occurred.utc),
                "offset_minutes": occurred.offset_minutes,
                "zone": occurred.zone,
            },
            "recorded": {
                "utc": utc_text(recorded.utc),
                "boot": recorded.boot_id,
                "boot_ns": str(recorded.boot_ns),
            },
            "author": str(entry.author),
            "device": entry.device,
            "source": entry.source.value,
            "visibility": entry.visibility.value,
            "late_reason": entry.late_reason,
        }
    )


def decode(canonical: bytes) -> Entry:
    """The entry that `canonical` holds.

    Raises:
        UnreadableEntryError: for bytes that no known schema reads, to the last field.
    """
    try:
        found = json.loads(canonical)
        if canonical_json(found) != canonical:
            message = "not the canonical bytes"
            raise ValueError(message)  # noqa: TRY301 - one answer to whatever cannot be read
        while expect(int, found["schema"]) != SCHEMA:
            found = UPCASTERS[found["schema"]](found)
        return _entry(found)
    except (
        LookupError,
        TypeError,
        ValueError,
        ArithmeticError,
        RecursionError,
        KadelyxError,
    ) as error:
        message = "An entry cannot be read by this version of the program."
        raise UnreadableEntryError(message) from error


def _entry(value: Json) -> Entry:
    found = exactly(_FIELDS, value)
    occurred = exactly(("utc", "offset_minutes", "zone"), found["occurred"])
    recorded = exactly(("utc", "boot", "boot_ns"), found["recorded"])
    return Entry(
        id=_ID.read(found["id"]),
        stream=_ID.read(found["stream"]),
        about=About(found["about"]),
        body=_read_body(found["kind"], found["body"]),
        occurred=Moment(
            _UTC.read(occurred["utc"]),
            expect(int, occurred["offset_minutes"]),
            expect(str, occurred["zone"]),
        ),
        recorded=Recorded(
            _UTC.read(recorded["utc"]),
            expect(str, recorded["boot"]),
            _nanoseconds(recorded["boot_ns"]),
        ),
        author=_ID.read(found["author"]),
        device=expect(str, found["device"]),
        source=Source(found["source"]),
        visibility=Visibility(found["visibility"]),
        late_reason=_REASON.read(found["late_reason"]),
    )


_FIELDS = (
    *("schema", "id", "stream", "about", "kind", "body", "occurred", "recorded"),
    *("author", "device", "source", "visibility", "late_reason"),
)
_ID, _UTC = codec_for(UUID), codec_for(datetime)
_REASON = codec_for(cast("Hashable", str | None))


def _nanoseconds(value: Json) -> int:
    text = expect(str, value)
    if str(int(text)) != text:
        message = "not the record's spelling of nanoseconds"
        raise ValueError(message)
    return int(text)


def _write_body(body: Body) -> Json:
    if isinstance(body, Amendment):
        new = body.replacement
        return {
            "target": str(body.target),
            "reason": body.reason,
            "replacement": None
            if new is None
            else {"kind": new.KIND, "body": _write_body(new)},
        }
    return codec_for(cast("Hashable", type(body))).write(body)


def _read_body(kind: Json, value: Json) -> Body:
    declared = KINDS[expect(str, kind)]
    if declared is not Amendment:
        return cast("Body", codec_for(cast("Hashable", declared)).read(value))
    found = exactly(("target", "reason", "replacement"), value)
    new = found["replacement"]
    return Amendment(
        target=_ID.read(found["target"]),
        reason=expect(str, found["reason"]),
        replacement=None if new is None else _replacement(exactly(("kind", "body"), new)),
    )


def _replacement(new: JsonObject) -> Body:
    if new["kind"] == Amendment.KIND:
        message = "an amendment inside an amendment"
        raise ValueError(message)
    return _read_body(new["kind"], new["body"])
