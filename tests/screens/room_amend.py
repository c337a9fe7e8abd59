"""The table of the room's entries with one chosen, to be put right in the form of its kind."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from builders import Session
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.foot import ENTRIES
from kadelyx_desk.ui.views.room.page import RoomPage
from rooms import in_journey, metrics


def _journey() -> Session:
    session = in_journey()
    session.minutes(15).vitals(About.A, (131, 82), 74)
    session.observe(About.A, "tearful")
    session.service.record(About.B, Noted("lighter", quote=True))
    return session.minutes(2)


def _chosen(back: int) -> QWidget:
    page = RoomPage(metrics())
    page.show_session(_journey().view())
    window = MainWindow()
    window.add_page("room", page, full=True)
    window.show_page("room")
    window.show()
    page.foot.tabs.turn_to(ENTRIES)
    page.entries.table.selectRow(page.entries.model.rowCount() - back)
    page.entries.table.scrollToBottom()
    return window


SCREENS = {
    "room-correct-note": lambda: _chosen(1),
    "room-correct-observed": lambda: _chosen(2),
    "room-correct-vitals": lambda: _chosen(3),
}
