"""The ready-to-leave check of one partner: questions, PADSS, escort, call; nothing preset."""

from __future__ import annotations

from datetime import UTC
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import EscortNamed, ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.parsing import parse_name, parse_whole
from kadelyx_desk.domain.told import READY_ASKED, capitalised
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.couple.planned_times import PlannedTime
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.sheets.figure_field import FigureField

_YES_NO = (Option(Said.YES.value, "Yes"), Option(Said.NO.value, "No"))
_MOST = 10
_PADSS = "PADSS (modified), 0 to 10"


class LeaveForm(QWidget):
    """What is recorded is shown; what a person changed stays until it is recorded.

    Args:
        partner: whom it is about.
    """

    asked = signal_of(Intent)
    changed = signal_of_nothing()

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._about = About.of(partner)
        self._view: SessionView | None = None
        self._session: UUID | None = None
        self._touched: set[str] = set()
        self.answers = {
            name: ChoiceGroup(capitalised(words), _YES_NO, about=self._about)
            for name, words in READY_ASKED
        }
        self.padss = FigureField(
            "", lambda typed: parse_whole(typed, 0, _MOST), example="0 to 10"
        )
        self.padss.line.setAccessibleName(_PADSS)
        self.escort = ParsedField("Escort", parse_name, example="who takes them home")
        self.call = PlannedTime("Follow-up call", needed=False)
        fields: dict[str, Field] = {
            "padss": self.padss,
            "escort": self.escort,
            "call": self.call.day,
            "call-at": self.call.time,
        }
        self._kept = {
            key: KeptField(field, self._about, f"{ReadyToLeave.KIND}.{key}", self.asked.emit)
            for key, field in fields.items()
        }
        for name, group in self.answers.items():
            group.changed.connect(partial(self._answered, name))
        for field in fields.values():
            field.edited.connect(lambda _text: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (name, words) in enumerate(READY_ASKED):
            grid.addWidget(
                Text(capitalised(words), wrap=True), row, 0, Qt.AlignmentFlag.AlignVCenter
            )
            grid.addWidget(self.answers[name], row, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(Text(_PADSS, wrap=True), len(READY_ASKED), 0, middle)
        grid.addWidget(self.padss, len(READY_ASKED), 1)
        grid.addWidget(self.padss.beside, len(READY_ASKED) + 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.escort)
        column.addWidget(self.call)

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded; the escort of the preparation where no check names one."""
        self._view = view
        if view.session != self._session:
            self._session = view.session
            self._touched.clear()
        check = self._recorded()
        for name, group in self.answers.items():
            if name not in self._touched:
                said = None if check is None else getattr(check, name)
                group.choose(said.value if said in {Said.YES, Said.NO} else None)
        for key, text in self._stored(view, check).items():
            self._kept[key].show_session(view, text)

    def _stored(self, view: SessionView, check: ReadyToLeave | None) -> dict[str, str]:
        named = view.snapshot.latest(EscortNamed, self._about)
        escort = named.body.name if named is not None else ""
        if check is None:
            return {"padss": "", "escort": escort, "call": "", "call-at": ""}
        call = check.follow_up
        return {
            "padss": "" if check.padss is None else str(check.padss),
            "escort": check.escort or "",
            "call": "" if call is None else day(call.local.date()),
            "call-at": "" if call is None else clock(call.local),
        }

    def check(self) -> bool:
        """Whether it can be taken as it stands; if not, it now says why."""
        checked = [self.padss.check(), self.escort.check(), self.call.check()]
        return all(checked)

    def said(self) -> ReadyToLeave:
        """The check as it stands in the form; what cannot be meant is left open."""
        said = {name: self._said(group) for name, group in self.answers.items()}
        return ReadyToLeave(
            near_baseline=said["near_baseline"],
            oriented=said["oriented"],
            steady_gait=said["steady_gait"],
            nausea_controlled=said["nausea_controlled"],
            dissociation_resolved=said["dissociation_resolved"],
            mood_checked=said["mood_checked"],
            instructions_given=said["instructions_given"],
            no_driving=said["no_driving"],
            padss=self.padss.value(),
            escort=self.escort.value(),
            follow_up=self._call(),
        )

    @staticmethod
    def _said(group: ChoiceGroup) -> Said:
        key = group.chosen()
        return Said.NOT_RECORDED if key is None else Said(key)

    def _call(self) -> Moment | None:
        """The wall time of the call, on the wall of the session's room."""
        wall, view = self.call.value(), self._view
        if wall is None or view is None:
            return None
        now = view.now.moment
        utc = wall.replace(tzinfo=now.local.tzinfo).astimezone(UTC)
        return Moment(utc, now.offset_minutes, now.zone)

    @property
    def first(self) -> QWidget:
        """What is answered first."""
        return next(iter(self.answers.values())).choice(Said.YES.value)

    @property
    def is_changed(self) -> bool:
        """Whether it says anything that the record does not."""
        return self.said() != self._recorded()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was checked yet, by anybody."""
        return self._recorded() is None and not self._touched

    def settle(self) -> None:
        """It is recorded: what was typed is no draft any more."""
        self._touched.clear()
        for kept in self._kept.values():
            kept.settle()

    def show_refusal(self, code: str, sentence: str) -> bool:
        """Say a refusal beside the field that it speaks of; False where it speaks of none."""
        if "escort" in code:
            self.escort.show_problem(sentence)
        elif code == "padss":
            self.padss.show_problem(sentence)
        elif code == "follow-up-past":
            self.call.day.show_problem(sentence)
        else:
            return False
        return True

    def _recorded(self) -> ReadyToLeave | None:
        line = self._view.snapshot.latest(ReadyToLeave, self._about) if self._view else None
        return None if line is None else line.body

    def _answered(self, name: str, _key: str) -> None:
        self._touched.add(name)
        self.changed.emit()


def _score(typed: str) -> int:
    return parse_whole(typed, 0, _MOST)
