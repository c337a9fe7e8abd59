from __future__ import annotations

import pytest

from kadelyx_desk.domain.entries.preparation import RoomItem, Said
from kadelyx_desk.domain.journey.room_check import (
    QUESTIONS,
    MachineState,
    Told,
    room_checked,
    told_by_machine,
)
from kadelyx_desk.domain.wording import NBSP


def test_that_a_machine_that_cannot_tell_answers_nothing() -> None:
    assert told_by_machine(MachineState()) == {}


@pytest.mark.parametrize(
    ("state", "answer", "note"),
    [
        (MachineState(on_mains=True), Said.YES, "on mains"),
        (MachineState(on_mains=True, battery=83), Said.YES, f"on mains, battery 83{NBSP}%"),
        (MachineState(on_mains=False), Said.NO, "on battery: plug it in"),
        (
            MachineState(on_mains=False, battery=64),
            Said.NO,
            f"on battery 64{NBSP}%: plug it in",
        ),
    ],
)
def test_that_the_power_is_told(state: MachineState, answer: Said, note: str) -> None:
    assert told_by_machine(state) == {"power": Told(answer, note)}


@pytest.mark.parametrize(
    ("save_ms", "answer", "note"),
    [
        (0.2, Said.YES, f"a save takes 1{NBSP}ms"),
        (100.0, Said.YES, f"a save takes 100{NBSP}ms"),
        (100.1, Said.NO, f"slow disk: a save takes 100{NBSP}ms"),
        (412.0, Said.NO, f"slow disk: a save takes 412{NBSP}ms"),
    ],
)
def test_that_above_100_ms_a_disk_is_slow(save_ms: float, answer: Said, note: str) -> None:
    assert told_by_machine(MachineState(save_ms=save_ms)) == {"disk": Told(answer, note)}


def test_r18_that_a_machine_that_may_sleep_is_told() -> None:
    awake = told_by_machine(MachineState(stays_awake=True))["awake"]
    asleep = told_by_machine(MachineState(stays_awake=False))["awake"]

    assert awake.answer is Said.YES
    assert asleep == Told(Said.NO, "may go to sleep: change its power settings")


def test_that_what_nobody_answered_stands_as_not_recorded() -> None:
    items = room_checked({}, {}, {}).items

    assert [item.code for item in items] == [question.code for question in QUESTIONS]
    assert {item.answer for item in items} == {Said.NOT_RECORDED}
    assert {item.note for item in items} == {None}


def test_that_answers_notes_and_what_the_machine_said_stand_together() -> None:
    machine = {"power": Told(Said.NO, "on battery: plug it in")}
    answers = {"kit": Said.YES, "power": Said.YES}
    notes = {"kit": "sealed today", "power": "cable is on its way", "light": ""}

    items = {item.code: item for item in room_checked(answers, notes, machine).items}

    assert items["kit"] == RoomItem(
        "kit", "rescue kit at hand and complete", Said.YES, "sealed today"
    )
    assert items["power"] == RoomItem(
        "power", "mains power", Said.NO, "on battery: plug it in; cable is on its way"
    )
    assert items["light"].note is None
