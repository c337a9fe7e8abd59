"""How an entry of an older schema is read as one of the newer; it runs on reading only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, cast

from kadelyx_desk.domain.record.fields import Json, JsonObject

_ADDED_IN_2: Final[Mapping[str, JsonObject]] = {
    "person.registered": {"preferred": None, "pronouns": None},
    "session.partner": {"preferred": None, "pronouns": None},
    "course.booked": {"price": None},
    "observation": {"line": None},
    "intention": {"to_room": True},
    "challenge": {"to_room": False},
}
"""What schema 2 added to kinds that were there before, as an older entry means it."""


def _from_1(found: JsonObject) -> JsonObject:
    """Schema 1 to 2: fields were added; nothing that was there changed its meaning."""
    kind, body = found["kind"], cast("JsonObject", found["body"])
    if kind == "amendment":
        new = cast("JsonObject | None", body["replacement"])
        if new is not None:
            body = body | {"replacement": new | {"body": _widened(new["kind"], new["body"])}}
    else:
        body = cast("JsonObject", _widened(kind, body))
    return found | {"schema": 2, "body": body}


def _widened(kind: Json, body: Json) -> Json:
    added = _ADDED_IN_2.get(cast("str", kind))
    if added is None:
        return body
    written = cast("JsonObject", body)
    if added.keys() & written.keys():
        message = "a field that its schema does not know"
        raise ValueError(message)
    return written | added


UPCASTERS: Final[Mapping[int, Callable[[JsonObject], JsonObject]]] = {1: _from_1}
"""Schema n to n + 1, by n."""
