"""The planned times of a session, as wall times: preparation, journey, integration."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kadelyx_desk.domain.parsing import parse_time
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField


class PlannedTime(QWidget):
    """A day and a time of day.

    Args:
        label: what happens then.
        hint: what it is, in a few words.
        needed: whether it may not stay blank.
    """

    def __init__(self, label: str, hint: str = "", *, needed: bool) -> None:
        super().__init__()
        self._needed = needed
        self.day = DateField(label, hint=hint)
        self.time = ParsedField("At", parse_time, example="13:00")
        self.time.line.setAccessibleName(f"{label}, at")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.day, 0, 0, top)
        grid.addWidget(self.time, 0, 1, top)

    def check(self) -> bool:
        """Whether it can be taken as it stands; if not, it now says why."""
        day_checked, time_checked = self.day.check(), self.time.check()
        checked = day_checked and time_checked
        has_day, has_time = bool(self.day.text().strip()), bool(self.time.text().strip())
        if checked and not has_day and (self._needed or has_time):
            self.day.show_problem("Type the day.")
            return False
        if checked and has_day and not has_time:
            self.time.show_problem("Type the time.")
            return False
        return checked

    def value(self) -> datetime | None:
        """The wall time; None where it is blank or wrong."""
        on, at = self.day.value(), self.time.value()
        return None if on is None or at is None else datetime.combine(on, time(*at))

    def show_time(self, wall: datetime | None) -> None:
        """Fill in a day and its time."""
        self.day.set_text("" if wall is None else day(wall.date()))
        self.time.set_text("" if wall is None else clock(wall))

    def clear(self) -> None:
        self.day.set_text("")
        self.time.set_text("")


class PlannedTimesForm(QWidget):
    """The three times of a session in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self.preparation = PlannedTime("Preparation", "May stay open.", needed=False)
        self.journey = PlannedTime("Journey", "The day of the dose.", needed=True)
        self.integration = PlannedTime("Integration", "May stay open.", needed=False)
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(24)
        for place, part in enumerate((self.preparation, self.journey, self.integration)):
            row.addWidget(part, 0, place, Qt.AlignmentFlag.AlignTop)
            row.setColumnStretch(place, 1)

    def begin(self, today: date) -> None:
        """Hold the journey against `today`: a planned journey does not lie in the past."""
        self._today = today

    def check(self) -> bool:
        """Whether the times can be taken and follow each other."""
        parts = (self.preparation, self.journey, self.integration)
        checked = [part.check() for part in parts]
        if not all(checked):
            return False
        before, journey, after = (part.value() for part in parts)
        if journey is not None and journey.date() < self._today:
            self.journey.day.show_problem("That day is over. Type the day of the journey.")
            return False
        if before is not None and journey is not None and before > journey:
            self.preparation.day.show_problem("The preparation comes before the journey.")
            return False
        if after is not None and journey is not None and after < journey:
            self.integration.day.show_problem("The integration comes after the journey.")
            return False
        return True

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by the names under which a draft keeps them."""
        parts = {
            "preparation": self.preparation,
            "journey": self.journey,
            "integration": self.integration,
        }
        days: dict[str, Field] = {f"{name}.day": part.day for name, part in parts.items()}
        return days | {f"{name}.time": part.time for name, part in parts.items()}

    def show_times(
        self, preparation: datetime | None, journey: datetime, integration: datetime | None
    ) -> None:
        """Fill in times that are planned already, to be moved."""
        self.preparation.show_time(preparation)
        self.journey.show_time(journey)
        self.integration.show_time(integration)

    def clear(self) -> None:
        for part in (self.preparation, self.journey, self.integration):
            part.clear()
