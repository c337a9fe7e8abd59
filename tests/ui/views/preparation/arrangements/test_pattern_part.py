from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import State
from kadelyx_desk.ui.views.preparation.arrangements.pattern_part import PatternPart


def part_of(qtbot: QtBot, session: Session) -> PatternPart:
    part = PatternPart()
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (1030, 300))
    return part


def choose(part: PatternPart, pattern: Pattern) -> None:
    press(part.pattern.group.choice(pattern.name))


def test_that_nothing_is_chosen_at_first_and_nothing_is_wanted(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    assert part.pattern.chosen() is None
    assert part.wanted() is None
    assert part.pattern.problem == ""


def test_that_both_together_asks_for_nobody(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    choose(part, Pattern.TOGETHER)

    assert not part.first.isVisible()
    assert not part.alone.isVisible()
    body = DosingPlanned(Pattern.TOGETHER, None, None)
    assert part.wanted() == State(About.COUPLE, body)


@pytest.mark.parametrize(
    ("pattern", "question"),
    [
        (Pattern.STAGGERED, "first"),
        (Pattern.ALTERNATING, "alone"),
        (Pattern.ONE_ONLY, "alone"),
    ],
)
def test_that_the_other_patterns_ask_who_and_need_an_answer(
    qtbot: QtBot, pattern: Pattern, question: str
) -> None:
    part = part_of(qtbot, new_session())
    choose(part, pattern)
    who = part.first if question == "first" else part.alone
    assert who.isVisible()
    assert part.wanted() is None
    assert who.problem.startswith("Choose who is")

    press(who.group.choice("B"))

    assert part.wanted() == State(About.COUPLE, DosingPlanned(pattern, Partner.B, None))


def test_that_what_is_recorded_is_shown_and_a_choice_of_a_person_stays(qtbot: QtBot) -> None:
    session = new_session()
    body = DosingPlanned(Pattern.STAGGERED, Partner.A, "Ben follows when she talks.")
    session.service.state(About.COUPLE, body)
    part = part_of(qtbot, session)
    shown = part.pattern.chosen(), part.first.chosen(), part.text.text(), part.wanted()
    choose(part, Pattern.TOGETHER)

    part.show_session(session.view())

    assert shown == ("STAGGERED", "A", "Ben follows when she talks.", None)
    assert part.pattern.chosen() == "TOGETHER"


def test_that_said_again_the_earlier_plan_is_corrected(qtbot: QtBot) -> None:
    session = new_session()
    first = DosingPlanned(Pattern.TOGETHER, None, None)
    session.service.state(About.COUPLE, first)
    part = part_of(qtbot, session)
    write(part.text, "Lights low.")
    wanted = part.wanted()
    assert isinstance(wanted, State)

    session.service.state(wanted.about, wanted.body)

    line = session.snapshot.latest(DosingPlanned, About.COUPLE)
    assert line is not None
    assert line.amendment is not None
    assert line.body == DosingPlanned(Pattern.TOGETHER, None, "Lights low.")


def test_that_words_without_a_pattern_ask_for_it(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    write(part.text, "Ana first.")

    assert part.wanted() is None
    assert part.pattern.problem == "Choose the pattern."
    assert part.text.text() == "Ana first."


def test_that_a_plan_beyond_the_limit_has_its_sentence(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    choose(part, Pattern.TOGETHER)
    part.text.area.setPlainText("x" * 10_000)

    assert part.wanted() is None
    assert part.text.problem == "At most 1,000 characters; this has 10,000."


def test_that_a_refusal_stands_beside_the_pattern_where_the_keyboard_goes(
    qtbot: QtBot,
) -> None:
    part = part_of(qtbot, new_session())

    part.show_problem("The session is signed.")
    part.go()

    assert part.pattern.problem == "The session is signed."
    assert part.pattern.group.choice("TOGETHER").hasFocus()


def test_that_another_session_begins_with_its_own_plan(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    choose(part, Pattern.ONE_ONLY)

    part.show_session(new_session().view())

    assert part.pattern.chosen() is None
