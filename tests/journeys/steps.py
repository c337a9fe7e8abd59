"""The six steps at the real window, as a person takes them: keys, clicks, and what is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journeys.therapist import Therapist
from kadelyx_desk.domain.wording import day
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.first_run.recovery_step import RecoveryStep
from kadelyx_desk.ui.views.first_run.view import FirstRunView
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.room.last_entry import LastEntry


def days_from_now(days: int) -> str:
    """A day as it is typed: the window under test lives by the real clock."""
    return day((SystemClock().read().moment.local + timedelta(days=days)).date())


CONTROL = Qt.KeyboardModifier.ControlModifier
EXPIRY = days_from_now(200)
ANA_BORN, BEN_BORN = "04-Mar-1985", "11-Jul-1983"
SHARED = (
    "To hear him before I answer",
    "To feel lighter with her",
    "Either of us can say stop",
    "Arguments about money",
    "Rain on the roof and both smile",
    "I can put the list down",
    "Ten breaths before an answer",
    "Sunday walk without phones",
    "Slowed the pace and named the turn",
    "Lighter for a day",
    "A call in ten days",
)
"""Words that the joint form shows."""
PRIVATE = ("I keep a list of what he did", "penicillin", "Sleeps badly and feels alone")
"""Words that it does not."""
HALF_NOTE = "Rain on the ro"
HALF_PRESSURE = "141/"
FIGURES = ("118/74", "124/78", "50", "60", "K4417", EXPIRY, "68.2", "84")


def first_start(t: Therapist) -> str:
    """Found the clinic; returns the passphrase that was made."""
    t.write("Name of the clinic", "Hillside Clinic")
    t.press("Next: you")
    t.write("Your name", "Maya Lindqvist")
    t.press("I also guide sessions")
    t.press("I order doses")
    t.press("Next: passphrase")
    passphrase = t.part(FirstRunView).passphrase.passphrase
    t.press("I have learnt it, or written it down and put it in a safe place")
    t.press("Make the record")
    t.find("The last group, from your paper")
    sheet = t.part(RecoveryStep)._sheet
    t.write("The last group, from your paper", sheet.groups[-1])
    t.press("Start")
    t.page("today")
    return passphrase


def unlock(t: Therapist, passphrase: str) -> None:
    """Unlock the record again."""
    t.page("unlock")
    t.write("Passphrase", passphrase)
    t.key(Qt.Key.Key_Return)
    t.page("today")


def register(t: Therapist) -> None:
    """Add the nurse, then the couple with its first session."""
    t.press("Settings")
    t.press("Add a person")
    t.write("Name", "Samuel Ortiz")
    t.write("Licence", "RN")
    t.press("injector")
    t.press("May inject")
    t.press("Save")
    t.find("Change Samuel Ortiz")
    t.press("Today")
    t.press("Register the first couple")
    for place, (family, given, born, weight, allergies) in enumerate(
        (
            ("Rivera", "Ana", ANA_BORN, "68.2", "penicillin"),
            ("Okafor", "Ben", BEN_BORN, "84", "none known"),
        )
    ):
        t.write("Family name", family, place)
        t.write("Given name", given, place)
        t.write("Date of birth", born, place)
        t.write("Weight, in kg", weight, place)
        t.write("Weighed on", days_from_now(-4), place)
        t.write("Allergies", allergies, place)
        t.write("Medicines", "none", place)
    t.press("deeper connection")
    t.press("3 sessions, $2,850")
    t.write("Journey", days_from_now(1))
    t.write("Journey, at", "13:00")
    t.press("Register")
    t.page("today")


def prepare(t: Therapist) -> None:
    """Intentions and challenges, one of them private; then both doses."""
    t.press("Open preparation")
    t.page("preparation")
    t.write("Ana, what do you hope for?", SHARED[0])
    t.write("Ben, what do you hope for?", SHARED[1])
    t.write("What should be true afterwards?", SHARED[2])
    t.write("What keeps happening between you?", SHARED[3])
    hard = "Ana, what feels hard in the relationship?"
    t.write(hard, PRIVATE[0])
    t.press("Shared, about Ana", 1)
    t.find("Ana and team")
    for part in ("arrangements", "notes", "plan"):
        t.press(f"Next: {part}")
    for plan, partner, dose, volume in zip(
        t.part(PreparationPage).findChildren(DosePlan),
        "AB",
        ("50", "60"),
        ("1", "1.2"),
        strict=False,
    ):
        t.within(plan)
        t.write("Ordered dose, in mg", dose)
        t.press("Maya Lindqvist")
        t.press(f"Record order for {partner}")
        t.press("50 mg per mL")
        t.write("Volume, in mL", volume)
        t.write("Lot", "K4417")
        t.write("Expiry", EXPIRY)
        t.press("Samuel Ortiz")
        t.press("Maya Lindqvist", 1)
        t.press(f"Record prepared dose for {partner}")
        t.find(f"Strike out the prepared dose for {partner}")
    t.within(None)


def begin(t: Therapist) -> None:
    """The room checklist, by keys: a few answers, who is there, and the button held."""
    t.press("To the checklist")
    t.page("checklist")
    for place in range(3):
        t.press("Yes", place)
    t.press("Samuel Ortiz")
    t.hold("Hold to start the journey")
    t.page("room")


def journey(t: Therapist) -> None:
    """The room, by keys: baselines, both doses, an observation, a note, a mark, an undo."""
    dose_both(t)
    t.key(Qt.Key.Key_W)
    saved(t, lambda: t.press("tearful"))
    t.key(Qt.Key.Key_Escape)
    t.key(Qt.Key.Key_N)
    t.write("Note", SHARED[4])
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))
    saved(t, lambda: t.key(Qt.Key.Key_M))
    saved(t, lambda: t.key(Qt.Key.Key_Z, CONTROL))
    t.key(Qt.Key.Key_J, CONTROL)
    t.page("close")
    t.press("End the journey")
    t.until(lambda: not t.seen("End the journey"), "the end")
    t.press("To today")
    t.page("today")


def dose_both(t: Therapist) -> None:
    """Two baselines and a dose of each."""
    for _ in range(2):
        vitals(t, Qt.Key.Key_Q, "118/74", "68")
        vitals(t, Qt.Key.Key_P, "124/78", "72")
    give(t, Qt.Key.Key_1, ANA_BORN, "left deltoid")
    give(t, Qt.Key.Key_0, BEN_BORN, "right vastus lateralis")


def since(figures: QWidget) -> str:
    """From when the clock of a partner counts, as a screen reader hears it."""
    return ",".join(figures.accessibleName().split(",")[1:3]).strip()


def vitals(t: Therapist, key: Qt.Key, pressure: str, heart_rate: str) -> None:
    """One set, by its key, digits and Enter."""
    t.key(key)
    t.write("BP", pressure)
    t.write("HR", heart_rate)
    t.write("SpO2", "98")
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def give(t: Therapist, key: Qt.Key, born: str, site: str) -> None:
    """The dose that waits, at the bedside."""
    t.key(key)
    t.press(born)
    t.press(site)
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def saved(t: Therapist, act: Callable[[], None]) -> str:
    """Do something and wait until the room says that it is saved; returns what it says."""
    line = t.part(LastEntry).line
    before = line.accessibleName()
    act()
    t.until(lambda: line.accessibleName() != before, "saved")
    return line.accessibleName()


def integrate(t: Therapist) -> None:
    """Insight, practice, an agreement, response and plan, and each alone."""
    t.press("Open the integration of RIVERA and OKAFOR")
    t.page("integration")
    t.press("Begin integration")
    t.write("Ana, what did you find?", SHARED[5])
    t.press("empathy and closeness")
    t.press("Next: how to use it")
    t.write("How will you use it together?", SHARED[6])
    t.write("What did you do as the guide?", SHARED[8])
    t.press("Next: agreements")
    t.write("What is agreed", SHARED[7])
    t.write("By (may stay open)", days_from_now(28))
    t.press("Both")
    t.press("Both", 1)
    t.press("Add agreement")
    t.press("Next: response and plan")
    t.press("a little better")
    t.write("In the words of Ana (may stay blank)", SHARED[9])
    t.write("What comes next", SHARED[10])
    t.press("Next: alone with A")
    t.press("Open alone with Ana")
    t.press("to be watched")
    t.write("In words (may stay blank)", PRIVATE[2])
    t.press("Record")
    t.find("Record the change")
    t.press("Next: alone with B")
    t.press("Next: review")


def sign(t: Therapist, passphrase: str) -> None:
    """Type the passphrase once more and sign."""
    t.page("review")
    t.write("Passphrase", passphrase)
    t.key(Qt.Key.Key_Return)
    t.until(lambda: not t.seen("Passphrase"), "signed")


def export(t: Therapist) -> Path:
    """Export the joint report; returns where it lies."""
    t.page("review")
    t.press("Export joint report")
    t.until(t.target.exists, "the report")
    t.find("Export joint report")
    return t.target
