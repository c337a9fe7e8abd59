"""The room checklist and the close of a journey: empty, typical, full, and for one alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import SAMUEL, Session, new_session
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.checklist.page import ChecklistPage
from kadelyx_desk.ui.views.close.page import ClosePage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH

WELL = MachineState(on_mains=True, battery=83, save_ms=4.2, stays_awake=True)
BADLY = MachineState(on_mains=False, battery=41, save_ms=230, stays_awake=False)


def _beside_rail(page: QWidget) -> QWidget:
    """The page at the width it has in the window, right of the rail."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def _checklist(
    session: Session, machine: MachineState | None, *, full: bool = False
) -> QWidget:
    page = ChecklistPage()
    page.show_session(session.view())
    if machine is not None:
        page.show_machine(machine)
    if full:
        for code, answer in (
            ("light", "yes"),
            ("sound", "no"),
            ("kit", "yes"),
            ("clock", "yes"),
        ):
            page.rows[code].answers.choice(answer).click()
        page.rows["sound"].note.set_text("The bell cannot be switched off; a sign hangs there.")
        page.rows["kit"].note.set_text("x" * 501)
        page.rows["kit"].check()
        page.presence.checks[SAMUEL].setChecked(True)
        page.presence.others.set_text("Noor Haddad, interpreter")
        page.answer.say("The disk is full. The entry is kept here.", "Not saved")
    return _beside_rail(page)


def _close(session: Session) -> QWidget:
    page = ClosePage()
    page.show_session(session.view())
    return _beside_rail(page)


def _ended() -> Session:
    session = new_session().start().minutes(180)
    session.service.record(About.COUPLE, JourneyEnded())
    return session


SCREENS: dict[str, Callable[[], QWidget]] = {
    "checklist-empty": lambda: _checklist(new_session(), None),
    "checklist": lambda: _checklist(new_session().prepare(), WELL),
    "checklist-full": lambda: _checklist(new_session().prepare(), BADLY, full=True),
    "checklist-solo": lambda: _checklist(new_session(solo=True), WELL),
    "close-empty": lambda: _close(new_session().start()),
    "close-ended": lambda: _close(_ended()),
}
