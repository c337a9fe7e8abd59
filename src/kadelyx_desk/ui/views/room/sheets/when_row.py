"""When it happened: now, without a tap; or earlier, with the time and the reason.

`turn` is the button that says *now*; a sheet puts it beside its main button, so that an entry
that happens now costs no line of the sheet. The row itself is what opens for a late entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.earlier import earlier, needs_reason, since_began
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.choice import Choice, ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.kit.sheet import SHEET_WIDTH
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.sheets.figure_field import FigureField
from kadelyx_desk.ui.views.room.sheets.when_drafts import WhenDrafts
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

MINUTES_AGO = (5, 10, 15, 30)
REASONS = ("hands busy", "told later", "on paper")

_NOW = "now"
_AFTER = "after the end"
_BACK = "back to now"
_SPOKEN = {
    _NOW: "Happened now; give an earlier time",
    _AFTER: "Happened now, after the journey's end; give an earlier time",
    _BACK: "Back to now",
}
_AGO = "At, or so many minutes ago"
_BEFORE = "At, or so many minutes before the end"
_SINCE = "At, with the day where it may be another; or minutes ago"
_NO_TIME = "Type a time such as 14:03."
_LONGEST = 200
_FIELD_SIDES = 32
_SHEET_SIDES = 44


@dataclass(frozen=True, slots=True)
class When:
    """What a `Record` takes: nothing for an entry that happens now."""

    occurred: datetime | None = None
    late_reason: str | None = None


class WhenRow(QWidget):
    """Takes an earlier time; each entry begins at now, so that none is late by mistake.

    Once the journey has ended there is no now for what belongs to it: the row stands open,
    counts from the end, and nothing is recorded without a time and a reason. What may also
    happen after the end keeps its now, and where a time was on several days asks for the day.

    Args:
        about: whom the sheet is about; the drafts of time and reason are kept under it.
        sheet: the name of the sheet, for those drafts.
        key: turns it; empty where two rows stand on one page.
        in_journey: whether what it dates belongs to the journey; people leave, and fall, after
            its end.
    """

    asked = signal_of(Intent)

    def __init__(
        self,
        about: About,
        sheet: str,
        key: str = "Ctrl+T",
        *,
        in_journey: bool = True,
    ) -> None:
        super().__init__()
        self._in_journey = in_journey
        self._takes_days = False
        self.is_over = False
        self._now: Moment | None = None
        self._begun: datetime | None = None
        self.turn = Button(_NOW, Kind.QUIET, icon=Icon.CLOCK)
        if key:
            QShortcut(QKeySequence(key), self.turn).activated.connect(self.turn.click)
            self.turn.setAccessibleDescription(f"Key {key}")
            self.turn.setToolTip(f"When it happened ({key})")
        self.time = FigureField("", self._parse, example="HH:mm", missing=_NO_TIME)
        self.time.line.setAccessibleName("When it happened, hours and minutes")
        self.ago = [Choice(str(minutes)) for minutes in MINUTES_AGO]
        self.reason = ChoiceGroup(
            "Why it is entered late", [Option(why, why) for why in REASONS]
        )
        self.words = TextField("", example="or in your words")
        self.words.line.setAccessibleName("Why it is entered late, in your words")
        self.ended = Text("", Type.STRONG, wrap=True)
        self.ended.hide()
        self.drafts = WhenDrafts(about, sheet, self.time, self.words, self.asked.emit)
        self._counts = Text(_AGO, Type.CAPTION, Ink.MUTED)
        self._lay_out()
        self._join()
        self._show_open(is_open=False)

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.setSpacing(8)
        times.addWidget(self.time, 3, Qt.AlignmentFlag.AlignTop)
        ago = QHBoxLayout()
        ago.setSpacing(8)
        for choice in self.ago:
            ago.addWidget(choice, 1, Qt.AlignmentFlag.AlignTop)
        times.addLayout(ago, 8)
        self._times = times
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.ended)
        inside.addWidget(self._counts)
        inside.addLayout(times)
        inside.addWidget(self.time.beside)
        inside.addWidget(self.reason)
        inside.addWidget(self.words)
        inside.addWidget(self.drafts.note)
        self._name_choices()

    def _name_choices(self) -> None:
        since = "before the end" if self.is_over else "ago"
        for minutes, choice in zip(MINUTES_AGO, self.ago, strict=True):
            choice.setAccessibleName(f"{minutes} min {since}")

    def _join(self) -> None:
        self.turn.clicked.connect(lambda _checked: self._turn())
        for minutes, choice in zip(MINUTES_AGO, self.ago, strict=True):
            choice.clicked.connect(lambda _checked, back=minutes: self._set_back(back))
        self.time.edited.connect(lambda _text: self._show_ago(None))
        self.reason.changed.connect(lambda _key: self.words.clear_problem())

    def show_session(self, view: SessionView) -> None:
        """Hear what time it is, when the journey began and ended, and of any draft."""
        self._now = view.now.moment
        self._begun = time_of(view.snapshot, JourneyStarted)
        self._show_end(view)
        if self.drafts.offer(view) or self.is_over:
            self._show_open(is_open=True)

    def _show_end(self, view: SessionView) -> None:
        ended = time_of(view.snapshot, JourneyEnded)
        if not self._in_journey:
            self._take_days(taken=ended is not None)
            return
        if ended is not None:
            end = view.now.moment.shifted(ended - view.now.moment.utc)
            self._now = end
            self.ended.setText(f"The journey ended at {clock(end.local)}. When was it?")
        if self.is_over is (ended is not None):
            return
        self.is_over = ended is not None
        self.ended.setVisible(self.is_over)
        self._counts.setText(_BEFORE if self.is_over else _AGO)
        self._name_choices()
        self.turn.setVisible(not self.is_over)
        self._show_open(is_open=self.is_open)

    def _take_days(self, *, taken: bool) -> None:
        """After the end a time may need its day, which takes a line of its own."""
        if self._takes_days is taken:
            return
        self._takes_days = taken
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._times.setDirection(below if taken else beside)
        self._counts.setText(_SINCE if taken else _AGO)
        self.time.line.setPlaceholderText("HH:mm or DD-Mmm-YYYY HH:mm" if taken else "HH:mm")
        self._show_open(is_open=self.is_open)

    def show_tick(self, view: SessionView) -> None:
        """Hear what time it is; *10 min ago* is no longer chosen once it is 11."""
        if self.is_over:
            return
        self._now = view.now.moment
        for minutes, choice in zip(MINUTES_AGO, self.ago, strict=True):
            if choice.isChecked() and self._back(minutes) != self.time.text():
                self._show_ago(None)

    @property
    def is_open(self) -> bool:
        """Whether an earlier time is being given."""
        return not self.isHidden()

    def said(self) -> When | None:
        """When it happened; None where that cannot be meant, which is then said beside it."""
        if self._now is None or not (self.is_open or self.is_over):
            return When()
        if not self.time.check():
            self.time.setFocus()
            return None
        occurred = self._parse(self.time.text())
        own = self.words.text().strip()
        chosen = self.reason.chosen()
        is_late = self.is_over or needs_reason(occurred, self._now)
        if not own and chosen is None and is_late:
            self._refuse("Say why it is entered late.")
            return None
        try:
            own = parse_text(own, limit=_LONGEST) if own else ""
        except KadelyxError as error:
            self._refuse(str(error))
            return None
        return When(occurred, ": ".join(part for part in (chosen, own) if part) or None)

    def _refuse(self, sentence: str) -> None:
        self.words.show_problem(sentence)
        self.words.setFocus()

    def reset(self) -> None:
        """Back to now, with nothing typed: it was recorded, or another thing is meant.

        What it took stays free until `give_back`: a tile is tapped again where it was (R11).
        """
        self.drafts.forget()
        self.reason.choose(None)
        self._show_ago(None)
        self._keep_place(kept=self.is_open)
        self._show_open(is_open=self.is_over)

    def put_away(self) -> None:
        """It is not asked for."""
        if self.is_open:
            self.reset()
            self.give_back()

    def give_back(self) -> None:
        """Take no place any more where it is closed; an open row stays open."""
        self._keep_place(kept=False)

    def _keep_place(self, *, kept: bool) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)

    def _turn(self) -> None:
        if self.is_open:
            self.reset()
            self.give_back()
            return
        self._show_open(is_open=True)
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_open(self, *, is_open: bool) -> None:
        self.time.line.setMinimumWidth(text_width("00:00", Type.BODY) + _FIELD_SIDES)
        self.reason.fit_columns(SHEET_WIDTH - _SHEET_SIDES, most=len(REASONS))
        self.setVisible(is_open)
        now = _AFTER if self._takes_days else _NOW
        words = _BACK if is_open else now
        self.turn.set_words(words)
        self.turn.setAccessibleName(_SPOKEN[words])

    def _back(self, minutes: int) -> str:
        assert self._now is not None  # noqa: S101 - the row is shown a session before it is pressed
        local = self._now.local - timedelta(minutes=minutes)
        return f"{day(local.date())} {clock(local)}" if self._takes_days else clock(local)

    def _set_back(self, minutes: int) -> None:
        self.time.set_text(self._back(minutes))
        self.drafts.keep()
        self._show_ago(minutes)
        self.time.check()

    def _show_ago(self, minutes: int | None) -> None:
        for each, choice in zip(MINUTES_AGO, self.ago, strict=True):
            choice.setChecked(each == minutes)

    def _parse(self, typed: str) -> datetime:
        assert self._now is not None  # noqa: S101 - shown a session before it is typed into
        if self._takes_days and self._begun is not None:
            return since_began(typed, self._now, self._begun)
        return earlier(typed, self._now, self._begun, is_over=self.is_over)
