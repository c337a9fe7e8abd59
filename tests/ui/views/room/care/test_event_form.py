from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import events
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Correct
from kadelyx_desk.ui.views.room.care.event_form import EventForm

FALL = AdverseEvent(EventKind.FALL)


def shown(qtbot: QtBot, body: AdverseEvent = FALL) -> tuple[EventForm, Session]:
    session = new_session().start()
    session.service.record(About.A, body)
    form = EventForm(About.A)
    qtbot.addWidget(form)
    form.show_event(session.view(), events(session.snapshot, Partner.A)[0])
    form.show()
    return form, session


def test_that_the_words_are_a_correction_of_the_event_itself(qtbot: QtBot) -> None:
    form, session = shown(qtbot)
    write(form.what, "slid off the mat")
    write(form.done, "helped up")
    press(form.called)

    said = AdverseEvent(EventKind.FALL, "slid off the mat", "helped up", called_medical=True)
    entry = events(session.snapshot, Partner.A)[0].line.link.entry.id
    assert form.wanted() == Correct(entry, said, "worded")


def test_that_a_second_wording_says_so(qtbot: QtBot) -> None:
    form, _ = shown(qtbot, AdverseEvent(EventKind.FALL, "slid"))
    assert form.what.text() == "slid"
    write(form.what, "slid off the mat")

    wanted = form.wanted()

    assert wanted is not None
    assert wanted.reason == "reworded"


def test_that_nothing_new_asks_for_nothing(qtbot: QtBot) -> None:
    form, _ = shown(qtbot)
    assert form.wanted() is None


def test_that_too_many_characters_are_said_beside_the_field_and_stay(qtbot: QtBot) -> None:
    form, _ = shown(qtbot)
    form.done.set_text("x" * 10_001)

    assert not form.check()
    assert form.done.problem == "At most 10,000 characters; this has 10,001."
    assert len(form.done.text()) == 10_001


@pytest.mark.parametrize("called", [False, True])
def test_that_an_answer_that_was_turned_survives_the_next_entry(
    qtbot: QtBot, *, called: bool
) -> None:
    form, session = shown(qtbot, AdverseEvent(EventKind.FALL, called_medical=called))
    press(form.called)
    form.show_event(session.view(), events(session.snapshot, Partner.A)[0])

    assert form.called.isChecked() is not called

    form.was_recorded()
    form.show_event(session.view(), events(session.snapshot, Partner.A)[0])

    assert form.called.isChecked() is called
