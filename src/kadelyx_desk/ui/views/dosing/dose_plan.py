"""One partner's dose before it is given: the order, the preparation, or what waits."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import open_order, orders, waiting_dose
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED, clock, day, dose_name, mg, or_blank
from kadelyx_desk.ui.viewmodels.intents import Intent, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.dosing.figures import figures
from kadelyx_desk.ui.views.dosing.order_form import OrderForm
from kadelyx_desk.ui.views.dosing.prepare_form import PrepareForm
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import Facts
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

REASON = "entered by mistake"
"""Why an order or a preparation is struck out here; it had no effect on anybody yet."""


class DosePlan(QWidget):
    """A column that fits 416 px: asks for the order, then the preparation, then shows both.

    Args:
        partner: whose dose it is; it never changes, so that a column is one person's.
    """

    asked = signal_of(Intent)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self.setAccessibleName(f"Dose of {partner.value}")
        self._struck: Line[DoseOrdered] | Line[DosePrepared] | None = None
        self.title = Text("", Type.TILE)
        self.ordered = Facts()
        self.order_form = OrderForm(partner)
        self.prepare_form = PrepareForm(partner)
        self.prepared = Facts()
        self.strike = Button("")
        self.answer = AnswerLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (
            self.title,
            self.ordered,
            self.order_form,
            self.prepare_form,
            self.prepared,
            self.answer,
            self.strike,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.strike.clicked.connect(self._strike_out)
        for form in (self.order_form, self.prepare_form, self.answer):
            form.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show where this partner's next dose stands. What is being typed stays."""
        waiting = waiting_dose(view.snapshot, self._partner)
        order = open_order(view.snapshot, self._partner)
        stood = orders(view.snapshot, self._partner)
        self.order_form.setVisible(waiting is None and order is None)
        self.prepare_form.setVisible(waiting is None and order is not None)
        self.prepared.setVisible(waiting is not None)
        self._struck = waiting or order
        if self._struck is not None:
            self.order_form.forget()
        if waiting is not None or order is None:
            self.prepare_form.forget()
        self.strike.setVisible(self._struck is not None)
        if waiting is not None:
            self._show_waiting(view, waiting)
        elif order is not None:
            self._show_ordered(view, order)
        else:
            number = stood[-1].body.number + 1 if stood else 1
            self.title.setText(_named(number))
            self.ordered.hide()
            self.order_form.show_order(view, number)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what this column asked for."""
        self.order_form.show_answer(answer)
        self.prepare_form.show_answer(answer)
        self.answer.heard(answer)

    @property
    def is_ready(self) -> bool:
        """Whether a prepared dose waits."""
        return self.prepared.isVisibleTo(self)

    def _show_ordered(self, view: SessionView, order: Line[DoseOrdered]) -> None:
        self.title.setText(f"{_named(order.body.number)}, ordered")
        self.ordered.show_rows([("Order", _ordered_words(view, order))])
        self.ordered.show()
        self.strike.set_words(f"Strike out the order for {self._partner.value}")
        self.prepare_form.show_prepare(view, order)

    def _show_waiting(self, view: SessionView, waiting: Line[DosePrepared]) -> None:
        body = waiting.body
        self.title.setText(f"{_named(body.number)}, prepared")
        of_dose = (
            line
            for line in orders(view.snapshot, self._partner)
            if line.link.entry.id == body.order
        )
        order = next(of_dose, None)
        words = NOT_RECORDED if order is None else _ordered_words(view, order)
        self.ordered.hide()
        rows = figures(
            view.snapshot, self._partner, body.milligrams, body.volume, body.strength
        )
        vial = f"lot {body.lot}, expires {day(body.expiry)}"
        checked = NOT_RECORDED
        if body.checked_by is not None:
            checked = f"{body.checked_by.name} ({body.check.value})"
        self.prepared.show_rows(
            [
                ("Order", words),
                *rows,
                ("Vial", f"{body.vial}, {vial}" if body.vial else vial),
                ("Prepared by", f"{or_blank(body.prepared_by.name)}, {_time(waiting)}"),
                ("Checked by", checked),
            ]
        )
        self.strike.set_words(f"Strike out the prepared dose for {self._partner.value}")

    def _strike_out(self) -> None:
        if self._struck is None:
            return
        intent = Strike(self._struck.link.entry.id, REASON)
        self.answer.sent(intent)
        self.asked.emit(intent)


def _named(number: int) -> str:
    return dose_name(number).capitalize()


def _time(line: Line[Body] | Line[DoseOrdered] | Line[DosePrepared]) -> str:
    return clock(line.link.entry.occurred.local)


def _ordered_words(view: SessionView, order: Line[DoseOrdered]) -> str:
    drug = view.protocol.drug
    how = f"{order.body.drug} {mg(order.body.milligrams)} {drug.route_name}"
    return f"{how}, ordered by {order.body.ordered_by.name}, {_time(order)}"
