from __future__ import annotations

import json
from pathlib import Path

import pytest

from json_schema import problems
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.transcript.kinds import TYPED
from kadelyx_desk.domain.transcript.schema import schema
from random_sessions import RandomSession
from transcripts import ANA, BEN, typed, written_out

EXAMPLES = sorted((Path(__file__).parents[3] / "docs" / "transcripts").glob("*.json"))
_SCHEMA = schema()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_that_the_examples_fit_the_schema(example: Path) -> None:
    assert problems(json.loads(example.read_text(encoding="utf-8")), _SCHEMA) == []


def test_that_what_is_written_out_fits_the_schema() -> None:
    for seed in range(12):
        session = RandomSession(seed).tell()
        found = problems(json.loads(written_out(session.fake, session.id)), _SCHEMA)
        assert found == [], seed


def test_that_every_kind_has_its_place_in_the_schema() -> None:
    defined = _SCHEMA["$defs"]
    assert isinstance(defined, dict)
    assert {name for name in defined if name.startswith("entry ")} == {
        f"entry {kind}" for kind in TYPED
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "vitalz", "about": "A", "occurred": "13:00"},
        {"kind": "vitals", "occurred": "13:00", "heart_rate": 60},
        {"kind": "vitals", "about": "A", "heart_rate": 60},
        {"kind": "vitals", "about": "A", "occurred": "13:00", "heart_rat": 60},
        {"kind": "vitals", "about": "A", "occurred": "13:00", "heart_rate": "60"},
        {"kind": "vitals", "about": "A", "occurred": "13:00", "blood_pressure": "118"},
        {"kind": "note", "about": "A", "occurred": "13:00", "text": ""},
        {"kind": "note", "about": "A", "occurred": "13:00", "text": "x", "quote": 1},
        {"kind": "themes", "occurred": "13:00", "themes": ["patterns"]},
        {"kind": "amendment", "occurred": "13:00", "target": "n"},
        {
            "kind": "amendment",
            "occurred": "13:00",
            "target": "n",
            "reason": "x",
            "replacement": {"kind": "signed"},
        },
    ],
)
def test_that_a_wrong_entry_does_not_fit(wrong: JsonObject) -> None:
    assert problems(json.loads(typed(wrong)), _SCHEMA) != []


@pytest.mark.parametrize(
    "parts",
    [
        {"kadelyx-transcript": 2},
        {"persons": [ANA | {"born": 3}, BEN]},
        {"session": {"planned_journey": "13-Oct-2026 13:00"}},
        {"staff": [{"roles": ["guide"]}]},
        {"entries": None},
        {"notes": []},
    ],
)
def test_that_a_wrong_section_does_not_fit(parts: dict[str, object]) -> None:
    assert problems(json.loads(typed(**parts)), _SCHEMA) != []
    assert problems(json.loads(typed()), _SCHEMA) == []
