"""A session cancelled before its journey, undone, cancelled again; and one stopped in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeys import booking, clinic, guiding, integrating, leaving, looking, preparing
from journeys.booking import Client
from journeys.clinic import MAYA
from journeys.preparing import Hopes
from journeys.therapist import Therapist
from journeys.typed import Typed

PAIR = [
    Client(
        *("Moreau", "Claire", "19-May-1981", "", "she / her", "58.5"),
        allergies="none known",
        medicines="levothyroxine",
    ),
    Client(
        *("Haddad", "Karim", "30-Sep-1979", "Kai", "he / him", "79.2"),
        allergies="shellfish",
        medicines="vitamin D",
    ),
]
HOPES = [
    Hopes("To stop counting who did what", "I read his messages once"),
    Hopes("To be asked before it is decided", "I have thought of leaving"),
]
BOTH = Hopes("We can disagree and stay in the room", "The weekend plans end in silence")


@pytest.fixture
def folder(tmp_path: Path, qtbot: QtBot) -> Path:
    del qtbot
    return tmp_path / "record"


def test_that_a_session_cancelled_undone_and_cancelled_again_is_signed_with_its_reason(
    folder: Path,
) -> None:
    typed = Typed()
    t = clinic.opened(folder)
    try:
        _register(t, typed)
        preparing.open_first(t)
        preparing.texts(t, typed, PAIR, HOPES, BOTH)
        t.press("Cancel this session")
        t.page("checklist")
        _cancel(t, typed, "vital signs", "a fever this morning, both at home")
        t.press("Undo")
        t.find("Hold to start the journey")
        t.press("Cancel this session")
        _cancel(t, typed, "illness", "the fever is back")
        t.press("To the review")
        t.page("review")
        t.write("Note", typed.all("Both called, they come in a fortnight"))
        t.press("Record note")
        t.until(lambda: t.text_of("Note") == "", "the note is recorded")
        integrating.sign(t)
        report = integrating.export(t, "cancelled")
        seen = looking.every_entry(t, typed)
        booking.open_file(t, "moreau")
        seen += looking.page_text(t)
        t.find("Book session 1")  # the number is given back
    finally:
        t.leave()
    assert "cancelled" in seen
    looking.assert_screen_shows(seen, typed)
    looking.assert_report_shows(report, typed, folder)
    assert "CANCELLED" in looking.report_text(report).upper()


def test_that_a_session_stopped_in_its_journey_accounts_for_the_dose_and_is_signed(
    folder: Path,
) -> None:
    typed = Typed()
    t = clinic.opened(folder)
    try:
        _register(t, typed)
        preparing.open_first(t)
        preparing.texts(t, typed, PAIR, HOPES, BOTH)
        t.press("Next: notes")
        t.press("Next: plan")
        preparing.doses(t, typed, [("40", "0.8", "K7710"), ("55", "1.1", "K7711")])
        guiding.begin(t, typed, kit="seal 0940 unbroken")
        for letter, pressure in (("A", "112/70"), ("A", "110/71"), ("B", "138/88")):
            guiding.vitals(t, typed, letter, pressure, "70", "98")
        guiding.later(t, 5)
        guiding.give(t, typed, "A", PAIR[0].born, "right deltoid")
        guiding.later(t, 12)
        guiding.observe(t, guiding.OBSERVE["B"], "anger", line=typed.all("stood up and sat"))
        guiding.quote(t, guiding.OBSERVE["B"], typed.all("I do not want this today"))
        leaving.to_the_close(t)
        _is_refused_while_a_dose_waits(t, typed)
        leaving.not_given(t, typed, guiding.DOSE["B"], "wasted", MAYA)
        guiding.later(t, 125)
        leaving.to_the_close(t)
        leaving.check(t, typed, "A", "Claire", escort="Samira Vance")
        leaving.left(t, typed, "A", "Claire", why="no second set, she feels well")
        leaving.check(t, typed, "B", "Kai", escort="Leon Haddad")
        leaving.left(t, typed, "B", "Kai")
        assert t.text_of("In a few words") == "Kai asked to stop"
        t.press("Stop the session now")
        t.press("To the review")
        integrating.sign(t)
        report = integrating.export(t, "stopped")
        seen = looking.every_entry(t, typed)
        booking.open_file(t, "haddad")
        seen += looking.page_text(t)
        t.find("Book session 2")  # a stopped one counts
    finally:
        t.leave()
    assert "stopped" in seen
    looking.assert_screen_shows(seen, typed)
    looking.assert_report_shows(report, typed, folder)
    assert "STOPPED" in looking.report_text(report).upper()


def _register(t: Therapist, typed: Typed) -> None:
    reasons = ["recurring arguments"]
    booking.register(t, typed, PAIR, reasons, "3 sessions, $2,850")


def _cancel(t: Therapist, typed: Typed, reason: str, words: str) -> None:
    t.answer("Why", reason)
    t.write("In a few words", typed.all(words))
    t.press("Cancel the session")
    t.find("To the review", QWidget)


def _is_refused_while_a_dose_waits(t: Therapist, typed: Typed) -> None:
    """The reason that was typed stays while the dose is seen to."""
    t.press("Stop the session")
    t.answer("Why", "wish of a partner")
    t.write("In a few words", typed.all("Kai asked to stop"))
    t.press("Stop the session now")
    t.press("To the dose, in the room")
    t.page("room")
