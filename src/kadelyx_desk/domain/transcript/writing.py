"""Writes the values of an entry as a transcript has them: what `typed` reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Final, Protocol, cast
from uuid import UUID

from kadelyx_desk.domain.entries import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.fields import Json, JsonObject, decimal_text
from kadelyx_desk.domain.transcript.kinds import WORKED_OUT, fields_instead
from kadelyx_desk.domain.transcript.times import written
from kadelyx_desk.domain.values import BloodPressure, StaffRef


class Naming(Protocol):
    """What people, entries and zones are called in one transcript."""

    @property
    def zone(self) -> str:
        """The zone that is not said with each time."""
        ...

    def staff(self, ref: StaffRef) -> str:
        """The name by which a person of the staff is found again."""
        ...

    def mark(self, entry: UUID) -> str:
        """The mark of an entry; the id of one of another session."""
        ...

    def moment(self, utc: datetime) -> Moment:
        """A time that was kept without its zone, as the session's clock showed it."""
        ...


def written_body(body: Body, naming: Naming) -> JsonObject:
    """The fields of an entry, without those that are blank and would be read as blank."""
    if isinstance(body, Amendment):
        new = body.replacement
        said: Json = None if new is None else {"kind": new.KIND, **_instead(new, naming)}
        target = naming.mark(body.target)
        return {"target": target, "reason": body.reason, "replacement": said}
    return _members(body, naming, keeps_blank=type(body) in WORKED_OUT)


def written_value(value: object, naming: Naming) -> Json:
    """One value."""
    for kind, write in _FORMS:
        if isinstance(value, kind):
            return write(value, naming)
    if _is_amount(value):
        return decimal_text(cast("Any", value).value)
    return _members(value, naming, keeps_blank=False)


_FORMS: Final[tuple[tuple[Any, Callable[[Any, Naming], Json]], ...]] = (
    ((str, int, NoneType), lambda value, _: cast("Json", value)),
    (Enum, lambda value, _: cast("Json", value.value)),
    (Decimal, lambda value, _: decimal_text(value)),
    (datetime, lambda value, naming: written(naming.moment(value), naming.zone)),
    (date, lambda value, _: value.isoformat()),
    (Moment, lambda value, naming: written(value, naming.zone)),
    (UUID, lambda value, naming: naming.mark(value)),
    (StaffRef, lambda value, naming: naming.staff(value)),
    (BloodPressure, lambda value, _: f"{value.systolic}/{value.diastolic}"),
    (tuple, lambda value, naming: [written_value(item, naming) for item in value]),
)
"""The first that fits; a truth value is a whole number, a time is a day."""


def _is_amount(value: object) -> bool:
    return is_dataclass(value) and [field.name for field in fields(value)] == ["value"]


def _members(value: object, naming: Naming, *, keeps_blank: bool) -> JsonObject:
    if not is_dataclass(value):
        message = f"no form for {type(value)}"
        raise TypeError(message)
    found = {
        field.name: written_value(getattr(value, field.name), naming) for field in fields(value)
    }
    return {name: one for name, one in found.items() if keeps_blank or one is not None}


def _instead(body: Body, naming: Naming) -> JsonObject:
    """A correction says all of it: what it left out would stay as it was."""
    asked = (one.name for one in fields_instead(type(body)))
    return {name: written_value(getattr(body, name), naming) for name in asked}


def written_file(parts: JsonObject) -> bytes:
    """The file: a line for each item of a list, so that a line is an entry."""
    lines = []
    for name, part in parts.items():
        if isinstance(part, list) and part:
            items = ",\n".join(f"    {_line(item)}" for item in part)
            lines.append(f"  {_line(name)}: [\n{items}\n  ]")
        else:
            lines.append(f"  {_line(name)}: {_line(part)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
