"""A part of the close joined to the model of a session, as the program joins them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from heard import Heard
from kadelyx_desk.domain.entries import ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import SignalOf

READY = ReadyToLeave(*(Said.YES,) * 8, padss=10, escort="Rosa Vega", follow_up=None)


class Part(Protocol):
    """What a page joins with a model."""

    asked: SignalOf[Intent]

    def show_session(self, view: SessionView) -> None: ...

    def show_answer(self, answer: Answer) -> None: ...


class Joined:
    """A part that asks the model and hears of it."""

    def __init__(
        self, qtbot: QtBot, part: Part, session: Session, size: tuple[int, int] = (540, 900)
    ) -> None:
        assert isinstance(part, QWidget)
        self.session = session
        self.part = part
        self.heard = Heard(session)
        self.asked: list[Intent] = []
        qtbot.addWidget(part, before_close_func=lambda _part: self.heard.model.stop())
        part.asked.connect(self._note)
        part.asked.connect(self.heard.model.do)
        self.heard.model.shown.connect(part.show_session)
        self.heard.model.answered.connect(part.show_answer)
        self.show()
        shots.settle(part, size)

    def _note(self, intent: Intent) -> None:
        if not isinstance(intent, KeepDraft):
            self.asked.append(intent)

    def show(self) -> None:
        """Show the session as it stands now."""
        self.part.show_session(self.heard.model.view())


def two_hours_after(*, minutes: float = 130, solo: bool = False) -> Session:
    """A journey in which everybody got a dose so long ago."""
    session = new_session(solo=solo)
    for partner in (Partner.A,) if solo else tuple(Partner):
        session.ready_dose(partner)
    session.start()
    for partner in (Partner.A,) if solo else tuple(Partner):
        session.vitals(About.of(partner))
        session.give(partner)
    return session.minutes(minutes)
