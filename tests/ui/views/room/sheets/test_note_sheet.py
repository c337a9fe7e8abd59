from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import press, write
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet, readers
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, before_dose, in_journey

NAMES = {About.A: "Ana", About.B: "Ben", About.COUPLE: "both"}


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.fixture
def sheet(room: Room) -> NoteSheet:
    return room.open(Job.NOTE, About.COUPLE, NoteSheet)


def recorded(room: Room) -> list[Record]:
    return [intent for intent in room.intents if isinstance(intent, Record)]


def test_that_a_note_is_about_both_and_shared_unless_turned(
    room: Room, sheet: NoteSheet
) -> None:
    room.type("Rain on the roof")
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert recorded(room) == [
        Record(About.COUPLE, Noted("Rain on the roof"), Visibility.SHARED)
    ]
    assert not sheet.isVisible()


def test_that_a_choice_of_both_begins_large_as_a_name_does(sheet: NoteSheet) -> None:
    words = [choice.text() for choice in sheet.about_choice._choices.values()]

    assert words == ["Ana", "Ben", "Both"]


def test_that_it_is_turned_to_one_partner_as_that_partners_words(
    room: Room, sheet: NoteSheet
) -> None:
    write(sheet.text, "lighter")
    press(sheet.about_choice.choice("B"))
    press(sheet.quote)
    press(sheet.readers[About.B])
    press(sheet.record)

    assert recorded(room) == [Record(About.B, Noted("lighter", quote=True), Visibility.PARTNER)]


def test_that_words_of_both_are_no_quote(sheet: NoteSheet) -> None:
    press(sheet.about_choice.choice("A"))
    press(sheet.quote)
    press(sheet.about_choice.choice("couple"))

    assert not sheet.quote.isChecked()
    assert not sheet.quote.isEnabled()


def test_that_an_empty_note_is_refused_in_a_sentence(room: Room, sheet: NoteSheet) -> None:
    write(sheet.text, "  ")
    press(sheet.record)

    assert sheet.text.problem == "Nothing was typed yet."
    assert recorded(room) == []


def test_z10_that_every_change_is_kept_as_a_draft_of_its_subject(
    room: Room, sheet: NoteSheet
) -> None:
    write(sheet.text, "half")
    press(sheet.about_choice.choice("A"))

    assert [intent for intent in room.intents if isinstance(intent, KeepDraft)][-2:] == [
        KeepDraft(About.COUPLE, "note", ""),
        KeepDraft(About.A, "note", "half"),
    ]


def test_z10_that_a_draft_is_offered_again_and_marked_as_one(qtbot: QtBot) -> None:
    room = Room(qtbot, in_journey())
    kept = KeptDraft(About.B, "note", "half", room.session.clock.read().moment.utc)
    room.page.show_session(replace(room.model.view(), drafts=(kept,)))

    sheet = room.open(Job.NOTE, About.COUPLE, NoteSheet)

    assert sheet.text.text() == "half"
    assert sheet.whom is About.B
    assert sheet.draft.isVisible()
    assert sheet.draft.text() == "Draft from 12:23, not recorded yet"

    room.type("-typed")
    assert not sheet.draft.isVisible()


def test_z10_that_a_draft_never_writes_over_what_is_being_typed(
    room: Room, sheet: NoteSheet
) -> None:
    room.type("new words")
    kept = KeptDraft(About.B, "note", "old words", room.session.clock.read().moment.utc)

    room.page.show_session(replace(room.model.view(), drafts=(kept,)))

    assert sheet.text.text() == "new words"


def test_that_a_recorded_note_leaves_an_empty_sheet(room: Room, sheet: NoteSheet) -> None:
    press(sheet.about_choice.choice("A"))
    write(sheet.text, "done")
    press(sheet.record)

    again = room.open(Job.NOTE, About.COUPLE, NoteSheet)

    assert again.text.text() == ""
    assert again.whom is About.COUPLE


def test_that_only_a_partners_note_can_be_kept_for_that_partner() -> None:
    assert [reader.key for reader in readers(About.COUPLE, NAMES)] == ["shared", "team only"]
    assert [reader.words for reader in readers(About.A, NAMES)] == [
        "Shared, about Ana",
        "Ana and team",
        "Team only",
    ]


def test_that_a_solo_clients_note_is_about_that_client(qtbot: QtBot) -> None:
    room = Room(qtbot, before_dose(solo=True))
    sheet = room.open(Job.NOTE, About.COUPLE, NoteSheet)

    write(sheet.text, "quiet")
    press(sheet.record)

    assert recorded(room)[0].about is About.A
