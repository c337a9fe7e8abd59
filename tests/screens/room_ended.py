"""The room after the journey's end, where what was forgotten is entered at its own time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from builders import Session, new_session
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.care.help_sheet import HelpSheet
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@lru_cache(maxsize=1)
def metrics() -> FontMetrics:
    """The widths of the bundled face."""
    return FontMetrics.of_folder(FONTS)


def _ended() -> Session:
    """A journey of three hours that ended twenty minutes ago."""
    session = new_session().ready_dose(Partner.A, "75").ready_dose(Partner.B, "60").start()
    for about in (About.A, About.B):
        session.vitals(about)
    session.minutes(6).give(Partner.A)
    session.give(Partner.B)
    session.minutes(16)
    session.vitals(About.A, (131, 82), 74)
    session.minutes(150).service.record(About.COUPLE, JourneyEnded())
    return session.minutes(20)


def _window(job: Job | None = None, about: About = About.A) -> tuple[QWidget, RoomSheet | None]:
    page = RoomPage(metrics())
    page.show_session(_ended().view())
    window = MainWindow()
    window.add_page("room", page, full=True)
    window.show_page("room")
    window.show()
    if job is not None:
        page.board.tiles[job, about].click()
    return window, page.shelf.open_sheet


def _board() -> QWidget:
    return _window()[0]


def _vitals() -> QWidget:
    window, sheet = _window(Job.VITALS, About.B)
    assert isinstance(sheet, VitalsSheet)
    sheet.pressure.set_text("141/88")
    sheet.when.time.set_text("15:30")
    sheet.when.time.check()
    return window


def _observe() -> QWidget:
    return _window(Job.OBSERVE)[0]


def _note() -> QWidget:
    return _window(Job.NOTE, About.COUPLE)[0]


def _help() -> QWidget:
    window, sheet = _window(Job.HELP, About.COUPLE)
    assert isinstance(sheet, HelpSheet)
    sheet.tiles[About.A][0].click()
    return window


SCREENS = {
    "room-ended": _board,
    "room-ended-vitals": _vitals,
    "room-ended-observe": _observe,
    "room-ended-note": _note,
    "room-ended-help": _help,
}
