from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.statement import form_sha256, signed_statement
from kadelyx_desk.domain.values import StaffRef
from kadelyx_desk.domain.visibility import Form

DANA = StaffRef(UUID("00000000-0000-7000-8000-000000000001"), "Dana Whitfield")
AT = Moment(datetime(2026, 11, 22, 18, 2, tzinfo=UTC), -480, "America/Los_Angeles")
SAID: dict[str, Any] = {
    "stream": UUID(int=5),
    "head": "ab" * 32,
    "form_sha256": "cd" * 32,
    "signer": DANA,
    "role": "guiding therapist",
    "meaning": "author of this record",
    "at": AT,
    "program": "Kadelyx Desk 1",
}


def test_that_the_statement_says_name_time_and_meaning() -> None:
    assert json.loads(signed_statement(**SAID)) == {
        "statement": "kadelyx desk record signature 1",
        "stream": str(UUID(int=5)),
        "head": "ab" * 32,
        "form_sha256": "cd" * 32,
        "signer": str(DANA.id),
        "name": "Dana Whitfield",
        "role": "guiding therapist",
        "meaning": "author of this record",
        "utc": "2026-11-22T18:02:00.000000Z",
        "offset_minutes": -480,
        "zone": "America/Los_Angeles",
        "program": "Kadelyx Desk 1",
    }


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("stream", UUID(int=6)),
        ("head", "ac" * 32),
        ("form_sha256", "ce" * 32),
        ("signer", replace(DANA, name="Dana W.")),
        ("signer", replace(DANA, id=UUID(int=1))),
        ("role", "director"),
        ("meaning", "co-signature"),
        ("at", replace(AT, offset_minutes=-420)),
        ("at", replace(AT, zone="America/Denver")),
        ("program", "Kadelyx Desk 2"),
    ],
)
def test_that_no_line_can_change_under_a_signature(name: str, other: object) -> None:
    assert signed_statement(**SAID | {name: other}) != signed_statement(**SAID)


def test_that_a_form_is_hashed_with_its_name_template_and_entries_in_order() -> None:
    leaves = [b"\1" * 32, b"\2" * 32]
    expected = {
        "form": "joint",
        "leaves": ["01" * 32, "02" * 32],
        "template": "summary 1",
    }
    canonical = json.dumps(expected, separators=(",", ":")).encode()

    found = form_sha256(Form.JOINT, "summary 1", leaves)

    assert found == hashlib.sha256(canonical).hexdigest()
    assert found != form_sha256(Form.TEAM, "summary 1", leaves)
    assert found != form_sha256(Form.JOINT, "summary 2", leaves)
    assert found != form_sha256(Form.JOINT, "summary 1", leaves[::-1])
