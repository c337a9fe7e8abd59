"""How what was found is to be used, and what the guide did."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kadelyx_desk.domain.entries import Intervention, Practice
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.text_board import TextBoard
from kadelyx_desk.ui.views.integration.parts.guide_part import GuidePart
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Rule

_QUESTIONS = (
    (Practice, About.A, "{name}, how will you use it?"),
    (Practice, About.COUPLE, "How will you use it together?"),
    (Practice, About.B, "{name}, how will you use it?"),
)


class UseStep(Step):
    """One way of using it, of whomever, is enough."""

    def __init__(self) -> None:
        super().__init__("How to use it", "Small steps that can be seen from outside.")
        self.board = TextBoard(_QUESTIONS, grows=True)
        self.guide = GuidePart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(12)
        column.addWidget(self.board, 1)
        column.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.addWidget(self.guide)
        column.addLayout(row)
        self.take((self.board, self.guide))
        for part in (self.board, self.guide):
            part.asked.connect(self.asked.emit)

    def is_complete(self, view: SessionView) -> bool:
        used = next(view.snapshot.current(Practice), None)
        done = view.snapshot.latest(Intervention, About.COUPLE)
        return used is not None and done is not None

    def kinds(self) -> frozenset[str]:
        return frozenset({Practice.KIND, Intervention.KIND})

    def lead_to(self, hint: str, about: About) -> None:
        if hint == Intervention.KIND:
            self.guide.go()
        else:
            sides = {whose for _, whose in self.board.texts}
            self.board.lead_to(hint, about if about in sides else About.COUPLE)
