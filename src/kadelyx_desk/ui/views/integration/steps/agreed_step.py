"""What became of the last agreements, and what is agreed now."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import Agreement, AgreementReviewed
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.integration.agreements import Agreements
from kadelyx_desk.ui.views.integration.earlier_card import EarlierCard
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN


class AgreedStep(Step):
    """The earlier ones stand first: they are looked back at before new ones are made."""

    def __init__(self) -> None:
        super().__init__(
            "Agreements", "The last ones are looked back at before new ones are made."
        )
        self.earlier = EarlierCard()
        self.agreements = Agreements()
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        column.addWidget(self.earlier)
        column.addWidget(self.agreements)
        column.addStretch(1)
        self.take((self.earlier, self.agreements))
        for part in (self.earlier, self.agreements):
            part.asked.connect(self.asked.emit)

    def show_earlier(self, earlier: EarlierAgreements) -> None:
        """Hand over the agreements of the session before."""
        self.earlier.show_earlier(earlier)

    def is_complete(self, view: SessionView) -> bool:
        agreed = next(view.snapshot.current(Agreement), None)
        return agreed is not None and self.earlier.is_complete()

    def kinds(self) -> frozenset[str]:
        return frozenset({Agreement.KIND, AgreementReviewed.KIND})

    def lead_to(self, hint: str, about: About) -> None:  # noqa: ARG002 - agreements are of both
        if hint == AgreementReviewed.KIND:
            self.earlier.go()
        else:
            self.agreements.form.what.setFocus()
