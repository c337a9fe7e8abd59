from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from kadelyx_desk.domain.entries import (
    Amendment,
    DosingPlanned,
    EventResolved,
    Noted,
    RescueGiven,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.transcript.writing import written_body, written_file, written_value
from kadelyx_desk.domain.values import BloodPressure, Milligrams, Partner, StaffRef

_ENTRY = UUID(int=7)
_OMAR = StaffRef(UUID(int=1), "Omar Reyes")


class _Naming:
    zone = "Etc/UTC"

    def staff(self, ref: StaffRef) -> str:
        return ref.name

    def mark(self, entry: UUID) -> str:
        return "first" if entry == _ENTRY else str(entry)

    def moment(self, utc: datetime) -> Moment:
        return Moment(utc, 60, "Europe/Berlin")


_AT = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (Decimal("0.50"), "0.5"),
        (Milligrams(Decimal("50.0")), "50"),
        (BloodPressure(118, 74), "118/74"),
        (date(2026, 11, 20), "2026-11-20"),
        (Partner.A, "A"),
        (_OMAR, "Omar Reyes"),
        (_ENTRY, "first"),
        ((1, "two"), [1, "two"]),
        (Moment(_AT, 0, "Etc/UTC"), "2026-11-20T13:05:00+00:00"),
        (_AT, "2026-11-20T14:05:00+01:00[Europe/Berlin]"),
    ],
)
def test_that_a_value_is_written_as_it_is_typed(value: object, written: object) -> None:
    assert written_value(value, _Naming()) == written


def test_that_blanks_are_left_out_where_they_would_be_read_as_blanks() -> None:
    assert written_body(VitalsTaken(heart_rate=60), _Naming()) == {"heart_rate": 60}
    plan = DosingPlanned(Pattern.ONE_ONLY, Partner.A, None)
    assert written_body(plan, _Naming()) == {"pattern": "one only", "first": "A"}
    # What could be worked out is said even where it is blank: it must not be worked out anew.
    assert written_body(EventResolved(_ENTRY, None), _Naming()) == {
        "event": "first",
        "text": None,
    }


def test_that_a_correction_says_all_of_it_and_a_strike_out_nothing() -> None:
    instead = Amendment(_ENTRY, "slip", Noted("quiet"))
    assert written_body(instead, _Naming()) == {
        "target": "first",
        "reason": "slip",
        "replacement": {"kind": "note", "text": "quiet", "quote": False},
    }
    assert written_body(Amendment(_ENTRY, "slip", None), _Naming())["replacement"] is None


def test_that_a_rescue_keeps_its_figure() -> None:
    body = RescueGiven("ondansetron", Decimal("0.5"), "mg", "IM", "nausea", _OMAR, _OMAR)
    assert written_body(body, _Naming())["amount"] == "0.5"


def test_that_a_line_of_the_file_is_an_entry() -> None:
    content = written_file(
        {"zone": "x", "couple": {"a": 1}, "none": [], "entries": [{"b": 1}, 2]}
    )
    assert content.decode().splitlines() == [
        "{",
        '  "zone": "x",',
        '  "couple": {"a": 1},',
        '  "none": [],',
        '  "entries": [',
        '    {"b": 1},',
        "    2",
        "  ]",
        "}",
    ]
    assert json.loads(content) == {
        "zone": "x",
        "couple": {"a": 1},
        "none": [],
        "entries": [{"b": 1}, 2],
    }


def test_that_a_value_without_a_form_is_a_defect_that_is_heard() -> None:
    with pytest.raises(TypeError, match="no form"):
        written_value(object(), _Naming())
