"""The checklist and the room, by keys and taps, as a guide logs a journey."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from journeys.clinic import MAYA, SAMUEL
from journeys.steps import CONTROL, saved
from journeys.therapist import Therapist
from journeys.typed import Typed
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.views.room.header import Header
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.tile_board import Job, TileBoard

VITALS = {"A": Qt.Key.Key_Q, "B": Qt.Key.Key_P}
OBSERVE = {"A": Qt.Key.Key_W, "B": Qt.Key.Key_O, "couple": Qt.Key.Key_C}
CARE = {"A": Qt.Key.Key_E, "B": Qt.Key.Key_I}
DOSE = {"A": Qt.Key.Key_1, "B": Qt.Key.Key_0}
MARK = {"A": Qt.Key.Key_Comma, "B": Qt.Key.Key_Period, "couple": Qt.Key.Key_M}


def begin(t: Therapist, typed: Typed, *, kit: str) -> None:
    """From the last part of the preparation through the checklist into the room."""
    t.press("To the checklist")
    t.page("checklist")
    for asked in ("Brightness lowered", "Sound off", "Date, time and zone right"):
        t.answer(asked, "Yes")
    t.answer("Rescue kit at hand and complete", "Yes")
    t.write("Note, rescue kit at hand and complete", typed.all(kit))
    t.press(MAYA)
    t.press(typed.all(SAMUEL))
    t.hold("Hold to start the journey")
    t.page("room")


def later(t: Therapist, minutes: int) -> None:
    """Let minutes of the journey pass, until the room's own clock shows it."""
    t.clock.forward(minutes=minutes)
    shown = t.part(Header).middle.time
    t.until(lambda: shown.text() == clock(t.clock.read().moment.local), "the clock")


def vitals(
    t: Therapist, typed: Typed, letter: str, pressure: str, *more: str, dissociation: str = ""
) -> None:
    """One set: pressure, heart rate, SpO2, breaths, nausea, then MOAA/S and dissociation."""
    t.key(VITALS[letter])
    t.write("BP", typed.all(pressure))
    for name, figure in zip(("HR", "SpO2", "Breaths", "Nausea"), more, strict=False):
        t.write(name, figure)
    if dissociation:
        t.press("5, readily to the name in a normal tone")
        t.answer("Dissociation", dissociation)
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def give(t: Therapist, typed: Typed, letter: str, born: str, site: str) -> None:
    """The dose that waits, at the bedside."""
    t.key(DOSE[letter])
    t.press(born)
    t.press(typed.all(site))
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def observe(t: Therapist, key: Qt.Key, term: str, *, taps: int = 1, line: str = "") -> str:
    """Tap a tile so many times, and hold it for a line; returns what the room then says."""
    t.key(key)
    said = saved(t, lambda: t.press(term))
    for logged in range(1, taps):
        said = saved(t, partial(t.press, f"{term}, logged, {logged}"))
    if line:
        t.hold_tile(f"{term}, logged, {taps}")
        t.write(f"Add a line to “{term}”", line)
        said = saved(t, lambda: t.key(Qt.Key.Key_Return))
    else:
        t.key(Qt.Key.Key_Escape)
    return said


def turn(t: Therapist, key: Qt.Key, state: str, *, since: str = "") -> str:
    """Begin what lasts, or end what lasts since a time; returns the time."""
    t.key(key)
    name = f"{state}, since {since}; press when it ends" if since else ""
    shown = t.find(name or f"{state}; press when it begins")
    sheets = [one for one in t.window.findChildren(ObserveSheet) if one.isAncestorOf(shown)]
    t.until(lambda: not sheets[0].twice.isActive(), "a second tap counts again")
    saved(t, lambda: t.press(name or f"{state}; press when it begins"))
    t.key(Qt.Key.Key_Escape)
    return clock(t.clock.read().moment.local)


def quote(t: Therapist, key: Qt.Key, words: str) -> None:
    """A partner's own words, from the sheet of observations."""
    t.key(key)
    t.press("Quote: their own words")
    t.write("Note", words)
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def note(t: Therapist, words: str, *, about: str = "", turns: int = 0) -> None:
    """A note of the room; its reader chip is turned so many times from *Shared*."""
    t.key(Qt.Key.Key_N)
    t.write("Note", words)
    if about:
        t.answer("About", about)
    t.turn_reader(turns)
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def mark(t: Therapist, letter: str) -> None:
    """Stamp a moment; it is worded later."""
    saved(t, lambda: t.key(MARK[letter]))


def word_mark(t: Therapist, words: str, *, quoted: bool = False) -> None:
    """Give the mark that waits first its words, under *Finish these*."""
    t.write("In words", words)
    if quoted:
        t.press("their own words (quote)")
    saved(t, lambda: t.press("Give it these words"))


def undo(t: Therapist) -> str:
    """Take the last entry back; returns what the room then says."""
    return saved(t, lambda: t.key(Qt.Key.Key_Z, CONTROL))


def put_back(t: Therapist, *, minutes: int = 0, at: str = "", why: str, own: str = "") -> None:
    """In the open sheet: it happened earlier, so many minutes ago or at a time, and why."""
    t.press("Happened now; give an earlier time")
    if minutes:
        t.press(f"{minutes} min ago")
    else:
        t.write("When it happened, hours and minutes", at)
    t.answer("Why it is entered late", why)
    if own:
        t.write("Why it is entered late, in your words", own)


def due_times(t: Therapist) -> dict[str, str]:
    """What the tile of vitals says of each partner, by letter."""
    tiles = t.part(TileBoard).tiles
    return {
        about.value: tile.accessibleName().rpartition(", ")[2]
        for (job, about), tile in tiles.items()
        if job is Job.VITALS
    }
