"""The pages before a record is open, and the window around the others."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kadelyx_desk.bootstrap.entrance import FACTS
from kadelyx_desk.bootstrap.window import ROWS
from kadelyx_desk.domain.backups.age import Said
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.first_run.view import FirstRunView
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.renew import RenewView
from kadelyx_desk.ui.views.restore.page import Offer, RestorePage
from kadelyx_desk.ui.views.second_start.page import OpenElsewhere
from kadelyx_desk.ui.views.today.page import TodayPage
from kadelyx_desk.ui.views.unlock import UnlockState, UnlockView
from kadelyx_desk.ui.views.unlock_people import Person
from list_views import full_today

MAYA = UUID(int=1)
PEOPLE = (
    Person(MAYA, "Maya Lindqvist", "therapist"),
    Person(UUID(int=2), "Jonah Osei", "nurse, may inject"),
    Person(UUID(int=3), "Kemi Adeyemi", "clinical director"),
)
TOOLS = PassphraseTools(
    lambda: "shelter quartz banjo violet harbour", lambda _words, _clinic: None
)


def _window(name: str, page: QWidget, *, full: bool) -> MainWindow:
    window = MainWindow(ROWS)
    _fill(window, name, page, full=full)
    return window


def _fill(window: MainWindow, name: str, page: QWidget, *, full: bool) -> None:
    window.add_page(name, page, full=full)
    window.show_person("Maya Lindqvist", "therapist, signed in 07:35")
    window.show_page(name)


def _unlock() -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    view._passphrase.set_text("correct horse battery")
    return _window("unlock", view, full=True)


def _unlock_full() -> QWidget:
    """More people than the window has room for."""
    people = tuple(
        Person(UUID(int=10 + place), f"Featherstonehaugh-Okonkwo {place}", "prescriber, guide")
        for place in range(9)
    )
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", people, FACTS, people[0].staff))
    return _window("unlock", view, full=True)


def _unlock_wrong() -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    view._passphrase.set_text("correct horse battery")
    view.show_problem("The passphrase does not open the record. Look at the keyboard layout.")
    return _window("unlock", view, full=True)


def _unlock_backup(*, old: bool = False) -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    words = "Last backup 20-Nov-2026 08:55, checked"
    late = Said("Last backup 17-Nov-2026 08:55, 3 days old", is_caution=True)
    view.show_backup(late if old else Said(words))
    return _window("unlock", view, full=True)


def _unlock_damaged() -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    view._passphrase.set_text("correct horse battery")
    view.offer_restore()
    view.show_problem("The record is damaged and was not changed. Restore it from a backup.")
    return _window("unlock", view, full=True)


def _trouble(*, offers: bool, wrong: bool = False) -> QWidget:
    sentence = (
        "Both copies of the key slots are damaged. Nothing was changed. "
        "Restore the slots from a backup; the record itself is not touched."
    )
    inside = "1,204 entries, 12 sessions, beside the record"
    found = [
        Offer(Path("c"), "20-Nov-2026 08:55", inside),
        Offer(Path("b"), "20-Nov-2026 08:45", "1,201 entries, 12 sessions, at KADELYX-1"),
        Offer(Path("a"), "19-Nov-2026 18:02", "1,160 entries, 12 sessions, beside the record"),
    ]
    back = "Back to the passphrase" if wrong else ""
    page = RestorePage("The record cannot be opened", sentence, found if offers else (), back)
    if wrong:
        page.show_problem("This backup is damaged or not whole. Use another one.")
    return _window("trouble", page, full=True)


def _recover(*, wrong: bool = False) -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    next(b for b in view.findChildren(Button) if b.text() == "Use the recovery sheet").click()
    if wrong:
        assert view._recovery is not None
        view._recovery.code.set_text("7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDX")
        view.show_problem("Group 7 was misread or mistyped. Look at it on the sheet.")
    return _window("unlock", view, full=True)


def _renew(*, wrong: bool = False) -> QWidget:
    view = RenewView(PEOPLE, TOOLS, "Hillside Clinic")
    if wrong:
        view._people.show_people(PEOPLE, MAYA)
        view._own.set_text("shelter quartz banjo violet harbour")
        view._again.set_text("shelter quartz banjo violet")
        view._set.click()
    return _window("renew", view, full=True)


def _first_run() -> FirstRunView:
    view = FirstRunView(TOOLS, lambda _parent, _sheet: "")
    view.clinic._name.set_text("Hillside Clinic")
    view.person._name.set_text("Maya Lindqvist")
    return view


def _first_run_at(step: int) -> QWidget:
    view = _first_run()
    for _ in range(step - 1):
        view._turn(1)
    return _window("first-run", view, full=True)


def _first_run_wrong() -> QWidget:
    view = _first_run()
    view.clinic._name.set_text("")
    view.clinic.go_on()
    return _window("first-run", view, full=True)


def _first_run_sheet() -> QWidget:
    view = _first_run()
    view.show_recovery_sheet("7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD")
    return _window("first-run", view, full=True)


def _frame() -> MainWindow:
    """The whole window: the rail and, beside it, the page that a day begins with."""
    window = MainWindow(ROWS)
    page = TodayPage()
    page.show_today(full_today())
    _fill(window, "today", page, full=False)
    window.rail.show_count("today", 3)
    return window


def _mishap(*, saved: bool = False) -> QWidget:
    window = _frame()
    strip = window.show_mishap(
        "Something went wrong in the program. Everything up to 14:32, entry 118, is safely"
        " recorded."
    )
    if saved:
        strip.tell("The report is saved. It holds no names and no notes.")
    return window


def _not_closed() -> QWidget:
    view = UnlockView()
    view.show_state(UnlockState("Hillside Clinic", PEOPLE, FACTS, MAYA))
    window = _window("unlock", view, full=True)
    window.show_mishap(
        "Kadelyx Desk was not closed the last time, as when the power goes. Everything that was"
        " shown as saved is safely recorded.",
        problem=False,
    )
    return window


def _elsewhere() -> QWidget:
    page = OpenElsewhere("Maya Lindqvist", "14:02", 4711)
    return _window("open-elsewhere", page, full=True)


SCREENS = {
    "first-run-1": lambda: _first_run_at(1),
    "first-run-1-wrong": _first_run_wrong,
    "first-run-2": lambda: _first_run_at(2),
    "first-run-3": lambda: _first_run_at(3),
    "first-run-4": _first_run_sheet,
    "unlock": _unlock,
    "unlock-wrong": _unlock_wrong,
    "unlock-full": _unlock_full,
    "unlock-backup": _unlock_backup,
    "unlock-backup-old": lambda: _unlock_backup(old=True),
    "unlock-damaged": _unlock_damaged,
    "trouble": lambda: _trouble(offers=True),
    "trouble-no-backup": lambda: _trouble(offers=False),
    "trouble-wrong": lambda: _trouble(offers=True, wrong=True),
    "unlock-recover": _recover,
    "unlock-recover-wrong": lambda: _recover(wrong=True),
    "renew": _renew,
    "renew-wrong": lambda: _renew(wrong=True),
    "frame": _frame,
    "mishap": _mishap,
    "mishap-saved": lambda: _mishap(saved=True),
    "open-elsewhere": _elsewhere,
    "unlock-not-closed": _not_closed,
}
