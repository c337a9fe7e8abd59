"""A widget of a session joined with the real model, as the program joins a page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import Session
from heard import Heard
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import SignalOf


class Board(Protocol):
    """What a part of a page has in common with a page."""

    asked: SignalOf[Intent]

    def show_session(self, view: SessionView) -> None: ...

    def show_answer(self, answer: Answer) -> None: ...


def sit_down(
    qtbot: QtBot, widget: QWidget, board: Board, session: Session, size: tuple[int, int]
) -> Heard:
    """Show the session in the widget, whose intents are now carried out."""
    qtbot.addWidget(widget)
    heard = Heard(session)
    heard.setParent(widget)  # it lives as long as what it is shown in, whoever keeps it
    board.asked.connect(heard.model.do)
    heard.model.shown.connect(board.show_session)
    heard.model.answered.connect(board.show_answer)
    board.show_session(heard.model.view())
    shots.settle(widget, size)
    return heard


def asked_for(heard: Heard, kind: type[Intent]) -> list[Intent]:
    """What was asked for of a kind and answered, in its order."""
    return [answer.intent for answer in heard.answers if isinstance(answer.intent, kind)]


def bodies(session: Session) -> list[Body]:
    """What the session's entries say now, in the order of recording."""
    return [line.body for line in session.snapshot.lines() if not line.is_struck]
