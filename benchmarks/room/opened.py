"""The room of a session in the window, reached as a clinician reaches it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from benchmarks.room.window import settle
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.bootstrap.workplace import Workplace
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.page import RoomPage


@contextmanager
def opened_room(window: MainWindow, opened: OpenDesk, session: UUID) -> Iterator[RoomPage]:
    """Go to the room of a session, and leave it when the block is left."""
    place = Workplace(window, opened, (lambda _: None, None), Preferences(), lambda _: None)
    place.enter()
    place.today.asked.emit(OpenSession(session))
    page = window.findChild(RoomPage)
    if page is None or not page.isVisible():
        message = "the room is not shown"
        raise RuntimeError(message)
    settle()
    try:
        yield page
    finally:
        place.leave()
