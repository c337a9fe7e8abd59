from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import write
from kadelyx_desk.domain.entries import Fasted
from kadelyx_desk.domain.told import told
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import State, Strike
from kadelyx_desk.ui.views.preparation.arrangements.fasting_part import FastingPart
from kadelyx_desk.ui.views.preparation.arrangements.part import TAKEN_BACK


def part_of(qtbot: QtBot, session: Session) -> FastingPart:
    part = FastingPart(Partner.B)
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (500, 400))
    return part


def tell(part: FastingPart, food: tuple[str, str], drink: tuple[str, str]) -> None:
    write(part.food.day, food[0])
    write(part.food.time, food[1])
    write(part.drink.day, drink[0])
    write(part.drink.time, drink[1])


def test_that_last_food_and_last_drink_are_told_with_day_and_time(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session)
    tell(part, ("yesterday", "21:00"), ("today", "10:30"))

    wanted = part.wanted()

    assert isinstance(wanted, State)
    assert wanted.about is About.B
    said = "last food 19-Nov-2026 21:00; last drink 20-Nov-2026 10:30"
    assert told(wanted.body) == said
    session.service.state(wanted.about, wanted.body)
    part.show_session(session.view())
    assert part.wanted() is None
    assert part.food.day.text() == "19-Nov-2026"
    assert part.drink.time.text() == "10:30"


def test_that_it_says_how_long_before_the_journey_and_judges_nothing(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    before = part.passed.isVisible()

    tell(part, ("today", "06:00"), ("today", "10:30"))

    assert not before
    assert part.passed.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "At the planned journey, 13:00: food 7 h before, drink 2 h 30 min before. How long is"
        " long enough is for the prescriber to say; no limit is set here."
    )


def test_that_a_drink_after_the_planned_time_is_said_as_that(qtbot: QtBot) -> None:
    session = new_session()
    session.clock.forward(hours=2)
    part = part_of(qtbot, session)

    tell(part, ("", ""), ("today", "13:30"))

    assert "drink 30\N{NO-BREAK SPACE}min after." in part.passed.text()


def test_that_one_of_the_two_alone_is_recorded(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    tell(part, ("today", "06:00"), ("", ""))

    wanted = part.wanted()

    assert isinstance(wanted, State)
    assert isinstance(wanted.body, Fasted)
    assert wanted.body.last_drink is None


def test_that_a_wrong_time_keeps_all_of_it_out(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    tell(part, ("today", "06:00"), ("today", "23:59"))

    assert part.wanted() is None
    assert part.drink.time.problem == "That is ahead of now. Type a time that is past."
    assert part.food.time.text() == "06:00"


def test_that_emptied_it_is_struck_out(qtbot: QtBot) -> None:
    session = new_session()
    moment = session.clock.read().moment
    session.service.state(About.B, Fasted(moment, moment))
    line = session.snapshot.latest(Fasted, About.B)
    part = part_of(qtbot, session)
    assert line is not None

    tell(part, ("", ""), ("", ""))

    assert part.wanted() == Strike(line.link.entry.id, TAKEN_BACK)


def test_that_the_keyboard_goes_to_the_one_that_is_missing(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    part.go()
    first = part.food.day.line.hasFocus()
    tell(part, ("today", "06:00"), ("", ""))

    part.go()

    assert first
    assert part.drink.day.line.hasFocus()


def test_that_a_refusal_stands_beside_it(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    part.show_problem("The session is signed.")

    assert part.food.day.problem == "The session is signed."
