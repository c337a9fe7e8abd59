from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import write
from kadelyx_desk.domain.entries import PartnerCopied
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.ui.viewmodels.intents import Correct
from kadelyx_desk.ui.views.preparation.arrangements.part import CORRECTED
from kadelyx_desk.ui.views.preparation.arrangements.weight_part import WeightPart


def part_of(qtbot: QtBot, session: Session) -> WeightPart:
    part = WeightPart(Partner.A)
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (500, 300))
    return part


def test_that_the_weight_of_the_opening_is_shown_with_its_day(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    assert (part.weight.text(), part.weighed.text()) == ("68.2", "18-Nov-2026")
    assert part.wanted() is None


def test_that_todays_weight_corrects_the_copy_and_nothing_else_of_it(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session)
    before = identity(session.snapshot, Partner.A)
    line = session.snapshot.latest(PartnerCopied, About.A)
    assert before is not None
    assert line is not None
    write(part.weight, "67,5")
    write(part.weighed, "today")

    wanted = part.wanted()

    assert isinstance(wanted, Correct)
    assert (wanted.target, wanted.reason) == (line.link.entry.id, CORRECTED)
    session.service.amend(wanted.target, wanted.body, wanted.reason)
    after = identity(session.snapshot, Partner.A)
    assert after is not None
    assert (after.weight, after.weighed) == (Kilograms(Decimal("67.5")), date(2026, 11, 20))
    assert (after.family, after.born, after.person) == (
        before.family,
        before.born,
        before.person,
    )
    part.show_session(session.view())
    assert (part.weight.text(), part.weighed.text()) == ("67.5", "20-Nov-2026")
    assert part.wanted() is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("150 lb", "Weights are kept in kg only. Type the weight in kg."),
        ("682", "400 kg or more cannot be meant. Type the weight in kg."),
        ("5", "A weight is from 20 to 400 kg. Check the point."),
        ("heavy", "Type a figure in kg, such as 12.5."),
        ("1,200", "1,200 has two meanings. Type it without the comma, or with a point."),
        ("\u0668\u0664", "Type a figure in kg, such as 12.5."),
        ("84 \U0001f642", "Type a figure in kg, such as 12.5."),
        ("9" * 10_000, "Type a figure in kg, such as 12.5."),
    ],
)
def test_z3_that_a_weight_that_cannot_be_meant_says_why_and_stays(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    part = part_of(qtbot, new_session())
    part.weight.line.setText(typed)
    part.weight.edited.emit(typed)

    assert part.wanted() is None
    assert part.weight.problem == sentence
    assert part.weight.text() == typed


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("21-Nov-2026", "That day is ahead. Type a day up to today."),
        ("20/11/2026", "Type the day with the month in letters, such as 04-Mar-1985."),
        ("31-Feb-2026", "There is no day 31-Feb-2026."),
        ("", "Type the day of this weight."),
    ],
)
def test_that_a_day_that_cannot_be_meant_says_why(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    part = part_of(qtbot, new_session())
    write(part.weighed, typed)

    assert part.wanted() is None
    assert part.weighed.problem == sentence


def test_that_a_day_needs_its_weight_and_both_can_be_taken_back(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    write(part.weight, "")
    alone = part.wanted(), part.weight.problem
    write(part.weighed, "")

    wanted = part.wanted()

    assert alone == (None, "Type the weight of that day, or leave the day blank.")
    assert isinstance(wanted, Correct)
    assert isinstance(wanted.body, PartnerCopied)
    assert (wanted.body.weight, wanted.body.weighed) == (None, None)


def test_that_a_weight_that_may_be_pounds_is_asked_about(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    before = part.ask.isVisible()

    write(part.weight, "220")

    assert not before
    assert part.ask.isVisible()


def test_that_a_refusal_stands_beside_the_weight_and_the_keyboard_goes_there(
    qtbot: QtBot,
) -> None:
    part = part_of(qtbot, new_session())

    part.show_problem("The session is signed.")
    part.go()

    assert part.weight.problem == "The session is signed."
    assert part.weight.line.hasFocus()
