from __future__ import annotations

import ast
from pathlib import Path

import pytest

from builders import new_session, order
from kadelyx_desk.application.transcript.fitting import _FIELDS, field_of, is_said_twice
from kadelyx_desk.domain import rules
from kadelyx_desk.domain.entries import (
    Agreement,
    Intention,
    Noted,
    PartnerLeft,
    ReadyToLeave,
    RoomChecked,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

_CHECK = ReadyToLeave(*(Said.YES,) * 8, padss=10, escort=None, follow_up=None)


@pytest.mark.parametrize(
    ("code", "body", "field"),
    [
        ("range-heart_rate", VitalsTaken(heart_rate=1), "heart_rate"),
        ("range-systolic", VitalsTaken(heart_rate=1), "blood_pressure"),
        ("cap", order(), "milligrams"),
        ("route", order(), "route"),
        ("padss", _CHECK, "padss"),
        ("follow-up-past", _CHECK, "follow_up"),
        ("escort-self", _CHECK, "escort"),
        ("left-early", PartnerLeft(None, None, ()), "reason"),
        ("due-past", Agreement("x", About.A, None, AgreedBy.A), "due"),
        ("ahead", Noted("x"), "occurred"),
        ("solo", Noted("x"), "about"),
        ("signed", Noted("x"), "kind"),
    ],
)
def test_that_a_finding_is_said_at_the_field_it_speaks_of(
    code: str, body: Body, field: str
) -> None:
    assert field_of(code, body) == field


def test_that_every_code_in_the_table_is_one_of_the_rules() -> None:
    said = set[str]()
    for path in Path(next(iter(rules.__path__))).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
    known = {code for code in _FIELDS if not code.startswith("range-")}
    assert known - said == set()


def test_that_a_second_intention_is_one_too_many_and_a_second_note_is_not() -> None:
    session = new_session()
    session.service.state(About.A, Intention("one"), Visibility.SHARED)
    session.service.record(About.A, Noted("one"))
    session.service.record(About.COUPLE, RoomChecked(()))
    snapshot = session.snapshot
    assert is_said_twice(snapshot, About.A, Intention("two"))
    assert not is_said_twice(snapshot, About.B, Intention("two"))
    assert not is_said_twice(snapshot, About.A, Noted("two"))
    assert not is_said_twice(snapshot, About.COUPLE, RoomChecked(()))
