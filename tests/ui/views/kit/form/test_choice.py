"""Choices: nothing is preset, one is chosen, and the eye sees which without colour."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.form.choice import Check, Choice, ChoiceGroup, Option
from kadelyx_desk.ui.views.theme_tokens import Ink

SITES = (
    Option("ld", "left deltoid"),
    Option("rd", "right deltoid"),
    Option("lv", "left vastus lateralis"),
    Option("rv", "right vastus lateralis"),
)


def _group(qtbot: QtBot) -> ChoiceGroup:
    group = ChoiceGroup("Site", SITES, about=About.A)
    qtbot.addWidget(group)
    group.show()
    return group


def test_that_nothing_is_chosen_at_first(qtbot: QtBot) -> None:
    assert _group(qtbot).chosen() is None


def test_that_a_press_chooses_one_and_only_one(qtbot: QtBot) -> None:
    group = _group(qtbot)
    for key in ("ld", "rv"):
        with qtbot.waitSignal(group.changed) as changed:
            qtbot.mouseClick(group.choice(key), Qt.MouseButton.LeftButton)
        assert changed.args == [key]
    assert group.chosen() == "rv"
    assert not group.choice("ld").isChecked()


def test_that_the_page_can_choose_without_telling_anybody(qtbot: QtBot) -> None:
    group = _group(qtbot)
    with qtbot.assertNotEmitted(group.changed):
        group.choose("lv")
        assert group.chosen() == "lv"
        group.choose(None)
    assert group.chosen() is None


def test_that_a_press_after_the_pages_choice_still_leaves_only_one(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.choose("lv")
    qtbot.mouseClick(group.choice("rd"), Qt.MouseButton.LeftButton)
    assert [key for key in ("ld", "rd", "lv", "rv") if group.choice(key).isChecked()] == ["rd"]


def test_that_new_options_keep_the_choice_that_is_still_there(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.choose("rd")
    group.set_options(SITES[:2])
    assert group.chosen() == "rd"
    group.set_options(SITES[2:])
    assert group.chosen() is None


@pytest.mark.parametrize(
    ("key", "target"),
    [(Qt.Key.Key_Right, "rd"), (Qt.Key.Key_Down, "lv"), (Qt.Key.Key_Left, "ld")],
)
def test_that_arrow_keys_move_without_choosing(qtbot: QtBot, key: Qt.Key, target: str) -> None:
    group = _group(qtbot)
    with qtbot.waitActive(group):
        pass
    group.choice("ld").setFocus()
    qtbot.keyClick(group.choice("ld"), key)
    assert group.choice(target).hasFocus()
    assert group.chosen() is None


def test_that_an_arrow_key_never_changes_what_was_chosen(qtbot: QtBot) -> None:
    group = _group(qtbot)
    with qtbot.waitActive(group):
        pass
    group.choose("ld")
    group.choice("ld").setFocus()
    qtbot.keyClick(group.choice("ld"), Qt.Key.Key_Right)
    assert group.choice("rd").hasFocus()
    assert group.chosen() == "ld"


def test_that_a_chosen_answer_has_a_check_and_the_persons_edge(qtbot: QtBot) -> None:
    choice = Choice("left deltoid", About.B)
    qtbot.addWidget(choice)
    choice.resize(200, 44)
    rest = looks.painted(choice).toImage()
    choice.setChecked(True)
    chosen = looks.painted(choice).toImage()
    look = theme.current()
    assert rest.pixelColor(100, 0) == look.colour(Ink.BORDER)
    assert chosen.pixelColor(100, 0) == chosen.pixelColor(100, 1) == look.colour(Ink.B)
    assert chosen.pixelColor(10, 22) == look.colour(Ink.B_TINT)


def test_that_a_choice_is_spoken_with_its_question(qtbot: QtBot) -> None:
    group = _group(qtbot)
    assert group.choice("ld").accessibleName() == "left deltoid"
    assert group.choice("ld").accessibleDescription() == "Site"


def test_that_a_check_is_toggled_anywhere_in_its_target(qtbot: QtBot) -> None:
    check = Check("to the room")
    qtbot.addWidget(check)
    check.resize(check.sizeHint())
    check.show()
    assert check.height() >= 44
    assert check.minimumSizeHint() == check.sizeHint()
    with qtbot.waitSignal(check.toggled):
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().bottomRight())
    assert check.isChecked()
    assert check.rect().contains(check.face())
    assert check.face_radius() > 0


def test_that_a_ticked_check_is_filled(qtbot: QtBot) -> None:
    check = Check("to the room")
    qtbot.addWidget(check)
    check.resize(check.sizeHint())
    rest = looks.painted(check).toImage().pixelColor(9, check.height() // 2 - 6)
    check.setChecked(True)
    ticked = looks.painted(check).toImage().pixelColor(9, check.height() // 2 - 6)
    assert rest == theme.current().colour(Ink.SURFACE)
    assert ticked == theme.current().colour(Ink.PRIMARY)


def test_that_each_answer_says_the_question_that_is_asked_now(qtbot: QtBot) -> None:
    group = _group(qtbot)
    group.ask("Site for Ana")

    assert group.accessibleName() == "Site for Ana"
    heard = {group.choice(option.key).accessibleDescription() for option in SITES}
    assert heard == {"Site for Ana"}


def _places(group: ChoiceGroup) -> list[tuple[int, ...]]:
    """Row and column of each answer."""
    positions = [group._grid.getItemPosition(place) for place in range(3)]
    return [cast("tuple[int, ...]", position)[:2] for position in positions]


def test_that_answers_that_stand_alike_leave_none_alone_in_a_row(qtbot: QtBot) -> None:
    group = ChoiceGroup("Strength", [Option(key, f"{key} mg per mL") for key in "123"])
    qtbot.addWidget(group)
    one = group.choice("1").sizeHint().width()

    group.fit_columns(2 * one + 20, most=3, alike=True)
    alike = _places(group)
    group.fit_columns(2 * one + 20, most=3)
    apart = _places(group)

    assert alike == [(0, 0), (1, 0), (2, 0)]
    assert apart == [(0, 0), (0, 1), (1, 0)]
