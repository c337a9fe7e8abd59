"""Checks a value by a JSON Schema: the few words of it that the published one uses."""

from __future__ import annotations

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
}
_KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "const", "enum"),
    *("properties", "required", "additionalProperties", "items", "anyOf", "oneOf"),
    *("minLength", "minimum", "maximum", "pattern"),
}


def problems(
    value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None
) -> list[str]:
    """What the schema says against a value; empty where it fits."""
    root = root or schema
    assert schema.keys() <= _KNOWN, f"the checker does not know {schema.keys() - _KNOWN}"
    if "$ref" in schema:
        return problems(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root)
    found = [*_plain(value, schema)]
    fitting = [
        [one for one in schema[word] if not problems(value, one, root)]
        for word in ("anyOf", "oneOf")
        if word in schema
    ]
    found += ["fits no choice" for some in fitting if not some]
    if "oneOf" in schema and len(fitting[-1]) > 1:
        found.append("fits two choices")
    if isinstance(value, list):
        for place, item in enumerate(value):
            found += [
                f"[{place}] {one}" for one in problems(item, schema.get("items", {}), root)
            ]
    if isinstance(value, dict) and "properties" in schema:
        found += [
            f"{name} is missing" for name in schema.get("required", ()) if name not in value
        ]
        for name, member in value.items():
            if name in schema["properties"]:
                said = problems(member, schema["properties"][name], root)
                found += [f"{name}: {one}" for one in said]
            elif schema.get("additionalProperties") is False:
                found.append(f"{name} is not known")
    elif isinstance(value, dict):
        found += [
            f"{name} is missing" for name in schema.get("required", ()) if name not in value
        ]
    return found


def _plain(value: Any, schema: dict[str, Any]) -> list[str]:
    found = []
    wanted = schema.get("type", [])
    kinds = [wanted] if isinstance(wanted, str) else wanted
    is_one = any(
        isinstance(value, _TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
        for kind in kinds
    )
    if kinds and not is_one:
        found.append(f"is no {kinds}")
    if "const" in schema and value != schema["const"]:
        found.append(f"is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append("is none of the words")
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            found.append("is too short")
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append("has another form")
    if type(value) is int:
        low, high = schema.get("minimum", value), schema.get("maximum", value)
        found += [] if low <= value <= high else ["is out of range"]
    return found
