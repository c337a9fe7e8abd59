from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.journey.room_check import QUESTIONS, Told
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.views.checklist.item_row import NOTE_LIMIT, ItemRow


@pytest.fixture
def row(qtbot: QtBot) -> ItemRow:
    made = ItemRow(QUESTIONS[2])
    qtbot.addWidget(made)
    shots.settle(made, (700, 60))
    return made


def test_that_nothing_is_answered_at_first(row: ItemRow) -> None:
    assert row.answer() is None
    assert row.is_open
    assert row.words() == ""


@pytest.mark.parametrize("said", [Said.YES, Said.NO])
def test_that_a_person_answers_yes_or_no(row: ItemRow, qtbot: QtBot, said: Said) -> None:
    with qtbot.waitSignal(row.changed):
        press(row.answers.choice(said.value))

    assert row.answer() is said
    assert not row.is_open


@pytest.mark.parametrize("said", [Said.YES, Said.NO])
def test_that_where_the_machine_answers_nobody_is_asked(row: ItemRow, said: Said) -> None:
    press(row.answers.choice("yes"))
    row.show_told(Told(said, "on battery: plug it in"))

    assert row.answer() is None
    assert not row.is_open
    assert not row.answers.isVisible()
    row.show_told(None)
    assert row.answers.isVisible()
    assert row.answer() is Said.YES


def test_z10_that_a_note_is_kept_while_it_is_typed(row: ItemRow) -> None:
    asked: list[Intent] = []
    row.asked.connect(asked.append)

    write(row.note, " cable ")
    row.settle()

    form = "room.checked.power"
    assert asked[-2:] == [
        KeepDraft(About.COUPLE, form, " cable "),
        KeepDraft(About.COUPLE, form, ""),
    ]
    assert row.words() == "cable"


def test_that_a_note_that_is_too_long_says_so_and_stays(row: ItemRow) -> None:
    row.note.set_text("x" * (NOTE_LIMIT + 1))

    assert not row.check()
    assert row.note.problem == "At most 500 characters; this has 501."
    assert len(row.note.text()) == 501
    assert row.words() == ""
    row.note.set_text("x" * NOTE_LIMIT)
    assert row.check()


def test_that_the_parts_are_named_for_a_screen_reader(row: ItemRow) -> None:
    assert row.note.line.accessibleName() == "Note, mains power"
    assert row.answers.choice("yes").accessibleDescription() == "Mains power"


def test_that_a_long_note_is_read_from_its_start_once_it_is_left(row: ItemRow) -> None:
    write(row.note, "The bell cannot be switched off; a sign hangs there.")

    row.note.left.emit()

    assert row.note.line.cursorPosition() == 0
