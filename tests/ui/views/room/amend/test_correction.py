from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import press, write
from kadelyx_desk.domain.entries import Marked, Noted, Observed, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import About, BloodPressure
from kadelyx_desk.ui.viewmodels.intents import Correct, KeepDraft
from kadelyx_desk.ui.views.room.entries_tab import EntriesTab
from kadelyx_desk.ui.views.room.foot import ENTRIES
from rooms import Room, in_journey


def last(room: Room) -> Body:
    """What the last entry that is no correction says now."""
    line = list(room.session.snapshot.lines())[-1]
    return line.body


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room(qtbot, in_journey())
    made.page.foot.tabs.turn_to(ENTRIES)
    return made


def choose_last(room: Room) -> EntriesTab:
    """Choose the newest entry in the table of the real room."""
    room.page.show_session(room.model.view())
    found = room.page.entries
    found.table.selectRow(found.model.rowCount() - 1)
    QTest.qWait(1)
    return found


def test_that_a_note_is_reworded_with_a_reason_and_the_first_words_stay(room: Room) -> None:
    room.session.service.record(About.B, Noted("lihgter", quote=True))
    found = choose_last(room)
    assert found.correction.note is not None
    assert found.correction.note.text.text() == "lihgter"

    write(found.correction.note.text, "lighter")
    press(found.correct.button)
    assert found.reason.problem == "Say why it is corrected."
    write(found.reason, "misspelt")
    press(found.correct.button)

    assert last(room) == Noted("lighter", quote=True)
    links = room.session.snapshot.links
    assert links[len(links) - 2].entry.body == Noted("lihgter", quote=True)
    assert found.reason.text() == ""


def test_that_an_observation_becomes_another_one(room: Room) -> None:
    room.session.observe(About.A, "tearful")
    found = choose_last(room)
    form = found.correction.observed
    assert form is not None
    press(form.intensity.choice("2"))
    form.terms.choice("feeling fear").click()
    write(form.line, "at the thunder")
    write(found.reason, "seen wrongly")
    QTest.keyClick(found.reason.line, Qt.Key.Key_Return)

    assert last(room) == Observed("fear", "feeling", "fear", 2, "at the thunder")


def test_that_figures_of_a_set_are_put_right(room: Room) -> None:
    room.session.vitals(About.A, (118, 74), 86)
    found = choose_last(room)
    form = found.correction.vitals
    assert form is not None
    write(form.whole["heart_rate"], "68")
    write(found.reason, "figures turned round")
    press(found.correct.button)

    assert last(room) == VitalsTaken(BloodPressure(118, 74), 68, 98, sedation=5)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", ""), ("900", "from 20 to 250."), ("72 bpm", "from 20 to 250.")],
)
def test_that_a_figure_that_cannot_be_meant_is_said_and_stays(
    room: Room, typed: str, sentence: str
) -> None:
    room.session.vitals(About.A)
    found = choose_last(room)
    form = found.correction.vitals
    assert form is not None
    write(form.whole["heart_rate"], typed)
    write(found.reason, "wrong")
    press(found.correct.button)

    assert sentence in form.whole["heart_rate"].problem
    asked = any(isinstance(intent, Correct) for intent in room.intents)
    assert asked is not bool(sentence)


def test_that_a_set_left_without_a_figure_is_to_be_struck_out(room: Room) -> None:
    room.session.service.record(About.A, VitalsTaken(heart_rate=80))
    found = choose_last(room)
    form = found.correction.vitals
    assert form is not None
    write(form.whole["heart_rate"], "")
    press(found.correct.button)

    assert form.problem.sentence == (
        "A set of vitals needs at least one value. Strike it out instead."
    )


def test_that_the_same_words_again_are_no_correction(room: Room) -> None:
    room.session.service.record(About.B, Noted("lighter"))
    found = choose_last(room)
    write(found.reason, "no reason at all")
    press(found.correct.button)

    assert found.reason.problem == "It says that already."
    assert not any(isinstance(intent, Correct) for intent in room.intents)


def test_that_only_what_can_be_put_right_here_has_a_form(room: Room) -> None:
    room.session.service.record(About.A, Marked())
    found = choose_last(room)

    assert not found.correction.isVisible()
    assert not found.correct.isVisible()
    assert found.strike.button.isEnabled()


def test_that_a_struck_entry_has_no_form_any_more(room: Room) -> None:
    room.session.service.record(About.A, Noted("x"))
    assert choose_last(room).correct.isVisible()
    room.session.service.undo_last()

    assert not choose_last(room).correct.isVisible()


def test_z10_that_half_a_correction_is_kept_and_offered_again(room: Room, qtbot: QtBot) -> None:
    room.session.service.record(About.B, Noted("first"))
    found = choose_last(room)
    assert found.correction.note is not None
    write(found.correction.note.text, "second")
    assert isinstance(room.intents[-1], KeepDraft)
    room.model.keep_drafts()

    again = Room(qtbot, room.session)
    again.page.foot.tabs.turn_to(ENTRIES)
    later = choose_last(again)
    assert later.correction.note is not None
    assert later.correction.note.text.text() == "second"
    write(later.reason, "better said")
    press(later.correct.button)
    again.model.keep_drafts()
    assert last(again) == Noted("second")
    assert again.model.view().drafts == ()


def test_r11_that_what_is_half_typed_stays_while_entries_come(room: Room) -> None:
    room.session.service.record(About.B, Noted("first"))
    found = choose_last(room)
    assert found.correction.note is not None
    write(found.correction.note.text, "second")
    room.session.observe(About.A)
    room.page.show_session(room.model.view())

    assert found.correction.note.text.text() == "second"
