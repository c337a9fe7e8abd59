from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.staff_card import StaffCard
from list_views import TOOLS, settings_view


@pytest.fixture
def card(qtbot: QtBot) -> StaffCard:
    made = StaffCard(TOOLS)
    qtbot.addWidget(made)
    made.show_staff(settings_view())
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

    card.show_staff(replace(settings_view(), staff=settings_view().staff[:2]))

    assert card.form.name.text() == "Maya"
    assert len(card.edits) == 2


def test_that_the_register_says_who_can_unlock_and_offers_a_key_to_the_others(
    card: StaffCard,
) -> None:
    names = [key.accessibleName() for key in card.keys]

    assert names == ["Give Samuel Ortiz a key", "Give Priya Nair a key"]
    assert len(card.edits) == 3


def test_that_whoever_may_give_no_keys_is_offered_none(card: StaffCard) -> None:
    view = settings_view()

    card.show_staff(replace(view, keys=replace(view.keys, may_give=False)))

    assert card.keys == []


def test_that_the_key_of_somebody_opens_the_form_with_the_name_and_esc_of_it_closes(
    card: StaffCard,
) -> None:
    press(card.keys[0])

    assert card.key_form.isVisible()
    assert card.key_form.title.text() == "A key for Samuel Ortiz"
    assert not card.add.isVisible()

    press(card.key_form.cancel)
    assert not card.key_form.isVisible()
    assert card.add.isVisible()


def test_that_one_form_is_open_at_a_time(card: StaffCard) -> None:
    press(card.keys[0])
    press(card.edits[1])
    assert (card.form.isVisible(), card.key_form.isVisible()) == (True, False)

    press(card.keys[1])
    assert (card.form.isVisible(), card.key_form.isVisible()) == (False, True)


def test_that_only_a_key_that_is_there_can_be_taken_away(card: StaffCard) -> None:
    press(card.keys[0])
    assert not card.key_form.take.isVisible()

    view = settings_view()
    every = frozenset(person.staff for person in view.staff)
    card.show_staff(replace(view, keys=replace(view.keys, holders=every)))
    press(card.keys[0])
    assert card.key_form.title.text() == "New passphrase for Samuel Ortiz"

    press(card.key_form.take)
    assert card.take_form.isVisible()
    assert not card.key_form.isVisible()
    assert card.take_form.title.text() == "Take the key of Samuel Ortiz away"
