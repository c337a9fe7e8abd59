"""The room: before a dose, in the journey, with each sheet and tab, and for one alone."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from builders import SAMUEL, Session, new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.entries import Marked, Noted, Observed, StateBegan, StateEnded
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@lru_cache(maxsize=1)
def metrics() -> FontMetrics:
    """The widths of the bundled face."""
    return FontMetrics.of_folder(FONTS)


def before_dose() -> Session:
    """Both doses prepared, baselines taken, the journey begun, nothing given."""
    session = new_session().prepare().ready_dose(Partner.A, "75").ready_dose(Partner.B, "60")
    session.start()
    for _ in range(2):
        session.vitals(About.A)
        session.vitals(About.B, (124, 78), 72)
        session.minutes(3)
    return session


def in_journey() -> Session:
    """An hour and a half into it: B's set is due, A's was just taken."""
    session = before_dose()
    session.give(Partner.A)
    session.minutes(2)
    session.give(Partner.B, "right-vastus-lateralis")
    session.minutes(6)
    session.observe(About.A, "onset")
    session.minutes(8)
    session.vitals(About.A, (131, 82), 74)
    session.vitals(About.B, (139, 86), 84)
    session.observe(About.B, "inward and quiet")
    session.minutes(14)
    session.observe(About.COUPLE, "reach or hold hands")
    session.observe(About.A, "tearful")
    session.service.record(About.A, Marked())
    session.minutes(10)
    session.vitals(About.A, (136, 85), 79)
    session.vitals(About.B, (141, 88), 90)
    session.minutes(20)
    session.observe(About.A, "peace or release")
    session.service.record(About.COUPLE, Marked())
    session.service.record(About.B, Marked())
    session.minutes(28)
    session.vitals(About.A, (132, 84), 78)
    session.observe(About.B, "anger")
    session.service.undo_last()
    session.minutes(3)
    session.service.record(About.B, Noted("lighter", quote=True))
    return session.minutes(2)


def _page(session: Session) -> RoomPage:
    page = RoomPage(metrics())
    page.show_session(session.view())
    return page


def _window(page: RoomPage) -> QWidget:
    window = MainWindow()
    window.add_page("room", page, full=True)
    window.show_page("room")
    window.show()
    return window


_Sheet = TypeVar("_Sheet", bound=RoomSheet)


def _with_sheet(
    session: Session, job: Job, about: About, kind: type[_Sheet]
) -> tuple[QWidget, _Sheet]:
    page = _page(session)
    window = _window(page)
    page.board.tiles[job, about].click()
    sheet = page.shelf.open_sheet
    assert isinstance(sheet, kind)
    return window, sheet


def _before() -> QWidget:
    return _window(_page(before_dose()))


def _full() -> QWidget:
    return _window(_page(in_journey()))


def _dose_sheet() -> QWidget:
    window, sheet = _with_sheet(before_dose(), Job.DOSE, About.A, DoseSheet)
    sheet.give.born.choice("04-Mar-1985").click()
    sheet.give.site.choice("left-deltoid").click()
    sheet.give.by.choice(str(SAMUEL.id)).click()
    return window


def _dose_wrong_person() -> QWidget:
    window, sheet = _with_sheet(before_dose(), Job.DOSE, About.B, DoseSheet)
    sheet.give.born.choice("04-Mar-1985").click()
    return window


def _dose_not_given() -> QWidget:
    window, sheet = _with_sheet(before_dose(), Job.DOSE, About.B, DoseSheet)
    sheet.leave.click()
    return window


def _dose_plan() -> QWidget:
    return _with_sheet(in_journey(), Job.DOSE, About.A, DoseSheet)[0]


def _vitals_sheet() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.VITALS, About.B, VitalsSheet)
    sheet.pressure.set_text("141/88")
    sheet.heart_rate.set_text("900")
    sheet.heart_rate.check()
    sheet.sedation.levels[4].click()
    return window


def _observe_sheet() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.OBSERVE, About.A, ObserveSheet)
    sheet.tiles[4].show_logged(2)
    return window


def _lasting() -> Session:
    """States of both and of the couple, some over, and one that begins late."""
    session = in_journey()
    say = session.service.record
    now = session.clock.read().moment

    def at(minutes: float) -> Late:
        return Late(now.shifted(timedelta(minutes=-minutes)), "hands busy")

    shade = say(About.A, StateBegan("eyeshade", "eyeshade on"), late=at(80)).link.entry.id
    say(About.A, StateBegan("lying-down", "lying down"), late=at(85))
    say(About.A, StateEnded(shade), late=at(20))
    say(About.B, StateBegan("covered", "under a blanket"), late=at(50))
    say(About.COUPLE, StateBegan("music", "music"), late=at(88))
    say(About.COUPLE, StateBegan("holding-hands", "holding hands"))
    return session.minutes(12)


def _carried_sheet() -> QWidget:
    page = _page(in_journey())
    window = _window(page)
    page.carried.click()
    return window


def _states() -> QWidget:
    return _window(_page(_lasting()))


def _states_sheet() -> QWidget:
    return _with_sheet(_lasting(), Job.OBSERVE, About.A, ObserveSheet)[0]


def _couple_sheet() -> QWidget:
    return _with_sheet(_lasting(), Job.OBSERVE, About.COUPLE, ObserveSheet)[0]


def _care_sheet() -> QWidget:
    return _with_sheet(_lasting(), Job.CARE, About.B, ObserveSheet)[0]


def _line_sheet() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.OBSERVE, About.A, ObserveSheet)
    logged = in_journey().observe(About.A, "tearful").link.entry
    assert isinstance(logged.body, Observed)
    sheet.tiles[4].show_logged(1)
    sheet.line.open_for(logged.id, logged.body, "when the second song began")
    return window


def _late(sheet: VitalsSheet | ObserveSheet | NoteSheet) -> None:
    """Ten minutes ago, told afterwards."""
    sheet.when.turn.click()
    sheet.when.ago[1].click()
    sheet.when.reason.choice("told later").click()


def _vitals_late() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.VITALS, About.B, VitalsSheet)
    sheet.pressure.set_text("141/88")
    _late(sheet)
    return window


def _observe_late() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.OBSERVE, About.B, ObserveSheet)
    _late(sheet)
    sheet.when.time.set_text("23:59")
    sheet.when.time.check()
    return window


def _note_late() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.NOTE, About.COUPLE, NoteSheet)
    sheet.text.set_text("He hummed; she smiled at it.")
    _late(sheet)
    return window


def _note_sheet() -> QWidget:
    window, sheet = _with_sheet(in_journey(), Job.NOTE, About.COUPLE, NoteSheet)
    sheet.text.set_text("Rain on the roof; both smile at it.")
    return window


def _entries() -> QWidget:
    page = _page(in_journey())
    window = _window(page)
    page.foot.tabs.turn_to(ENTRIES)
    page.entries.table.selectRow(page.entries.model.rowCount() - 3)
    page.entries.table.scrollToBottom()
    return window


def _finish() -> QWidget:
    page = _page(in_journey())
    window = _window(page)
    page.foot.tabs.turn_to(FINISH)
    return window


def _solo() -> QWidget:
    session = new_session(solo=True).ready_dose(Partner.A, "50").start()
    session.vitals(About.A)
    session.minutes(2)
    session.give(Partner.A)
    session.minutes(9)
    session.observe(About.A, "onset")
    return _window(_page(session))


SCREENS = {
    "room-before-dose": _before,
    "room": _full,
    "room-dose-sheet": _dose_sheet,
    "room-dose-wrong-person": _dose_wrong_person,
    "room-dose-not-given": _dose_not_given,
    "room-dose-plan": _dose_plan,
    "room-vitals-sheet": _vitals_sheet,
    "room-observe-sheet": _observe_sheet,
    "room-carried-sheet": _carried_sheet,
    "room-states": _states,
    "room-states-sheet": _states_sheet,
    "room-couple-sheet": _couple_sheet,
    "room-care-sheet": _care_sheet,
    "room-line": _line_sheet,
    "room-vitals-late": _vitals_late,
    "room-observe-late": _observe_late,
    "room-note-late": _note_late,
    "room-note-sheet": _note_sheet,
    "room-entries": _entries,
    "room-finish-these": _finish,
    "room-solo": _solo,
}
