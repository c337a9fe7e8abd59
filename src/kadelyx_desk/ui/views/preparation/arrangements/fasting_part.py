"""When a partner last ate and last drank, and how long that is before the planned journey."""

from __future__ import annotations

from datetime import datetime

from kadelyx_desk.domain.entries import Fasted
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, day, duration
from kadelyx_desk.ui.viewmodels.intents import Intent, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted
from kadelyx_desk.ui.views.preparation.arrangements.part import TAKEN_BACK, ArrangedPart
from kadelyx_desk.ui.views.preparation.arrangements.past_time import PastTime
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_NO_LIMIT = "How long is long enough is for the prescriber to say; no limit is set here."
_DAY = "A day, “today” or “yesterday”."


class FastingPart(ArrangedPart):
    """Last food and last drink. Nothing is judged: the protocol holds no limit.

    Args:
        partner: whose.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__(Item.FASTING, About.of(partner))
        self._line: Line[Fasted] | None = None
        self._journey: datetime | None = None
        self.food = PastTime("Last food", _DAY)
        self.drink = PastTime("Last drink")
        self.passed = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        for part in (self.food, self.drink, self.passed, self.draft_note):
            self.column.addWidget(part)
        names = (
            (self.food.day, "last-food-day"),
            (self.food.time, "last-food-time"),
            (self.drink.day, "last-drink-day"),
            (self.drink.time, "last-drink-time"),
        )
        self.drafts = tuple(
            Drafted(field, self.about, f"preparation.{name}", self.asked.emit)
            for field, name in names
        )
        for field, _name in names:
            field.edited.connect(lambda _text: self._look())

    def show_session(self, view: SessionView) -> None:
        now = view.now.moment
        self._journey = opening(view.snapshot).planned_journey.astimezone(now.local.tzinfo)
        self._line = view.snapshot.latest(Fasted, self.about)
        body = Fasted(None, None) if self._line is None else self._line.body
        moments = (body.last_food, body.last_drink)
        for part, told, fields in zip(
            (self.food, self.drink), moments, (self.drafts[:2], self.drafts[2:]), strict=True
        ):
            part.show_now(now)
            on, at = fields
            _show_day(view, on, told)
            _show_time(view, at, told)
        self.show_drafts(view)
        self._look()

    def wanted(self) -> Intent | None:
        checked = [self.food.check(), self.drink.check()]
        if not all(checked):
            return None
        body = Fasted(self.food.value(), self.drink.value())
        recorded = Fasted(None, None) if self._line is None else self._line.body
        if body == recorded:
            return None
        if self._line is not None and body == Fasted(None, None):
            return Strike(self._line.link.entry.id, TAKEN_BACK)
        return State(self.about, body)

    def show_problem(self, sentence: str) -> None:
        self.food.day.show_problem(sentence)

    def go(self) -> None:
        first = self.drink if self.food.value() is not None else self.food
        first.day.setFocus()

    def _look(self) -> None:
        parts = (("food", self.food.value()), ("drink", self.drink.value()))
        said = [_before(word, told, self._journey) for word, told in parts]
        words = ", ".join(part for part in said if part)
        if words and self._journey is not None:
            words = f"At the planned journey, {clock(self._journey)}: {words}. {_NO_LIMIT}"
        self.passed.setText(words)
        self.passed.setVisible(bool(words))


def _before(word: str, told: Moment | None, journey: datetime | None) -> str:
    if told is None or journey is None:
        return ""
    passed = journey - told.utc
    return f"{word} {duration(abs(passed))} {'before' if told.utc <= journey else 'after'}"


def _show_day(view: SessionView, field: Drafted, told: Moment | None) -> None:
    on = None if told is None else told.local.date()
    field.show_session(view, on, "" if on is None else day(on))


def _show_time(view: SessionView, field: Drafted, told: Moment | None) -> None:
    at = None if told is None else (told.local.hour, told.local.minute)
    field.show_session(view, at, "" if told is None else clock(told.local))
