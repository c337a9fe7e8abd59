"""Entry to canonical bytes and back: RFC 8785 JSON, NFC, the schema's number inside.

Payloads are stored once and never written again. A later schema adds an upcaster, a function
from the older JSON to the newer; it runs on reading only.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Hashable, Mapping
from typing import Final, cast
from uuid import UUID

import rfc8785

from kadelyx_desk.domain.entries import KINDS
from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError, UnreadableEntryError
from kadelyx_desk.domain.moments import Moment, Recorded, utc_from_text, utc_text
from kadelyx_desk.domain.record.entry import Entry, Source
from kadelyx_desk.domain.record.fields import Json, JsonObject, codec_for
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

SCHEMA: Final = 1
UPCASTERS: Final[Mapping[int, Callable[[JsonObject], JsonObject]]] = {}
"""Schema n to n + 1, by n."""


def canonical_json(value: Json) -> bytes:
    """RFC 8785 bytes of `value` with every text in NFC.

    Raises:
        InvalidValueError: for text with a lone surrogate, or a number past 2^53.
    """
    try:
        return rfc8785.dumps(_nfc(value))
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        message = "The text holds a character that cannot be stored."
        raise InvalidValueError(message) from error


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
        while found["schema"] != SCHEMA:
            found = UPCASTERS[found["schema"]](found)
        return _entry(found)
    except (KeyError, TypeError, ValueError, ArithmeticError, KadelyxError) as error:
        message = "An entry cannot be read by this version of the program."
        raise UnreadableEntryError(message) from error


def _entry(found: JsonObject) -> Entry:
    occurred = cast("dict[str, str]", found["occurred"])
    recorded = cast("dict[str, str]", found["recorded"])
    late_reason = found["late_reason"]
    entry = Entry(
        id=UUID(_text(found["id"])),
        stream=UUID(_text(found["stream"])),
        about=About(found["about"]),
        body=_read_body(found["kind"], found["body"]),
        occurred=Moment(
            utc_from_text(occurred["utc"]), int(occurred["offset_minutes"]), occurred["zone"]
        ),
        recorded=Recorded(
            utc_from_text(recorded["utc"]), recorded["boot"], int(recorded["boot_ns"])
        ),
        author=UUID(_text(found["author"])),
        device=_text(found["device"]),
        source=Source(found["source"]),
        visibility=Visibility(found["visibility"]),
        late_reason=None if late_reason is None else _text(late_reason),
    )
    if found.keys() != _FIELDS:
        message = "fields of an entry"
        raise ValueError(message)
    return entry


_FIELDS = {
    *("schema", "id", "stream", "about", "kind", "body", "occurred", "recorded"),
    *("author", "device", "source", "visibility", "late_reason"),
}


def _text(value: Json) -> str:
    if not isinstance(value, str):
        message = "expected text"
        raise TypeError(message)
    return value


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
    declared = KINDS[_text(kind)]
    if declared is not Amendment:
        return cast("Body", codec_for(cast("Hashable", declared)).read(value))
    found = cast("JsonObject", value)
    new = cast("JsonObject | None", found["replacement"])
    return Amendment(
        target=UUID(_text(found["target"])),
        reason=_text(found["reason"]),
        replacement=None if new is None else _read_body(new["kind"], new["body"]),
    )
