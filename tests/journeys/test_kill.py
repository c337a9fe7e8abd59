"""Z7: a process killed at any moment loses nothing that its window had shown as saved."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeys import steps
from journeys.child import HALF_TYPED
from journeys.prepared import PASSPHRASE, make_prepared, reopen
from journeys.therapist import Therapist
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import Stage, first_injection, stage
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet

TESTS = Path(__file__).parents[1]
FROM_THE_START = 10
"""Entries that are there before the window opens. The signature is the last, no. 30."""
MOST = 30


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared") / "record"
    make_prepared(folder)
    return folder


def _killed(folder: Path, after: int, pause: float) -> dict[int, UUID]:
    """Play the journey, kill it after so many entries; what had been shown as saved."""
    paths = os.pathsep.join([str(TESTS.parent / "src"), str(TESTS)])
    child = subprocess.Popen(
        [sys.executable, str(TESTS / "journeys" / "child.py"), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    lines = []
    for line in child.stdout:
        lines.append(line)
        if len(lines) >= after:
            with suppress(subprocess.TimeoutExpired):
                child.wait(pause)
            child.send_signal(signal.SIGKILL)
            break
    lines += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    told = [line.split() for line in lines if line.endswith(b"\n")]
    return {int(seq): UUID(entry.decode()) for seq, entry, _ in told}


def _kept(folder: Path) -> tuple[Link, ...]:
    opened = reopen(folder)
    try:
        (session,) = opened.desk.log.streams(StreamKind.SESSION)
        return opened.desk.log.read(session.id)
    finally:
        opened.close()


def test_z7_that_kill_9_in_the_journey_loses_nothing_that_was_shown_as_saved(
    prepared: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    rounds = 10 if pytestconfig.getoption("--long") else 2
    for number in range(rounds):
        folder = tmp_path / f"round-{number}"
        shutil.copytree(prepared, folder)
        after, pause = chance.randint(FROM_THE_START, MOST), chance.uniform(0, 0.4)
        shown = _killed(folder, after, pause)
        links = _kept(folder)
        told = f"seed {seed}, round {number}, after {after}"
        assert len(shown) >= after, told
        assert [link.seq for link in links] == list(range(1, len(links) + 1)), told
        assert len({link.entry.id for link in links}) == len(links), told
        assert {link.seq: link.entry.id for link in links}.items() >= shown.items(), told
        sys.stdout.write(f"{told}: {len(shown)} shown, {len(links)} kept\n")


@dataclass(frozen=True)
class _HalfTyped:
    """A record whose window was killed with both dosed, and a note and a set half typed."""

    folder: Path
    phase: str
    since: list[str]

    def copy(self, folder: Path) -> Path:
        shutil.copytree(self.folder, folder)
        return folder


@pytest.fixture(scope="module")
def half_typed(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> _HalfTyped:
    """Killed where it stands and waits: a window that goes on would be past the journey by
    the time a slow machine gets to kill it."""
    place = tmp_path_factory.mktemp("half-typed")
    folder = place / "record"
    shutil.copytree(prepared, folder)
    paths = os.pathsep.join([str(TESTS.parent / "src"), str(TESTS)])
    trouble = place / "trouble.txt"
    with trouble.open("w", encoding="utf-8") as errors:
        child = subprocess.Popen(
            [sys.executable, str(TESTS / "journeys" / "child.py"), str(folder), HALF_TYPED],
            stdout=subprocess.PIPE,
            stderr=errors,
            env=os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
        )
    assert child.stdout is not None
    said = [line.decode().rstrip("\n") for line in _until_half_typed(child.stdout)]
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    child.wait()
    assert said, trouble.read_text(encoding="utf-8")
    assert said[-1].startswith(HALF_TYPED), trouble.read_text(encoding="utf-8")
    _, phase, *since = said[-1].split("|")
    return _HalfTyped(folder, phase, since)


def _until_half_typed(lines: IO[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield line
        if line.startswith(HALF_TYPED.encode()):
            return


def test_r15_that_after_a_kill_the_phase_both_clocks_and_what_was_half_typed_are_there(
    qtbot: QtBot, half_typed: _HalfTyped, tmp_path: Path
) -> None:
    del qtbot
    t = Therapist(half_typed.copy(tmp_path / "record"))
    try:
        steps.unlock(t, PASSPHRASE)
        t.press("Back to the room")
        t.page("room")
        header = t.part(RoomPage).header
        assert header.middle.phase.text() == half_typed.phase
        since = [steps.since(head.figures) for head in header.heads.values()]
        assert since == half_typed.since
        assert since[0].startswith("since dose 1, ")
        t.key(Qt.Key.Key_N)
        note = t.part(NoteSheet).text
        t.until(lambda: note.text() == steps.HALF_NOTE, "the note that was half typed")
        t.key(Qt.Key.Key_Escape)
        t.key(Qt.Key.Key_P)
        t.until(lambda: t.seen("BP"), "the sheet of vitals")
        (pressure,) = t.seen("BP", QLineEdit)
        assert isinstance(pressure, QLineEdit)
        t.until(lambda: pressure.text() == steps.HALF_PRESSURE, "the set half typed")
    finally:
        t.leave()


def test_r15_that_after_a_kill_the_same_session_goes_on_with_its_clocks(
    qtbot: QtBot, half_typed: _HalfTyped, tmp_path: Path
) -> None:
    del qtbot
    folder = half_typed.copy(tmp_path / "record")
    before = project(_kept(folder))
    assert stage(before) is Stage.JOURNEY
    t = Therapist(folder)
    try:
        steps.unlock(t, PASSPHRASE)
        t.press("Back to the room")
        t.page("room")
        steps.saved(t, lambda: t.key(Qt.Key.Key_M))
    finally:
        t.leave()
    after = project(_kept(folder))
    assert first_injection(after) == first_injection(before)
    assert after.links[: len(before.links)] == before.links[: len(before.links)]
    assert len(after.links) == len(before.links) + 1
