"""A session's model with everything that it announced."""

from __future__ import annotations

from PySide6.QtCore import QObject

from builders import Session
from kadelyx_desk.ui.viewmodels.intents import (
    Intent,
)
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView


class Heard(QObject):
    """A model with everything that it announced."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.model = SessionModel(session.fake.desk, session.service)
        self.views: list[SessionView] = []
        self.answers: list[Answer] = []
        self.model.shown.connect(self.views.append)
        self.model.answered.connect(self.answers.append)

    def do(self, intent: Intent) -> Answer:
        """Carry it out; it is answered at once."""
        before = len(self.answers)
        self.model.do(intent)
        (answer,) = self.answers[before:]
        return answer
