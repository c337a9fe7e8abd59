from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from pytestqt.qtbot import QtBot

from builders import Session, new_session
from kadelyx_desk.application.couple_service import TAKEN_BACK
from kadelyx_desk.domain.entries import Amendment, MedicinesStated, ReasonsCopied
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.facts import identity, opening
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.couple_intents import (
    BookCourse,
    KeepForm,
    MoveSession,
    SayOf,
    SayWhy,
    TakeBack,
)
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.intents import Intent, Person, RegisterCouple
from kadelyx_desk.ui.viewmodels.session_view import Answer
from list_views import NOW


class Desk:
    """A model over a session's desk, with what it answered."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.model = DeskModel(session.fake.desk, lambda: b"")
        self.answers: list[Answer] = []
        self.model.answered.connect(self.answers.append)

    def do(self, intent: Intent) -> Answer:
        self.model.do(intent)
        return self.answers[-1]


def test_that_what_was_said_can_be_taken_back_by_its_answer(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk(new_session())
    couple = desk.session.couple
    said = desk.do(SayOf(couple, Partner.A, MedicinesStated("lithium")))
    assert said.link is not None

    desk.do(TakeBack(couple, Partner.A, said.link.entry.id))

    person = desk.model.couples.view(couple).file.people[0]
    assert [one.is_taken_back for one in person.medicines] == [True]
    links = desk.session.fake.log.read(person.person)
    assert isinstance(links[-1].entry.body, Amendment)
    assert links[-1].entry.body.reason == TAKEN_BACK


def test_that_a_session_is_moved_with_a_reason_and_every_list_shows_it(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk(new_session())
    journey = (NOW + timedelta(days=7)).replace(tzinfo=None)

    answer = desk.do(MoveSession(desk.session.id, None, journey, None, "They are travelling."))

    (line,) = desk.model.today().sessions
    assert answer.done
    assert line.planned_journey == journey.astimezone()
    moved = opening(desk.session.fake.desk.session(desk.session.id).snapshot)
    assert moved.planned_integration is None
    assert moved.number == 1


def test_that_a_move_needs_a_reason_and_other_times(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk(new_session())
    journey = (NOW + timedelta(days=7)).replace(tzinfo=None)

    assert (
        desk.do(MoveSession(desk.session.id, None, journey, None, " ")).sentence == "Say why."
    )
    desk.do(MoveSession(desk.session.id, None, journey, None, "ill"))
    again = desk.do(MoveSession(desk.session.id, None, journey, None, "ill"))

    assert again.sentence == "These are the times that it has."


def test_that_a_session_whose_journey_began_is_not_moved(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk(new_session().start())
    journey = (NOW + timedelta(days=7)).replace(tzinfo=None)

    answer = desk.do(MoveSession(desk.session.id, None, journey, None, "late"))

    assert (answer.done, answer.code) == (False, "began")


def test_that_a_new_couple_brings_all_that_was_typed_into_its_first_session(
    qtbot: QtBot,
) -> None:
    del qtbot
    desk = Desk(new_session())
    ana = Person(
        "Berg", "Liv", NOW.date().replace(year=1990), None, None, "latex", "Lo", None, "none"
    )
    journey = (NOW + timedelta(days=7)).replace(tzinfo=None)
    reasons = (Reason.CONNECTION,)

    desk.do(RegisterCouple(ana, None, 6, None, journey, None, reasons))

    line = desk.model.today().couples[-1]
    file = desk.model.couples.view(line.couple).file
    assert (file.course.price, file.why) == (Decimal(5400), reasons)
    snapshot = desk.session.fake.desk.session(file.course.sessions[0].session).snapshot
    copied = identity(snapshot, Partner.A)
    assert copied is not None
    assert (copied.given, copied.preferred) == ("Liv", "Lo")
    said = snapshot.latest(ReasonsCopied, About.COUPLE)
    assert said is not None
    assert said.body.reasons == reasons


def test_that_reasons_and_another_course_are_recorded(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk(new_session(solo=True))
    couple = desk.session.couple
    for _ in range(2):
        Session(desk.session.fake, couple=couple)

    assert desk.do(SayWhy(couple, (Reason.TRAUMA,))).done
    assert desk.do(BookCourse(couple, 1)).done

    view = desk.model.couples.view(couple)
    assert view.file.why == (Reason.TRAUMA,)
    assert (view.line.sessions, view.line.following) == (1, 1)


def test_that_a_view_offers_the_forms_left_half_typed_and_no_other_couples(
    qtbot: QtBot,
) -> None:
    del qtbot
    desk = Desk(new_session())
    person = desk.model.couples.view(desk.session.couple).file.people[0].person
    desk.model.do(KeepForm(person, About.A, "person.medicines", (("words", "lith"),)))
    other = Session(desk.session.fake)

    own = desk.model.couples.view(desk.session.couple).forms

    assert [form.fields for form in own] == [(("words", "lith"),)]
    assert desk.model.couples.view(other.couple).forms == ()
    assert desk.answers == []
