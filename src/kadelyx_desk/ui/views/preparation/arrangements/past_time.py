"""A time that is past, as a day and a time of day: when somebody last ate or drank."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.parsing import parse_past_day, parse_time
from kadelyx_desk.domain.preparedness.told_times import moment_at
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField


class PastDay(DateField):
    """A day that is not ahead. A word for it becomes the day itself as soon as it is left.

    Otherwise a draft of "today" that is offered tomorrow would mean another day.

    Args:
        label: the question.
        hint: what may be typed.
    """

    def __init__(self, label: str, hint: str = "") -> None:
        self._today = date.max
        super().__init__(label, lambda typed: parse_past_day(typed, self._today), hint=hint)
        self.left.connect(self._spell_out)

    def show_today(self, today: date) -> None:
        """Hold what is typed against this day."""
        self._today = today

    def _spell_out(self) -> None:
        on = self.value()
        if on is not None and self.text().strip().isalpha():
            self.line.setText(day(on))
            self.edited.emit(self.text())


class PastTime(QWidget):
    """A day and a time of day that are not ahead of now; both may stay blank.

    Args:
        label: what happened then.
        hint: what may be typed as the day.
    """

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__()
        self._now: Moment | None = None
        self.day = PastDay(label, hint)
        self.time = ParsedField("At", parse_time, example="08:30")
        self.time.line.setAccessibleName(f"{label}, at")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field_row(self.day, self.time, widths=(3, 2)))

    def show_now(self, now: Moment) -> None:
        """Hold what is typed against this moment."""
        self._now = now
        self.day.show_today(now.local.date())

    def check(self) -> bool:
        """Whether it can be taken as it stands; if not, it now says why."""
        checked = [self.day.check(), self.time.check()]
        if not all(checked):
            return False
        has_day, has_time = bool(self.day.text().strip()), bool(self.time.text().strip())
        if has_time and not has_day:
            self.day.show_problem("Type the day.")
            return False
        if has_day and not has_time:
            self.time.show_problem("Type the time.")
            return False
        told = self.value()
        if told is not None and self._now is not None and told.utc > self._now.utc:
            self.time.show_problem("That is ahead of now. Type a time that is past.")
            return False
        return True

    def value(self) -> Moment | None:
        """The moment; None where it is blank or wrong."""
        on, at = self.day.value(), self.time.value()
        if on is None or at is None or self._now is None:
            return None
        return moment_at(datetime.combine(on, time(*at)), self._now)
