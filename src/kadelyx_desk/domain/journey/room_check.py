"""The room checklist: what is asked before a journey, and what the machine answers itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kadelyx_desk.domain.entries import RoomChecked
from kadelyx_desk.domain.entries.preparation import RoomItem, Said
from kadelyx_desk.domain.wording import NBSP

SLOW_DISK_MS = 100.0
"""A save that takes longer than this is felt in the room."""


@dataclass(frozen=True, slots=True)
class MachineState:
    """What the machine says of itself; None where it cannot tell.

    `battery` is in per cent, `save_ms` the time that one save took, `stays_awake` whether it
    agreed not to go to sleep while a session runs.
    """

    on_mains: bool | None = None
    battery: int | None = None
    save_ms: float | None = None
    stays_awake: bool | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the checklist; `hint` says what to look at."""

    code: str
    label: str
    hint: str


QUESTIONS = (
    Question("light", "brightness lowered", "F10 turns to Dim; the screen's own light as well"),
    Question("sound", "sound off", "this machine, phones, the door bell"),
    Question("power", "mains power", "a journey lasts about three hours"),
    Question("awake", "keeps awake", "the screen must not go dark in the journey"),
    Question("kit", "rescue kit at hand and complete", "nothing past its expiry"),
    Question("disk", "disk quick enough", "every entry is on the disk before it is shown"),
    Question("clock", "date, time and zone right", "compare with another clock"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the machine answers to a question, in a few words."""

    answer: Said
    note: str


def told_by_machine(state: MachineState) -> Mapping[str, Told]:
    """The questions that the machine can answer, by code."""
    found = {
        "power": _power(state),
        "awake": _awake(state),
        "disk": _disk(state),
    }
    return {code: told for code, told in found.items() if told is not None}


def _power(state: MachineState) -> Told | None:
    if state.on_mains is None:
        return None
    charge = "" if state.battery is None else f", battery {state.battery}{NBSP}%"
    if state.on_mains:
        return Told(Said.YES, f"on mains{charge}")
    return Told(Said.NO, f"on battery{charge.removeprefix(', battery')}: plug it in")


def _awake(state: MachineState) -> Told | None:
    if state.stays_awake is None:
        return None
    if state.stays_awake:
        return Told(Said.YES, "stays awake while the session runs")
    return Told(Said.NO, "may go to sleep: change its power settings")


def _disk(state: MachineState) -> Told | None:
    if state.save_ms is None:
        return None
    took = f"a save takes {max(round(state.save_ms), 1)}{NBSP}ms"
    if state.save_ms > SLOW_DISK_MS:
        return Told(Said.NO, f"slow disk: {took}")
    return Told(Said.YES, took)


def room_checked(
    answers: Mapping[str, Said], notes: Mapping[str, str], machine: Mapping[str, Told]
) -> RoomChecked:
    """The whole checklist as an entry; what nobody answered stands as not recorded.

    Args:
        answers: what a person said, by code.
        notes: what a person added in words, by code.
        machine: what the machine said; it stands before what a person said.
    """
    return RoomChecked(tuple(_item(asked, answers, notes, machine) for asked in QUESTIONS))


def _item(
    asked: Question,
    answers: Mapping[str, Said],
    notes: Mapping[str, str],
    machine: Mapping[str, Told],
) -> RoomItem:
    told = machine.get(asked.code)
    own = notes.get(asked.code, "")
    if told is None:
        answer = answers.get(asked.code, Said.NOT_RECORDED)
        return RoomItem(asked.code, asked.label, answer, own or None)
    words = f"{told.note}; {own}" if own else told.note
    return RoomItem(asked.code, asked.label, told.answer, words)
