from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from kadelyx_desk.domain.entries import BODIES, DoseGiven, Fasted, VitalsTaken
from kadelyx_desk.domain.entries.preparation import RoomItem, Said
from kadelyx_desk.domain.transcript.json_text import read_json
from kadelyx_desk.domain.transcript.leaves import Named, Pointed
from kadelyx_desk.domain.transcript.placed import TranscriptError
from kadelyx_desk.domain.transcript.typed import (
    Asked,
    asked_of,
    near,
    read_fields,
    schema_of,
    typed_for,
)
from kadelyx_desk.domain.values import BloodPressure, Kilograms


def test_that_what_may_be_null_or_has_a_default_can_be_left_out() -> None:
    needed = {one.name for one in asked_of(DoseGiven) if one.needed}
    assert {"vial", "weight", "difference", "checked_by"} & needed == set()
    assert {"site", "given_by", "aspirated"} <= needed
    assert not any(one.needed for one in (*asked_of(VitalsTaken), *asked_of(Fasted)))
    assert not any(one.needed for one in asked_of(RoomItem, {"code", "label", "answer"}))


def test_that_every_field_of_every_kind_has_a_form() -> None:
    """A new type of field is told here and not by a person who types."""
    for body in BODIES:
        if body.KIND != "amendment":
            schema_of(asked_of(body))


def test_that_fields_are_read_by_their_types() -> None:
    placed = read_json(
        b'{"prepared": "first", "given_by": "Omar Reyes", "weight": "68.2 kg", "vial": null}'
    )
    asked = [one for one in asked_of(DoseGiven) if one.name in ("prepared", "given_by", "vial")]
    fields = read_fields([*asked, Asked("weight", Kilograms, needed=False)], placed)
    assert isinstance(fields.values["prepared"], Pointed)
    assert isinstance(fields.values["given_by"], Named)
    assert fields.values["weight"] == Kilograms(Decimal("68.2"))
    assert fields.values["vial"] is None
    assert "lot" not in fields


def test_that_every_wrong_field_is_said() -> None:
    placed = read_json(b'{"blood_pressure": 1,\n "heart_rat": 60,\n "spo2": "98"}')
    with pytest.raises(TranscriptError) as caught:
        read_fields([*asked_of(VitalsTaken), Asked("about", str, needed=True)], placed)
    assert [(one.place.line, one.place.path) for one in caught.value.troubles] == [
        (1, "about"),
        (1, "blood_pressure"),
        (2, "heart_rat"),
        (3, "spo2"),
    ]
    with pytest.raises(TranscriptError, match="object"):
        read_fields([], read_json(b"[]"))


def test_that_every_wrong_item_of_a_list_is_said() -> None:
    placed = read_json(b'[{"code": "kit", "answer": "yes"}, {"code": 1}, 3]')
    with pytest.raises(TranscriptError) as caught:
        typed_for(tuple[RoomItem, ...]).read(placed)
    paths = [one.place.path for one in caught.value.troubles]
    assert paths == ["[1].answer", "[1].code", "[2]"]


def test_that_a_line_of_the_checklist_may_lack_its_words() -> None:
    (item,) = typed_for(tuple[RoomItem, ...]).read(
        read_json(b'[{"code": "kit", "answer": "no"}]')
    )
    assert item == RoomItem("kit", "", Said.NO, None)


def test_that_a_pressure_is_no_object_here() -> None:
    read = typed_for(BloodPressure).read
    assert read(read_json(b'"118/74"')) == BloodPressure(118, 74)
    with pytest.raises(TranscriptError):
        read(read_json(b'{"systolic": 118, "diastolic": 74}'))


def test_that_a_typing_error_is_asked_for_what_comes_near() -> None:
    assert near("Heart rate", ["heart_rate", "spo2"]) == " Is heart_rate meant?"
    assert near("xyz", ["heart_rate", "spo2"]) == ""


def test_that_a_type_without_a_form_is_a_defect_that_is_heard() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: complex
        other: complex

    with pytest.raises(TypeError, match="no form"):
        typed_for(Odd)
