"""A staggered session: a booster, an event with its medicine, late entries, three undos."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from journeys import booking, caring, clinic, guiding, integrating, leaving, looking, preparing
from journeys.booking import Client
from journeys.integrating import Agreed, Work
from journeys.preparing import Hopes
from journeys.steps import CONTROL, saved
from journeys.therapist import Therapist
from journeys.typed import Typed
from kadelyx_desk.domain.wording import clock

PAIR = [
    Client(
        *("Novak", "Helena", "02-Jun-1986", "Leni", "she / her", "62.3"),
        allergies="bee stings",
        medicines="the pill",
    ),
    Client(
        *("Brandt", "Oskar", "21-Oct-1984", "", "he / him", "88.1"),
        allergies="aspirin",
        medicines="lisinopril",
    ),
]
WORK = Work(
    found=["I can ask for a pause", "Her pause is not a door that shuts"],
    themes=["repeated patterns", "less negative bias"],
    together=("We laughed at the same thing", "A pause has a word and an end"),
    uses=["I say when I come back", "I wait ten minutes before I ask"],
    guide="Slowed the pace when the voices rose",
    agreed=[Agreed("A walk after supper, twice a week", 20)],
    responses=[("better", "More room to breathe"), ("a little better", "I trust the pause")],
    plan="Session two after the holidays",
    referral="none wished",
    risks=[
        ("no concern", "Sleeps and eats well"),
        ("to be watched", "Drinks more than he says"),
    ],
)


def test_that_booster_event_late_entries_and_undos_are_all_told_on_screen_and_paper(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    typed = Typed()
    t = clinic.opened(tmp_path / "record")
    try:
        booking.register(t, typed, PAIR, ["deeper connection"], "3 sessions, $2,850")
        _prepare(t, typed)
        guiding.begin(t, typed, kit="seal 1204 unbroken")
        _stagger(t, typed)
        _undo_three(t, typed)
        _enter_late(t, typed)
        _boost(t, typed)
        _event(t, typed)
        guiding.later(t, 130)
        _leave(t, typed)
        integrating.begin(t, "NOVAK and BRANDT", hours=30)
        integrating.work_through(t, typed, PAIR, WORK)
        integrating.sign(t)
        report = integrating.export(t, "staggered")
        seen = looking.every_entry(t, typed)
        booking.open_file(t, "novak")
        seen += looking.page_text(t)
    finally:
        t.leave()
    looking.assert_screen_shows(seen, typed)
    looking.assert_report_shows(report, typed, tmp_path / "record")
    paper = looking.report_text(report)
    for words in ("Total given A 50 mg", "booster 1", "Late entry", "undone", "adverse event"):
        assert words.lower() in paper.lower(), words


def _prepare(t: Therapist, typed: Typed) -> None:
    preparing.open_first(t)
    own = [
        Hopes("To stay when it gets loud", "I pack a bag in my head"),
        Hopes("To be told, not to guess", "I check her phone bill"),
    ]
    both = Hopes("A pause is allowed", "One follows, one flees")
    preparing.texts(t, typed, PAIR, own, both)
    plan = "Leni first, Oskar once she is settled"
    preparing.pattern(t, typed, "Staggered", plan, first="Leni")
    preparing.arrangements(t, typed, PAIR, ["61.8", "87.4"], ["Ida Novak", "Paul Brandt"])
    t.press("Next: notes")
    preparing.note(t, "Oskar", typed.team("Asked to speak alone before the day"))
    preparing.note(t, "Both", typed.all("The dog stays with a neighbour"), turns=1)
    t.press("Next: plan")
    preparing.doses(t, typed, [("30", "0.6", "K8101"), ("50", "1", "K8102")])


def _stagger(t: Therapist, typed: Typed) -> None:
    """Her dose, then his twenty minutes later: two clocks, two schedules."""
    for letter, pressure in (
        ("A", "117/74"),
        ("B", "134/85"),
        ("A", "116/73"),
        ("B", "133/84"),
    ):
        guiding.vitals(t, typed, letter, pressure, "70", "98")
    guiding.later(t, 4)
    guiding.give(t, typed, "A", PAIR[0].born, "left deltoid")
    guiding.later(t, 15)
    guiding.vitals(t, typed, "A", "126/80", "80", "97", "15", "1", dissociation="mild")
    guiding.later(t, 5)
    guiding.give(t, typed, "B", PAIR[1].born, "right vastus lateralis")
    guiding.later(t, 15)
    guiding.vitals(t, typed, "B", "148/92", "88", "96", "17", "2", dissociation="moderate")
    due = guiding.due_times(t)
    assert due["A"] != due["B"], due


def _undo_three(t: Therapist, typed: Typed) -> None:
    """A note, an observation, and a correction; what was undone stays, struck through."""
    guiding.note(t, typed.all("He turned to the wall"), about="Oskar")
    assert "struck out" in guiding.undo(t)
    guiding.observe(t, guiding.OBSERVE["A"], "fear", line=typed.undo("at the door bell"))
    _undo_the_observation(t)
    guiding.note(t, typed.all("They breathe in step"), about="Both")
    t.tab("Entries")
    _choose_last(t)
    t.write("It says instead", typed.undo("They breathe in step, slowly"))
    t.write("Reason", typed.undo("one word was missing"))
    saved(t, lambda: t.press("Correct"))
    guiding.undo(t)
    assert "They breathe in step, slowly" not in looking.entries_text(t)
    t.tab("Timeline")


def _undo_the_observation(t: Therapist) -> None:
    """First its line goes, which came last, then the tap."""
    guiding.undo(t)
    guiding.undo(t)


def _choose_last(t: Therapist) -> None:
    (table,) = [one for one in t.window.findChildren(QTableView) if one.isVisible()]
    last: QModelIndex = table.model().index(table.model().rowCount() - 1, 3)
    table.scrollTo(last)
    left, place = Qt.MouseButton.LeftButton, table.visualRect(last).center()
    QTest.mouseClick(table.viewport(), left, pos=place)


def _enter_late(t: Therapist, typed: Typed) -> None:
    """An observation ten minutes ago, a note at a time that is typed; each with its reason."""
    t.key(guiding.OBSERVE["B"])
    guiding.put_back(t, minutes=10, why="hands busy", own=typed.all("held the bowl"))
    assert "late entry" in saved(t, lambda: t.press("shaking or moving"))
    t.key(Qt.Key.Key_Escape)
    t.key(Qt.Key.Key_N)
    t.write("Note", typed.all("She named the room by its colours"))
    t.answer("About", "Leni")
    at = clock(t.clock.read().moment.shifted(timedelta(minutes=-8)).local)
    guiding.put_back(t, at=at, why="told later", own=typed.all("Samuel saw it"))
    assert "late entry" in saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))


def _boost(t: Therapist, typed: Typed) -> None:
    """An order and a preparation of its own, in the room; her schedule begins again."""
    before = guiding.due_times(t)
    t.key(guiding.DOSE["A"])
    preparing.order_and_draw_up(t, typed, "A", ("20", "0.4", "K8103"), 1)
    t.press(PAIR[0].born)
    t.press("right deltoid")
    saved(t, lambda: t.key(Qt.Key.Key_Return, CONTROL))
    after = guiding.due_times(t)
    assert after["B"] == before["B"]
    assert after["A"] != before["A"]
    t.find("Dose, Leni, booster 1 given")


def _event(t: Therapist, typed: Typed) -> None:
    guiding.later(t, 6)
    caring.mark_event(t, "Agitation", "Oskar")
    caring.word_event(t, typed, "Stood up and called out", "Lights up, both hands held")
    caring.give_rescue(t, typed, "midazolam", "2.5", "restless, cannot lie down")
    guiding.later(t, 12)
    caring.finish_both(t, typed, "Calm, answers to his name", "Lies down and smiles")
    t.tab("Timeline")
    guiding.vitals(t, typed, "B", "136/86", "76", "97")


def _leave(t: Therapist, typed: Typed) -> None:
    guiding.vitals(t, typed, "A", "118/75", "70", "98", "14", "0", dissociation="none")
    guiding.vitals(t, typed, "B", "132/84", "72", "98", "14", "0", dissociation="none")
    leaving.to_the_close(t)
    for letter, name in (("A", "Leni"), ("B", "Oskar")):
        leaving.check(t, typed, letter, name)
        leaving.left(t, typed, letter, name)
    leaving.end(t)
