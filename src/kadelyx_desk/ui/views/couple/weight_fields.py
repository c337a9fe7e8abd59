"""A weight and its day: typed together, in kg, and asked about where it looks like pounds."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Weighed
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_date
from kadelyx_desk.ui.views.couple.weight import ASK_ABOVE, parse_weight
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class WeightFields(QWidget):
    """Two fields side by side.

    Args:
        needed: whether they may not stay blank.
        hint: what the weight is for.
    """

    def __init__(self, *, needed: bool, hint: str = "") -> None:
        super().__init__()
        self._today = date.max
        self.weight = ParsedField(
            "Weight",
            parse_weight,
            hint=hint,
            example="68.2",
            missing="Type the weight." if needed else "",
        )
        self.weight.row.addWidget(Text("kg", Type.BODY, Ink.MUTED))
        self.weight.line.setAccessibleName("Weight, in kg")
        missing = "Type the day of this weight." if needed else ""
        self.weighed = DateField("Weighed on", self._parse_weighed, missing=missing)
        self.ask = Caution("Is that in kg? Pounds are never meant here.")
        self.ask.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(field_row(self.weight, self.weighed))
        column.addWidget(self.ask)
        self.weight.edited.connect(lambda _text: self.look_at_weight())
        self.setFocusProxy(self.weight)

    def _parse_weighed(self, typed: str) -> date:
        on = parse_date(typed)
        if on > self._today:
            message = "A weight cannot be dated ahead."
            raise InvalidValueError(message)
        return on

    def begin(self, today: date) -> None:
        """Take `today` as the day that no weight lies ahead of."""
        self._today = today

    def clear(self) -> None:
        for field in (self.weight, self.weighed):
            field.set_text("")
        self.ask.hide()

    def check(self) -> bool:
        """Whether both can be taken; each that cannot says why."""
        checked = [self.weight.check(), self.weighed.check()]
        if not all(checked):
            return False
        has_weight, has_day = (
            bool(self.weight.text().strip()),
            bool(self.weighed.text().strip()),
        )
        if has_weight and not has_day:
            self.weighed.show_problem("Type the day of this weight.")
        elif has_day and not has_weight:
            self.weight.show_problem("Type the weight of that day, or leave the day blank.")
        return has_weight is has_day

    def value(self) -> Weighed | None:
        """The weight with its day; None where either is blank or wrong."""
        weight, on = self.weight.value(), self.weighed.value()
        return None if weight is None or on is None else Weighed(weight, on)

    def look_at_weight(self) -> None:
        """Ask about a weight that may have been typed in pounds."""
        weight = self.weight.value()
        self.ask.setVisible(weight is not None and weight.value > ASK_ABOVE)
