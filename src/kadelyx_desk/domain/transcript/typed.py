"""The fields of an entry or a section as they are typed, from their declared types.

The declarations are those that the record's codec reads: one source for the record, for what a
person types, and for the published schema.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Iterable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from kadelyx_desk.domain.entries.preparation import RoomItem
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.transcript import leaves
from kadelyx_desk.domain.transcript.leaves import Named, Pointed, Typed
from kadelyx_desk.domain.transcript.placed import (
    Fields,
    Placed,
    TranscriptError,
    Trouble,
    wrong,
)
from kadelyx_desk.domain.values import (
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    StaffRef,
    Strength,
)

UNITS: Final[dict[object, tuple[str, ...]]] = {
    Milligrams: ("mg",),
    Millilitres: ("mL",),
    Strength: ("mg per mL", "mg/mL"),
    Kilograms: ("kg",),
}
"""What may stand behind an amount; another unit is refused, never converted."""

MAY_LACK: Final[dict[object, frozenset[str]]] = {RoomItem: frozenset({"label"})}
"""What may be left out of an object inside an entry; the label is that of the question."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A field: its declared type, and whether it must be there."""

    name: str
    declared: Hashable
    needed: bool
    says: str = ""


def asked_of(declared: type, may_lack: Iterable[str] = ()) -> tuple[Asked, ...]:
    """The fields of a declared class; what has a default or may be null can be left out."""
    return _asked(cast("Hashable", declared), frozenset(may_lack))


@cache
def _asked(declared: Any, lacking: frozenset[str]) -> tuple[Asked, ...]:  # noqa: ANN401 - any class with declared fields
    hints = get_type_hints(declared)

    def is_needed(name: str, default: object) -> bool:
        may_be_null = types.NoneType in get_args(hints[name])
        return not (name in lacking or may_be_null or default is not MISSING)

    return tuple(
        Asked(field.name, hints[field.name], needed=is_needed(field.name, field.default))
        for field in fields(declared)
    )


def read_fields(asked: Iterable[Asked], placed: Placed) -> Fields:
    """The fields of an object; every one that is wrong is said.

    Raises:
        TranscriptError: a field is not known, is missing, or cannot be meant.
    """
    members = placed.value
    if not isinstance(members, dict):
        raise wrong(placed.place, "Here belongs an object, in curly brackets.")
    known = {one.name: one for one in asked}
    troubles = [
        Trouble(member.place, f"There is no such field here.{near(name, known)}")
        for name, member in members.items()
        if name not in known
    ]
    troubles += [
        Trouble(placed.place.inside(one.name), "This is missing.")
        for one in known.values()
        if one.needed and one.name not in members
    ]
    values: dict[str, Any] = {}
    for name, member in members.items():
        if name in known:
            try:
                values[name] = typed_for(known[name].declared).read(member)
            except TranscriptError as error:
                troubles += error.troubles
    if troubles:
        raise TranscriptError(troubles)
    return Fields(values, {name: one.place for name, one in members.items()}, placed.place)


def near(name: str, known: Iterable[str]) -> str:
    """A question for the known word that comes near a typing error; empty where none does."""
    from difflib import get_close_matches  # noqa: PLC0415 - a typing error alone asks for it

    found = get_close_matches(name.strip().lower().replace(" ", "_"), list(known), n=1)
    return f" Is {found[0]} meant?" if found else ""


def each(placed: Placed, read: Callable[[Placed], Any]) -> tuple[Any, ...]:
    """Every item of a list, read; every one that is wrong is said."""
    found, troubles = list[Any](), list[Trouble]()
    for item in leaves.expect(placed, tuple, "a list, in square brackets"):
        try:
            found.append(read(item))
        except TranscriptError as error:
            troubles += error.troubles
    if troubles:
        raise TranscriptError(troubles)
    return tuple(found)


@cache
def typed_for(declared: Hashable) -> Typed:
    """The form of a declared type."""
    if declared in _FORMS:
        return _FORMS[declared]
    if declared in UNITS:
        return leaves.amount(cast("Any", declared), UNITS[declared])
    origin = get_origin(declared)
    if origin in {Union, types.UnionType}:
        return _optional(declared)
    if origin is tuple:
        return _many(typed_for(get_args(declared)[0]))
    if isinstance(declared, type) and issubclass(declared, Enum):
        return leaves.choice(declared)
    if isinstance(declared, type) and is_dataclass(declared):
        return _nested(declared)
    message = f"no form for {declared}"
    raise TypeError(message)


def _optional(declared: Hashable) -> Typed:
    (inner,) = (typed_for(part) for part in get_args(declared) if part is not types.NoneType)
    return Typed(
        lambda placed: None if placed.value is None else inner.read(placed),
        {"anyOf": [inner.schema, {"type": "null"}]},
    )


def _many(inner: Typed) -> Typed:
    return Typed(
        lambda placed: each(placed, inner.read), {"type": "array", "items": inner.schema}
    )


def _nested(declared: type) -> Typed:
    lacking = MAY_LACK.get(declared, frozenset())
    asked = asked_of(declared, lacking)
    blank: dict[str, Any] = {one.name: None for one in asked if not one.needed}
    blank |= dict.fromkeys(lacking, "")

    def read(placed: Placed) -> object:
        return declared(**blank | dict(read_fields(asked, placed).values))

    return Typed(read, schema_of(asked))


def schema_of(asked: Iterable[Asked]) -> JsonObject:
    """The JSON Schema of an object with these fields."""
    known = list(asked)
    made: JsonObject = {
        "type": "object",
        "properties": {one.name: _described(one) for one in known},
        "additionalProperties": False,
    }
    needed = [one.name for one in known if one.needed]
    return made | ({"required": cast("Any", needed)} if needed else {})


def _described(one: Asked) -> JsonObject:
    schema = typed_for(one.declared).schema
    return schema | {"description": one.says} if one.says else schema


def _words(says: str = "") -> JsonObject:
    made: JsonObject = {"type": "string", "minLength": 1}
    return made | {"description": says} if says else made


_TIME: Final = _words("14:05 on the session's day, or 20-Nov-2026 14:05, or with its offset")
_FORMS: Final[dict[object, Typed]] = {
    str: Typed(leaves.text, _words()),
    int: Typed(leaves.whole, {"type": "integer", "minimum": 0, "maximum": leaves.LARGEST}),
    bool: Typed(leaves.flag, {"type": "boolean"}),
    Decimal: Typed(leaves.figure, {"type": ["number", "string"]}),
    date: Typed(leaves.day, _words("04-Mar-1985 or 1985-03-04")),
    datetime: Typed(lambda placed: leaves.time(placed, is_bare=True), _TIME),
    Moment: Typed(lambda placed: leaves.time(placed, is_bare=False), _TIME),
    UUID: Typed(
        lambda placed: Pointed(leaves.text(placed), placed.place),
        _words("the ref of an earlier entry"),
    ),
    StaffRef: Typed(
        lambda placed: Named(leaves.text(placed), placed.place), _words("a name of the staff")
    ),
    BloodPressure: Typed(
        leaves.pressure, {"type": "string", "pattern": f"^{leaves.PRESSURE.pattern}$"}
    ),
}
