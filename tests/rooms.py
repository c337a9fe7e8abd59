"""The room over a session of fakes: shown, pressed, and answered as in the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.tile_board import Job

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
_Sheet = TypeVar("_Sheet", bound=RoomSheet)


@lru_cache(maxsize=1)
def metrics() -> FontMetrics:
    """The widths of the bundled face."""
    return FontMetrics.of_folder(FONTS)


def before_dose(*, solo: bool = False) -> Session:
    """Doses prepared, the journey begun, baselines taken, nothing given."""
    session = new_session(solo=solo)
    partners = (Partner.A,) if solo else tuple(Partner)
    for partner in partners:
        session.ready_dose(partner, "75" if partner is Partner.A else "60")
    session.start()
    for _ in range(2):
        session.vitals(About.A)
        if not solo:
            session.vitals(About.B, (124, 78), 72)
        session.minutes(3)
    return session


def in_journey() -> Session:
    """Both doses were given a moment ago."""
    session = before_dose()
    session.give(Partner.A)
    session.minutes(2)
    session.give(Partner.B, "right-vastus-lateralis")
    return session


class Room:
    """A page joined to the model of a session, as the program joins them."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session = session
        self.page = RoomPage(metrics())
        self.model = SessionModel(session.fake.desk, session.service)
        self.intents: list[Intent] = []
        self.page.asked.connect(self.intents.append)
        self.page.asked.connect(self.model.do)
        self.model.shown.connect(self.page.show_session)
        self.model.ticked.connect(self.page.show_tick)
        self.model.answered.connect(self.page.show_answer)
        self.page.show_session(self.model.view())
        qtbot.addWidget(self.page, before_close_func=lambda _page: self.model.stop())
        with qtbot.waitExposed(self.page):
            shots.settle(self.page, shots.SMALLEST)
        self.page.activateWindow()

    @property
    def asked(self) -> list[Intent]:
        """What was asked for, without the drafts that were kept on the way."""
        return [intent for intent in self.intents if not isinstance(intent, KeepDraft)]

    def tick(self, minutes: float = 0) -> None:
        """Let time pass, and let the page hear of it."""
        self.session.minutes(minutes)
        self.page.show_tick(self.model.view())

    def open(self, job: Job, about: About, kind: type[_Sheet]) -> _Sheet:
        """Press a tile and answer the sheet that it opened."""
        self.page.board.tiles[job, about].click()
        sheet = self.page.shelf.open_sheet
        assert isinstance(sheet, kind)
        QTest.qWait(1)  # one turn of the event loop, in which the layouts are done
        return sheet

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self._focused, key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        """Type wherever the focus is."""
        QTest.keyClicks(self._focused, text)

    @property
    def _focused(self) -> QWidget:
        focused: QWidget | None = self.page.focusWidget()
        return self.page if focused is None else focused
