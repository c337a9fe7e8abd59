from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.system.power import Power
from kadelyx_desk.system.room_probe import SAVES, RoomProbe

MAINS = Power(on_mains=True, battery=83)


def timer_of(*saves: float) -> Callable[[], float]:
    """A timer by which the saves take so many seconds."""

    def readings() -> Iterator[float]:
        for save in saves:
            yield 10.0
            yield 10.0 + save

    following = readings()
    return lambda: next(following)


def test_that_a_save_is_the_middle_of_five(tmp_path: Path) -> None:
    timer = timer_of(0.25, 0.125, 0.5, 0.0625, 8)

    state = RoomProbe(tmp_path, lambda: MAINS, timer).look()

    assert state == MachineState(on_mains=True, battery=83, save_ms=250)


def test_that_each_save_is_brought_to_the_disk_and_nothing_is_left(tmp_path: Path) -> None:
    flushed: list[int] = []

    def flush(handle: int) -> None:
        flushed.append(os.fstat(handle).st_size)

    RoomProbe(tmp_path, lambda: MAINS, flush=flush).look()

    assert flushed == [4096 * (number + 1) for number in range(SAVES)]
    assert list(tmp_path.iterdir()) == []


def test_that_the_real_disk_is_measured(tmp_path: Path) -> None:
    (tmp_path / ".disk-check").write_bytes(b"left by a crash")

    state = RoomProbe(tmp_path, lambda: MAINS).look()

    assert state.save_ms is not None
    assert state.save_ms > 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("where", ["write", "folder"])
def test_that_a_disk_that_refuses_leaves_it_open(tmp_path: Path, where: str) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    folder = tmp_path if where == "write" else tmp_path / "nowhere"

    state = RoomProbe(folder, Power, flush=full).look()

    assert state == MachineState()
    assert list(tmp_path.iterdir()) == []
