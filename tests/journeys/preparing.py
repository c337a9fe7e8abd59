"""The preparation of a session, part by part, as a therapist types it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from journeys.booking import Client
from journeys.clinic import MAYA, SAMUEL
from journeys.therapist import Therapist
from journeys.typed import Typed
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan

LETTERS = "AB"


@dataclass(frozen=True, slots=True)
class Hopes:
    """What one partner, or both together, answer in the first part."""

    hope: str
    hard: str


def open_first(t: Therapist) -> None:
    """The preparation of the couple that comes next."""
    t.press("Open preparation")
    t.page("preparation")


def texts(
    t: Therapist, typed: Typed, people: list[Client], own: list[Hopes], both: Hopes | None
) -> None:
    """Intentions for the room, shared; what is hard stays with each and the team."""
    for one, said in zip(people, own, strict=True):
        t.write(f"{one.called}, what do you hope for?", typed.all(said.hope))
        between = " in the relationship" if len(people) > 1 else ""
        hard = f"{one.called}, what feels hard{between}?"
        t.write(hard, typed.team(said.hard))
        t.press(f"Shared, about {one.called}", 1)
        t.find(f"{one.called} and team")
    if both is not None:
        t.write("What should be true afterwards?", typed.all(both.hope))
        t.write("What keeps happening between you?", typed.all(both.hard))
    t.press("Next: arrangements")


def arrangements(
    t: Therapist, typed: Typed, people: list[Client], weights: list[str], escorts: list[str]
) -> None:
    """Weight of the day, allergies, medicines, fasting and escort of each."""
    for place, (one, weight, escort) in enumerate(zip(people, weights, escorts, strict=True)):
        t.within(card(t, f"Arrangements for {one.called}"))
        t.write("Weight, in kg", typed.all(weight))
        t.write("Weighed on", "today")
        t.write("Last food", "yesterday")
        t.write("Last food, at", typed.all(f"19:{place}0"))
        t.write("Last drink", "yesterday")
        t.write("Last drink, at", typed.all(f"21:{place}0"))
        t.write("Escort", typed.all(escort))
        t.write("Phone of the escort", f"+1 415 555 010{place}")
    t.within(None)


def pattern(
    t: Therapist, typed: Typed, chosen: str, plan: str, *, first: str | None = None
) -> None:
    """Who is dosed, who first, and the plan in words."""
    t.answer("Dosing pattern", chosen)
    if first is not None:
        t.answer("Who is first", first)
    t.write("The plan in words", typed.all(plan))


def note(t: Therapist, about: str, words: str, turns: int = 0) -> None:
    """One note of the preparation; its reader chip is turned so many times.

    It begins at *Team only*; the next reader is *Shared*.
    """
    t.answer("About", about)
    t.write("Note", words)
    t.turn_reader(turns)
    t.press("Record note")
    t.find("Undo: The note is recorded.")


def doses(t: Therapist, typed: Typed, plans: list[tuple[str, str, str]]) -> None:
    """Order and prepare on the last part: mg, mL of 50 mg per mL, and the lot, of each."""
    in_view = [plan for plan in t.window.findChildren(DosePlan) if plan.isVisible()]
    by_side = sorted(in_view, key=lambda plan: plan.mapTo(t.window, QPoint()).x())
    for plan, letter, wanted in zip(by_side, LETTERS, plans, strict=False):
        t.within(plan)
        order_and_draw_up(t, typed, letter, wanted)
        t.find(f"Strike out the prepared dose for {letter}")
    t.within(None)


def order_and_draw_up(
    t: Therapist, typed: Typed, letter: str, wanted: tuple[str, str, str], booster: int = 0
) -> None:
    """An order in mg, then the dose drawn up for it, in mL, from a vial of a lot."""
    dose, volume, lot = wanted
    t.write("Ordered dose, in mg", typed.all(dose))
    t.press(MAYA)
    named = f"Record order of booster {booster}" if booster else "Record order"
    t.press(f"{named} for {letter}")
    t.press("50 mg per mL")
    t.write("Volume, in mL", volume)
    t.write("Lot", typed.all(lot))
    t.write("Expiry", t.day(200))
    t.answer("Prepared by", SAMUEL)
    t.answer("Checked by", MAYA)
    t.press(f"Record prepared dose for {letter}")


def card(t: Therapist, name: str) -> QWidget:
    """A part of the page by its name."""
    t.until(lambda: _cards(t, name), name)
    return _cards(t, name)[0]


def _cards(t: Therapist, name: str) -> list[QWidget]:
    found = t.window.findChildren(QWidget)
    return [one for one in found if one.isVisible() and one.accessibleName() == name]
