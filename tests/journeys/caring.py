"""Adverse events and rescue medicines, from the help card to how they ended."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeys.clinic import MAYA, SAMUEL
from journeys.steps import saved
from journeys.therapist import Therapist
from journeys.typed import Typed


def mark_event(t: Therapist, kind: str, name: str) -> None:
    """F2 and one tap; then on to the words of it."""
    t.key(Qt.Key.Key_F2)
    saved(t, lambda: t.press(f"{kind}, {name}"))
    t.press(f"Events, rescue, {name}, 1 open")


def word_event(t: Therapist, typed: Typed, what: str, done: str) -> None:
    """What happened and what was done, in the open list of events."""
    t.write("What happened", typed.all(what))
    t.write("What was done", typed.all(done))
    saved(t, lambda: t.press("Record"))


def give_rescue(t: Therapist, typed: Typed, drug: str, amount: str, reason: str) -> None:
    """A rescue medicine of the list, in mg by mouth or needle, read back and given."""
    t.press("Rescue medicine")
    t.answer("Medicine", typed.all(drug))
    t.write("Amount", typed.all(amount))
    t.answer("Unit", "mg")
    t.answer("Route", "IM")
    t.write("For what", typed.all(reason))
    t.answer("Ordered by", MAYA)
    t.answer("Given by", SAMUEL)
    saved(t, lambda: t.press("Given"))


def finish_both(t: Therapist, typed: Typed, response: str, end: str) -> None:
    """From *Finish these*: the response to the medicine, and how the event ended."""
    t.tab("Finish these")
    t.press("Open")
    t.press("it is over")
    t.write("How it ended", typed.all(end))
    saved(t, lambda: t.press("Record"))
    (open_one,) = [name for name in t.in_view() if name.endswith(", unanswered")]
    t.press(open_one)
    t.write("Response", typed.all(response))
    saved(t, lambda: t.press("Record"))
