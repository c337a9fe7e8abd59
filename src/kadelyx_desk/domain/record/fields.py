"""How one field of an entry is written as JSON and read back, strictly, from its declared type.

Amounts and decimals are strings without an exponent; a value of the wrong type or an unknown
field is refused, never coerced, because what is read must be what was recorded.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from kadelyx_desk.domain.moments import utc_from_text, utc_text

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
JsonObject = dict[str, Json]


@dataclass(frozen=True, slots=True)
class FieldCodec:
    """Writes a value of one type as JSON and reads it back."""

    write: Callable[[Any], Json]
    read: Callable[[Json], Any]


def expect(kind: type, value: Json) -> Any:  # noqa: ANN401 - narrowed by `kind`, not by the type
    """The value, which is of exactly this kind.

    Raises:
        ValueError: where it is of another.
    """
    if type(value) is not kind:
        message = f"expected {kind.__name__}"
        raise ValueError(message)
    return value


def decimal_text(value: Decimal) -> str:
    """The one spelling of a decimal: no exponent, no trailing zero."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimal(value: Json) -> Decimal:
    text = expect(str, value)
    found = Decimal(text)
    if not found.is_finite() or text == "-0" or decimal_text(found) != text:
        message = "not the record's spelling of a decimal"
        raise ValueError(message)
    return found


def _uuid(value: Json) -> UUID:
    text = expect(str, value)
    found = UUID(text)
    if str(found) != text:
        message = "not the record's spelling of an id"
        raise ValueError(message)
    return found


def _date(value: Json) -> date:
    text = expect(str, value)
    found = date.fromisoformat(text)
    if found.isoformat() != text:
        message = "not the record's spelling of a day"
        raise ValueError(message)
    return found


def exactly(names: Collection[str], value: Json) -> JsonObject:
    """The object with these fields and no other.

    Raises:
        ValueError: where it lacks one, or holds one that is not known.
    """
    found = cast("JsonObject", expect(dict, value))
    if found.keys() != set(names):
        message = f"fields {', '.join(names)}"
        raise ValueError(message)
    return found


def _same(value: Any) -> Json:  # noqa: ANN401 - the type's own codec was chosen by `codec_for`
    return cast("Json", value)


_PLAIN: dict[object, FieldCodec] = {
    str: FieldCodec(_same, lambda value: expect(str, value)),
    int: FieldCodec(_same, lambda value: expect(int, value)),
    bool: FieldCodec(_same, lambda value: expect(bool, value)),
    Decimal: FieldCodec(decimal_text, _decimal),
    UUID: FieldCodec(str, _uuid),
    date: FieldCodec(date.isoformat, _date),
    datetime: FieldCodec(utc_text, lambda value: utc_from_text(expect(str, value))),
}


@cache
def codec_for(declared: Hashable) -> FieldCodec:
    """The codec of a declared type: plain, optional, tuple, enum, amount or nested."""
    if declared in _PLAIN:
        return _PLAIN[declared]
    origin = get_origin(declared)
    if origin in {Union, types.UnionType}:
        return _optional(declared)
    if origin is tuple:
        return _tuple(codec_for(get_args(declared)[0]))
    if isinstance(declared, type) and issubclass(declared, Enum):
        return FieldCodec(lambda value: cast("Json", value.value), declared)
    if isinstance(declared, type) and is_dataclass(declared):
        return _amount(declared) if _is_amount(declared) else _nested(declared)
    message = f"no codec for {declared}"
    raise TypeError(message)


def _optional(declared: Any) -> FieldCodec:  # noqa: ANN401 - a type expression
    (inner,) = (codec_for(part) for part in get_args(declared) if part is not type(None))
    return FieldCodec(
        lambda value: None if value is None else inner.write(value),
        lambda value: None if value is None else inner.read(value),
    )


def _tuple(inner: FieldCodec) -> FieldCodec:
    return FieldCodec(
        lambda values: [inner.write(value) for value in values],
        lambda values: tuple(inner.read(value) for value in expect(list, values)),
    )


def _is_amount(declared: type) -> bool:
    return [field.name for field in fields(declared)] == ["value"]


def _amount(declared: type) -> FieldCodec:
    return FieldCodec(
        lambda amount: decimal_text(amount.value), lambda value: declared(_decimal(value))
    )


def _nested(declared: type) -> FieldCodec:
    hints = get_type_hints(declared)
    parts = {field.name: codec_for(hints[field.name]) for field in fields(declared)}

    def write(value: object) -> Json:
        return {name: part.write(getattr(value, name)) for name, part in parts.items()}

    def read(value: Json) -> object:
        found = exactly(parts, value)
        return declared(**{name: part.read(found[name]) for name, part in parts.items()})

    return FieldCodec(write, read)
