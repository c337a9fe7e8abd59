"""The close: each checked before leaving, the end of the journey; or a session cut short."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeys.preparing import card
from journeys.steps import CONTROL, saved
from journeys.therapist import Therapist
from journeys.typed import Typed
from kadelyx_desk.domain.told import READY_ASKED, capitalised

PADSS = "PADSS (modified), 0 to 10"


def to_the_close(t: Therapist) -> None:
    """From the room."""
    t.key(Qt.Key.Key_J, CONTROL)
    t.page("close")


def check(t: Therapist, typed: Typed, letter: str, name: str, *, escort: str = "") -> None:
    """The ready-to-leave check of one partner: all met, PADSS 10, a call on the next day."""
    t.within(card(t, f"{letter}, {name}"))
    for _code, words in READY_ASKED:
        t.answer(capitalised(words), "Yes")
    t.write(PADSS, "10")
    if escort:
        t.write("Escort", typed.all(escort))
    t.write("Follow-up call", t.day(1))
    t.write("Follow-up call, at", typed.all("10:30"))
    t.within(None)


def left(t: Therapist, typed: Typed, letter: str, name: str, *, why: str = "") -> None:
    """The partner leaves now; where something is not met, with the reason."""
    t.within(card(t, f"{letter}, {name}"))
    if why:
        t.press("Left now")
        t.write(f"Why {name} leaves now", typed.all(why))
    t.press("Left now")
    t.until(lambda: not t.seen("Left now"), f"{name} left")
    t.within(None)


def end(t: Therapist) -> None:
    """End the journey and go to Today."""
    t.press("End the journey")
    t.until(lambda: not t.seen("End the journey"), "the end")
    t.press("To today")
    t.page("today")


def not_given(t: Therapist, typed: Typed, key: Qt.Key, outcome: str, witness: str) -> None:
    """Account for a prepared dose that stays in its syringe."""
    t.key(key)
    t.press("Not given")
    t.answer("What became of it", typed.all(outcome))
    t.answer("Witness", witness)
    saved(t, lambda: t.press("Record as not given"))
