"""How each finds things now, and what comes next."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import PlanMade, Responded
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.integration.parts.part import ToldPart
from kadelyx_desk.ui.views.integration.parts.plan_part import PlanPart
from kadelyx_desk.ui.views.integration.parts.response_part import ResponsePart
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Rule


class OutlookStep(Step):
    """Each answers on the own side, the plan stands between them."""

    def __init__(self) -> None:
        super().__init__("Response and plan", "Nothing is preset. Each answers for themselves.")
        self.responses = {partner: ResponsePart(partner) for partner in Partner}
        self.plan = PlanPart()
        self._columns = {
            About.A: self._column(self.responses[Partner.A]),
            About.COUPLE: self._column(self.plan),
            About.B: self._column(self.responses[Partner.B]),
        }
        self._rule = Rule(upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._columns[About.A], 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._columns[About.COUPLE], 1)
        row.addWidget(self._rule)
        row.addWidget(self._columns[About.B], 1)
        parts = (*self.responses.values(), self.plan)
        self.take(parts)
        for part in parts:
            part.asked.connect(self.asked.emit)

    @staticmethod
    def _column(part: ToldPart) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 12)
        column.addWidget(part)
        column.addStretch(1)
        return holder

    def show_session(self, view: SessionView) -> None:
        has_b = Partner.B in partners(view.snapshot)
        self._columns[About.B].setVisible(has_b)
        self._rule.setVisible(has_b)
        super().show_session(view)

    def is_complete(self, view: SessionView) -> bool:
        latest = view.snapshot.latest
        abouts = [About.of(partner) for partner in partners(view.snapshot)]
        said = all(latest(Responded, about) is not None for about in abouts)
        return said and latest(PlanMade, About.COUPLE) is not None

    def kinds(self) -> frozenset[str]:
        return frozenset({Responded.KIND, PlanMade.KIND})

    def lead_to(self, hint: str, about: About) -> None:
        if hint == PlanMade.KIND or about.partner is None:
            self.plan.go()
        else:
            self.responses[about.partner].go()
