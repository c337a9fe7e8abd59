"""From the first start to the first saved observation: counted, as a new user would go."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeys import steps
from journeys.guiding import OBSERVE
from journeys.therapist import Therapist
from kadelyx_desk.ui.views.first_run.recovery_step import RecoveryStep

MOST_PRESSES, MOST_KEYS = 16, 100
SECONDS = 180.0
PRESS, KEY = 3.0, 0.5
"""A calm reader takes so many seconds to find what to press, and to type a key."""


class Counted(Therapist):
    """Counts what a hand does; nothing of it is known before the window shows it."""

    presses = 0
    keys = 0

    def press(self, name: str, place: int = 0) -> None:
        self.presses += 1
        super().press(name, place)

    def hold(self, name: str) -> None:
        self.presses += 1
        super().hold(name)

    def write(self, name: str, text: str, place: int = 0) -> None:
        self.keys += len(text) + 1  # Tab into the field
        super().write(name, text, place)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.keys += 1
        super().key(key, modifier)


def test_that_the_first_useful_entry_is_saved_within_three_minutes_of_the_first_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    t = Counted(tmp_path / "record")
    try:
        _start(t)
        _register(t)
        t.press("Open preparation")
        for part in ("arrangements", "notes", "plan"):
            t.press(f"Next: {part}")
        t.press("To the checklist")
        t.hold("Hold to start the journey")
        t.page("room")
        t.key(OBSERVE["A"])
        said = steps.saved(t, lambda: t.press("tearful"))
    finally:
        t.leave()
    assert "tearful, saved" in said
    seconds = t.presses * PRESS + t.keys * KEY
    sys.stdout.write(f"{t.presses} presses, {t.keys} keys, {seconds:.0f} s\n")
    assert t.presses <= MOST_PRESSES
    assert t.keys <= MOST_KEYS
    assert seconds <= SECONDS


def _start(t: Therapist) -> None:
    """Only what the steps ask for; the passphrase is the one that was made."""
    t.write("Name of the clinic", "Hillside")
    t.press("Next: you")
    t.write("Your name", "Maya Lindqvist")
    t.press("I also guide sessions")
    t.press("Next: passphrase")
    t.press("I have learnt it, or written it down and put it in a safe place")
    t.press("Make the record")
    t.find("The last group, from your paper")
    t.write("The last group, from your paper", t.part(RecoveryStep)._sheet.groups[-1])
    t.press("Start")
    t.page("today")


def _register(t: Therapist) -> None:
    """Both names and dates of birth, the course, and when."""
    t.press("Register the first couple")
    for place, (family, given, born) in enumerate(
        (("Rivera", "Ana", steps.ANA_BORN), ("Okafor", "Ben", steps.BEN_BORN))
    ):
        t.write("Family name", family, place)
        t.write("Given name", given, place)
        t.write("Date of birth", born, place)
    t.press("1 session, $1,000")
    t.write("Journey", t.day(0))
    t.write("Journey, at", "23:59")
    t.press("Register")
    t.page("today")
