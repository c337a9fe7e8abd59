from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from drawn import entry_at
from kadelyx_desk.domain.entries import (
    Amendment,
    Body,
    Challenge,
    Intention,
    Noted,
    Observed,
    PersonRegistered,
)
from kadelyx_desk.domain.errors import UnreadableEntryError
from kadelyx_desk.domain.record.codec import canonical_json, decode, encode

ANA = {"family": "Rivera", "given": "Ana", "born": "1985-03-04"}
SEEN = {"code": "tearful", "group": "feeling", "label": "tearful", "intensity": 2}


def _of_schema_1(kind: str, body: dict[str, Any]) -> bytes:
    found = json.loads(encode(entry_at(1, Noted("calm"))))
    return canonical_json(found | {"schema": 1, "kind": kind, "body": body})


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("intention", {"text": "peace"}, Intention("peace", to_room=True)),
        ("challenge", {"text": "money"}, Challenge("money", to_room=False)),
        ("observation", SEEN, Observed("tearful", "feeling", "tearful", 2, line=None)),
        ("note", {"text": "calm", "quote": False}, Noted("calm")),
    ],
)
def test_that_an_entry_of_schema_1_is_read_with_what_it_meant(
    kind: str, body: dict[str, Any], expected: Body
) -> None:
    assert decode(_of_schema_1(kind, body)).body == expected


def test_that_a_person_of_schema_1_goes_by_the_given_name() -> None:
    read = decode(_of_schema_1("person.registered", ANA)).body

    assert isinstance(read, PersonRegistered)
    assert (read.given, read.preferred, read.pronouns) == ("Ana", None, None)


def test_that_what_a_correction_of_schema_1_says_instead_is_read_too() -> None:
    new = {"kind": "observation", "body": SEEN}
    body = {"target": str(UUID(int=7)), "reason": "stronger", "replacement": new}

    read = decode(_of_schema_1("amendment", body)).body

    said = Observed("tearful", "feeling", "tearful", 2, line=None)
    assert read == Amendment(UUID(int=7), "stronger", said)
    struck = decode(_of_schema_1("amendment", body | {"replacement": None})).body
    assert struck == Amendment(UUID(int=7), "stronger", None)


def test_that_a_field_which_schema_1_did_not_know_is_refused() -> None:
    with pytest.raises(UnreadableEntryError):
        decode(_of_schema_1("observation", SEEN | {"line": None}))
