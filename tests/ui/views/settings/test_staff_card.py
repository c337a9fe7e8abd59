from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.staff_card import StaffCard
from list_views import settings_view


@pytest.fixture
def card(qtbot: QtBot) -> StaffCard:
    made = StaffCard()
    qtbot.addWidget(made)
    made.show_staff(settings_view().staff)
    shots.settle(made, (640, 600))
    return made


def test_that_the_register_says_who_is_what_and_who_injects(card: StaffCard) -> None:
    said = [label.text() for label in card.findChildren(Text) if label.isVisible()]

    for part in ("Samuel Ortiz", "injector", "RN", "yes"):
        assert part in said
    assert "guide, director, administrator" in said


def test_that_the_pencil_opens_the_form_with_that_person(card: StaffCard) -> None:
    press(card.edits[1])

    assert card.form.isVisible()
    assert card.form.name.text() == "Samuel Ortiz"
    assert not card.add.isVisible()


def test_that_adding_begins_with_an_empty_form(card: StaffCard) -> None:
    press(card.edits[1])
    press(card.form.cancel)

    press(card.add)

    assert card.form.name.text() == ""


def test_that_an_open_form_stays_while_the_register_is_shown_again(card: StaffCard) -> None:
    press(card.add)
    write(card.form.name, "Maya")

    card.show_staff(settings_view().staff[:2])

    assert card.form.name.text() == "Maya"
    assert len(card.edits) == 2
