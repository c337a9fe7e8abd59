"""Who is here: one is chosen, by press or key, and a lone person without either."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.unlock_people import Person, PersonList, PersonRow

MAYA = Person(UUID(int=1), "Maya Lindqvist", "therapist")
JONAH = Person(UUID(int=2), "Jonah Osei", "nurse, may inject")


def _list(qtbot: QtBot, *people: Person) -> PersonList:
    shown = PersonList()
    qtbot.addWidget(shown)
    shown.show_people(people, None)
    shown.show()
    return shown


def test_that_nobody_is_chosen_among_several(qtbot: QtBot) -> None:
    assert _list(qtbot, MAYA, JONAH).current() is None


def test_that_a_lone_person_is_chosen(qtbot: QtBot) -> None:
    assert _list(qtbot, MAYA).current() == MAYA.staff


def test_that_a_press_chooses_one_and_a_second_press_keeps_it(qtbot: QtBot) -> None:
    shown = _list(qtbot, MAYA, JONAH)
    row = shown.findChildren(PersonRow)[1]
    for _ in range(2):
        with qtbot.waitSignal(shown.chosen) as chosen:
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert chosen.args == [JONAH.staff]
        assert shown.current() == JONAH.staff


def test_that_the_arrow_keys_go_up_and_down(qtbot: QtBot) -> None:
    shown = _list(qtbot, MAYA, JONAH)
    with qtbot.waitActive(shown):
        pass
    first, second = shown.findChildren(PersonRow)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    assert shown.current() is None


def test_that_the_role_is_heard_with_the_name(qtbot: QtBot) -> None:
    rows = _list(qtbot, MAYA, JONAH).findChildren(PersonRow)
    assert rows[1].accessibleName() == "Jonah Osei, nurse, may inject"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Maya Lindqvist", "ML"),
        ("Dr Kemi van Adeyemi", "DA"),
        ("Cher", "C"),
        ("émile (locum) Zola", "ÉZ"),
    ],
)
def test_that_initials_are_those_of_the_first_and_the_last_name(
    qtbot: QtBot, name: str, initials: str
) -> None:
    row = PersonRow(Person(UUID(int=3), name, "therapist"))
    qtbot.addWidget(row)
    assert row.initials == initials


def test_that_a_new_list_replaces_the_old_one(qtbot: QtBot) -> None:
    shown = _list(qtbot, MAYA, JONAH)
    shown.show_people((JONAH, MAYA), MAYA.staff)
    assert shown.current() == MAYA.staff
    qtbot.waitUntil(lambda: len(shown.findChildren(PersonRow)) == 2)


def test_that_a_row_is_56_px_high(qtbot: QtBot) -> None:
    row = _list(qtbot, MAYA).findChildren(PersonRow)[0]
    assert row.sizeHint().height() == 56
    assert row.minimumSizeHint().height() == 56
