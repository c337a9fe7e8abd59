from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import JOURNEY, new_session
from couples import view_of
from hands import press, write
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm, MoveSession
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.wall_time import wall_of
from kadelyx_desk.ui.views.couple_file.move_form import MoveForm

AT = datetime(2026, 11, 27, 14, 0)  # noqa: DTZ001 - a wall time of the clinic
BEFORE = wall_of(JOURNEY - timedelta(days=1))


class Form:
    """The form over the one session of a couple, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.view = view_of(new_session())
        (self.session,) = self.view.file.course.sessions
        self.form = MoveForm()
        qtbot.addWidget(self.form)
        self.asked: list[Intent] = []
        self.kept: list[KeepForm] = []
        self.form.asked.connect(self._hear)
        self.form.open(self.view.file.couple, self.session, self.view.now)
        shots.settle(self.form, (1000, 400))

    def _hear(self, intent: Intent) -> None:
        if isinstance(intent, KeepForm):
            self.kept.append(intent)
        else:
            self.asked.append(intent)

    def fill(self) -> None:
        write(self.form.times.journey.day, "27-Nov-2026")
        write(self.form.times.journey.time, "14:00")
        write(self.form.times.integration.day, "")
        write(self.form.times.integration.time, "")
        write(self.form.reason, "They are travelling.")


def test_that_a_session_gets_other_times_and_a_reason(qtbot: QtBot) -> None:
    made = Form(qtbot)
    assert made.form.times.journey.day.text() == day(wall_of(JOURNEY).date())
    made.fill()

    press(made.form.save)

    moved = MoveSession(made.session.session, BEFORE, AT, None, "They are travelling.")
    assert made.asked == [moved]


def test_that_a_move_without_a_reason_is_asked_for_one(qtbot: QtBot) -> None:
    made = Form(qtbot)
    made.fill()
    write(made.form.reason, " ")

    press(made.form.save)

    assert made.asked == []
    assert made.form.reason.problem == "Say why it is moved."


def test_that_once_moved_the_form_closes_and_forgets(qtbot: QtBot) -> None:
    made = Form(qtbot)
    made.fill()
    press(made.form.save)

    assert not made.form.show_answer(Answer(made.asked[0], done=False, sentence="No."))
    press(made.form.save)
    assert made.form.show_answer(Answer(made.asked[-1], done=True))

    assert made.form.isHidden()
    assert made.form.session is None
    assert made.kept[-1].fields == ()


def test_that_escape_cancels(qtbot: QtBot) -> None:
    made = Form(qtbot)

    QTest.keyClick(made.form.cancel, Qt.Key.Key_Escape)

    assert made.form.isHidden()


def test_z11_that_a_half_typed_move_comes_back_to_its_own_session_only(qtbot: QtBot) -> None:
    made = Form(qtbot)
    write(made.form.reason, "They")
    told = made.kept[-1]
    made.form.clear()
    kept = KeptForm(made.view.file.couple, About.COUPLE, told.form, told.fields, made.view.now)
    couple, now = made.view.file.couple, made.view.now

    made.form.offer(couple, (made.session,), (replace(kept, form="move-session:other"),), now)
    other = made.form.isHidden()
    made.form.offer(couple, (made.session,), (kept,), now)

    assert other
    assert made.form.session == made.session.session
    assert made.form.reason.text() == "They"
    assert made.form._draft.text().startswith("Draft from")
