from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import DANA, SAMUEL, new_session
from hands import press, write
from kadelyx_desk.domain.entries import PresenceNoted
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.checklist.presence_card import PresenceCard


@pytest.fixture
def view() -> SessionView:
    return new_session().view()


@pytest.fixture
def card(qtbot: QtBot, view: SessionView) -> PresenceCard:
    made = PresenceCard()
    qtbot.addWidget(made)
    made.show_session(view)
    shots.settle(made, (440, 260))
    return made


def test_that_nobody_is_preset(card: PresenceCard) -> None:
    assert [check.text() for check in card.checks.values()] == [
        "Dana Whitfield",
        "Samuel Ortiz",
        "Priya Nair",
    ]
    assert card.noted() == PresenceNoted((), None)


def test_that_staff_is_checked_and_others_are_named(card: PresenceCard) -> None:
    press(card.checks[SAMUEL])
    write(card.others, " Noor Haddad, interpreter ")

    assert card.check()
    assert card.noted() == PresenceNoted((SAMUEL,), "Noor Haddad, interpreter")


def test_that_a_new_person_of_the_register_appears_and_the_chosen_stay(
    card: PresenceCard, view: SessionView
) -> None:
    press(card.checks[DANA])
    gone = tuple(replace(p, active=p.staff != SAMUEL.id) for p in view.staff)

    card.show_session(replace(view, staff=gone))

    assert SAMUEL not in card.checks
    assert card.noted() == PresenceNoted((DANA,), None)


def test_that_names_without_end_are_refused_beside_the_field(card: PresenceCard) -> None:
    write(card.others, "x")
    card.others.set_text("x" * 301)

    assert not card.check()
    assert card.others.problem == "At most 300 characters; this has 301."


def test_z10_that_the_names_are_kept_while_they_are_typed(card: PresenceCard) -> None:
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    write(card.others, "N")
    card.settle()

    form = "room.present.others"
    assert asked == [KeepDraft(About.COUPLE, form, "N"), KeepDraft(About.COUPLE, form, "")]
