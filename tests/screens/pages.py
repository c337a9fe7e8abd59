"""The pages of a session, empty and full, and the lists around them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import PRIYA, Session, new_session
from kadelyx_desk.domain.entries import DoseOrdered
from kadelyx_desk.domain.values import About, Milligrams, Partner
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.kit.form.field import TextField


def _ordered(session: Session, partner: Partner, amount: str) -> Session:
    order = DoseOrdered(1, "ketamine", Milligrams(Decimal(amount)), "IM", PRIYA)
    session.service.record(About.of(partner), order)
    return session


def _type(field: TextField, text: str) -> None:
    field.line.setText(text)
    field.edited.emit(text)


def _plans() -> QWidget:
    """The three states of a dose before it is given, side by side."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setSpacing(24)
    blank, typed, ready = DosePlan(Partner.A), DosePlan(Partner.A), DosePlan(Partner.B)
    session = new_session().prepare()
    blank.show_session(session.view())
    _type(blank.order_form.dose, "75")
    _ordered(session, Partner.A, "75").ready_dose(Partner.B, "60")
    typed.show_session(session.view())
    typed.prepare_form.strength.group.choice("50").click()
    _type(typed.prepare_form.volume, "15")
    ready.show_session(session.view())
    for plan in (blank, typed, ready):
        plan.setFixedWidth(416)
        row.addWidget(plan)
    return page


SCREENS: dict[str, Callable[[], QWidget]] = {"dose-plan": _plans}
