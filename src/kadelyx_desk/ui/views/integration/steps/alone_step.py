"""Alone with one partner: risk, veiled until it is opened and whenever the step is left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kadelyx_desk.domain.entries import RiskAsked, RiskAssessed
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.integration.parts.risk_part import RiskPart
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN


class AloneStep(Step):
    """What is half typed never keeps the step in view: it is veiled and stays a draft.

    Args:
        partner: who is asked alone.
    """

    holds_the_way = False

    def __init__(self, partner: Partner) -> None:
        super().__init__(
            f"Alone with {partner.value}", "It is hidden again when this part is left."
        )
        self.partner = partner
        self.risk = RiskPart(partner)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        column.addWidget(self.risk)
        column.addStretch(1)
        self.take((self.risk,))
        self.risk.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """A solo client is always asked alone: the tab is named after what is asked."""
        is_solo = Partner.B not in partners(view.snapshot)
        self.words = "Risk" if is_solo else f"Alone with {self.partner.value}"
        super().show_session(view)

    def is_complete(self, view: SessionView) -> bool:
        return view.snapshot.latest(RiskAsked, About.of(self.partner)) is not None

    def kinds(self) -> frozenset[str]:
        return frozenset({RiskAsked.KIND, RiskAssessed.KIND})

    def lead_to(self, hint: str, about: About) -> None:  # noqa: ARG002 - there is one thing to tell
        self.risk.go()
