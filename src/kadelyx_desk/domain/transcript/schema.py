"""The published JSON Schema of a transcript, from the declarations that also read it."""

from __future__ import annotations

from typing import cast

from kadelyx_desk.domain.entries import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.fields import Json, JsonObject
from kadelyx_desk.domain.transcript.kinds import (
    ENVELOPE,
    REPLACED,
    TYPED,
    fields_instead,
    fields_of,
    is_the_couples,
)
from kadelyx_desk.domain.transcript.sections import (
    AFTER,
    COUPLE,
    COURSE,
    MARK,
    OF_A_NEW_SESSION,
    PERSON,
    SESSION,
    STAFF,
    TOP,
    VERSION,
)
from kadelyx_desk.domain.transcript.typed import schema_of


def schema() -> JsonObject:
    """What a file must look like before anybody asks what it means."""
    top = schema_of(TOP)
    sections: JsonObject = {
        "staff": _list(schema_of(STAFF)),
        "couple": schema_of(COUPLE),
        "persons": _list(schema_of(PERSON)),
        "course": schema_of(COURSE),
        "session": schema_of(SESSION)
        | {"anyOf": [{"required": ["id"]}, {"required": list[Json](OF_A_NEW_SESSION)}]},
        "entries": _list(_one_of("entry", TYPED)),
        "after_signature": _list(schema_of(AFTER)),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A session of Kadelyx Desk that was kept on paper",
        "type": "object",
        "properties": {**_properties(top), MARK: {"const": VERSION}, **sections},
        "required": [MARK, "session", "entries"],
        "additionalProperties": False,
        "$defs": {
            **{f"entry {kind}": _entry(body) for kind, body in TYPED.items()},
            **{f"instead {kind}": _instead(body) for kind, body in REPLACED.items()},
        },
    }


def _entry(body: type[Body]) -> JsonObject:
    made = schema_of((*ENVELOPE, *fields_of(body)))
    needed = cast("list[Json]", made["required"])
    if body is not Amendment and not is_the_couples(body):
        needed = ["about", *needed]
    extra: JsonObject = {"kind": {"const": body.KIND}}
    if body is Amendment:
        instead = _one_of("instead", REPLACED)
        extra["replacement"] = {"anyOf": [instead, {"type": "null"}]}
    said = made | {"description": body.MEANING, "required": ["kind", *needed]}
    return said | {"properties": {**extra, **_properties(made)}}


def _instead(body: type[Body]) -> JsonObject:
    made = schema_of(fields_instead(body))
    properties: JsonObject = {"kind": {"const": body.KIND}, **_properties(made)}
    return made | {"properties": properties, "required": ["kind"]}


def _properties(made: JsonObject) -> JsonObject:
    return cast("JsonObject", made["properties"])


def _one_of(word: str, kinds: dict[str, type[Body]]) -> JsonObject:
    return {"oneOf": [{"$ref": f"#/$defs/{word} {kind}"} for kind in kinds]}


def _list(items: JsonObject) -> JsonObject:
    return {"type": "array", "items": items}
