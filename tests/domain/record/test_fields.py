from __future__ import annotations

from collections.abc import Hashable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import cast
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.record.fields import Json, codec_for, decimal_text, exactly
from kadelyx_desk.domain.values import Milligrams, Partner, StaffRef

ID = UUID("00000000-0000-7000-8000-000000000001")


@pytest.mark.parametrize(
    ("declared", "value", "written"),
    [
        (str, "calm", "calm"),
        (int, 57, 57),
        (bool, True, True),
        (Decimal, Decimal("0.50"), "0.5"),
        (UUID, ID, str(ID)),
        (date, date(2026, 11, 20), "2026-11-20"),
        (datetime, datetime(2026, 11, 20, 21, 4, tzinfo=UTC), "2026-11-20T21:04:00.000000Z"),
        (Partner, Partner.B, "B"),
        (Milligrams, Milligrams(Decimal(50)), "50"),
        (StaffRef, StaffRef(ID, "Dana"), {"id": str(ID), "name": "Dana"}),
        (str | None, None, None),
        (str | None, "calm", "calm"),
        (tuple[Partner, ...], (Partner.B, Partner.A), ["B", "A"]),
        (tuple[Partner, ...], (), []),
    ],
)
def test_that_a_value_is_written_in_one_way_and_read_back(
    declared: Hashable, value: object, written: Json
) -> None:
    codec = codec_for(declared)

    assert codec.write(value) == written
    assert codec.read(written) == value


@pytest.mark.parametrize(
    ("declared", "stored"),
    [
        (str, 5),
        (str, None),
        (int, True),
        (int, "5"),
        (bool, 1),
        (Decimal, 5),
        (Decimal, "5.0"),
        (Decimal, "1e3"),
        (UUID, str(ID).upper().replace("0", "A", 1)),
        (UUID, f"urn:uuid:{ID}"),
        (date, "20261120"),
        (datetime, "2026-11-20T21:04:00Z"),
        (Partner, "a"),
        (Milligrams, "-5"),
        (Milligrams, {"value": "5"}),
        (StaffRef, {"id": str(ID)}),
        (StaffRef, {"id": str(ID), "name": "Dana", "role": "guide"}),
        (tuple[Partner, ...], "AB"),
        (tuple[Partner, ...], ["A", None]),
    ],
)
def test_that_any_other_spelling_is_refused(declared: Hashable, stored: Json) -> None:
    with pytest.raises((ValueError, InvalidValueError)):
        codec_for(declared).read(stored)


def test_that_a_type_nobody_thought_of_is_a_defect_and_not_text() -> None:
    with pytest.raises(TypeError, match="no codec for"):
        codec_for(cast("Hashable", complex))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, places=3))
def test_that_a_decimal_has_no_exponent_and_no_trailing_zero(value: Decimal) -> None:
    text = decimal_text(value)

    assert Decimal(text) == value
    assert "E" not in text
    assert not ("." in text and text.endswith(("0", ".")))


def test_that_an_object_has_exactly_the_named_fields() -> None:
    assert exactly(("a", "b"), {"b": 1, "a": 2}) == {"a": 2, "b": 1}
    for other in ({"a": 1}, {"a": 1, "b": 2, "c": 3}):
        with pytest.raises(ValueError, match="fields a, b"):
            exactly(("a", "b"), cast("Json", other))
