from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import SAMUEL, Session, new_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.entries import (
    JourneyStarted,
    PresenceNoted,
    RoomChecked,
    SessionStopped,
)
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, RecordTogether
from kadelyx_desk.ui.views.checklist.page import ChecklistPage


class Bench:
    """The page joined to the model of a session, as the program joins them."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session = session
        self.heard = Heard(session)
        self.page = ChecklistPage()
        qtbot.addWidget(self.page, before_close_func=lambda _page: self.heard.model.stop())
        self.asked: list[Intent] = []
        self.went: list[str] = []
        self.page.asked.connect(self.asked.append)
        self.page.asked.connect(self.heard.model.do)
        self.heard.model.shown.connect(self.page.show_session)
        self.heard.model.answered.connect(self.page.show_answer)
        self.page.room_asked.connect(lambda: self.went.append("room"))
        self.page.preparation_asked.connect(lambda: self.went.append("preparation"))
        self.page.show_session(self.heard.model.view())
        shots.settle(self.page, (1150, 768))

    def entries(self) -> tuple[RoomChecked, PresenceNoted]:
        snapshot = self.session.snapshot
        checked = snapshot.latest(RoomChecked, About.COUPLE)
        present = snapshot.latest(PresenceNoted, About.COUPLE)
        assert checked is not None
        assert present is not None
        return checked.body, present.body


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot, new_session())


def test_that_the_hold_records_room_presence_and_start_together(bench: Bench) -> None:
    page = bench.page
    page.show_machine(MachineState(on_mains=True, save_ms=4.2, stays_awake=False))
    press(page.rows["light"].answers.choice("yes"))
    press(page.rows["kit"].answers.choice("no"))
    write(page.rows["kit"].note, "airway is missing")
    press(page.presence.checks[SAMUEL])

    page.hold.held.emit()

    checked, present = bench.entries()
    said = {item.code: (item.answer, item.note) for item in checked.items}
    assert said == {
        "light": (Said.YES, None),
        "sound": (Said.NOT_RECORDED, None),
        "power": (Said.YES, "on mains"),
        "awake": (Said.NO, "may go to sleep: change its power settings"),
        "kit": (Said.NO, "airway is missing"),
        "disk": (Said.YES, f"a save takes 4{NBSP}ms"),
        "clock": (Said.NOT_RECORDED, None),
    }
    assert present == PresenceNoted((SAMUEL,), None)
    assert stage(bench.session.snapshot) is Stage.JOURNEY
    assert bench.went == ["room"]
    (together,) = [one for one in bench.asked if isinstance(one, RecordTogether)]
    assert [type(part.body) for part in together.parts] == [
        RoomChecked,
        PresenceNoted,
        JourneyStarted,
    ]


def test_that_after_the_start_no_draft_of_a_note_is_left(bench: Bench) -> None:
    write(bench.page.rows["light"].note, "lamp")

    bench.page.hold.held.emit()

    assert bench.asked[-1] == KeepDraft(About.COUPLE, "room.checked.light", "")


def test_that_it_may_be_started_with_items_open_and_says_so_first(bench: Bench) -> None:
    assert bench.page.foot.note == (
        "7 items are not answered. You may start: they stand as not recorded."
    )
    bench.page.show_machine(MachineState(on_mains=True, save_ms=4, stays_awake=True))
    for code in ("light", "sound", "kit"):
        press(bench.page.rows[code].answers.choice("yes"))
    assert bench.page.foot.note.startswith("1 item is")
    press(bench.page.rows["clock"].answers.choice("yes"))
    assert bench.page.foot.note == "Everything is answered."


def test_that_letting_go_early_is_said_and_records_nothing(bench: Bench) -> None:
    bench.page.hold.let_go.emit()

    assert bench.page.foot.note.startswith("Let go too early. Nothing was recorded")
    assert bench.asked == []


def test_that_a_note_that_cannot_be_taken_keeps_the_journey_from_starting(
    bench: Bench,
) -> None:
    bench.page.rows["sound"].note.set_text("x" * 501)

    bench.page.hold.held.emit()

    assert bench.page.rows["sound"].note.problem == "At most 500 characters; this has 501."
    assert bench.asked == []
    assert bench.went == []


def test_z6_that_a_start_not_saved_is_said_and_tried_again(bench: Bench) -> None:
    bench.session.fake.log.disk_is_full = True
    bench.page.hold.held.emit()

    assert "disk is full" in bench.page.answer.sentence
    assert not bench.page.hold.isEnabled()
    assert bench.went == []

    bench.session.fake.log.disk_is_full = False
    press(bench.page.answer.again)

    assert bench.went == ["room"]
    assert stage(bench.session.snapshot) is Stage.JOURNEY


def test_that_a_refusal_leaves_the_button_to_be_held_again(bench: Bench) -> None:
    bench.session.start()  # somebody else was quicker

    bench.page.hold.held.emit()

    assert bench.page.answer.sentence == "The journey has begun already."
    assert bench.page.hold.isEnabled()


def test_that_a_journey_that_runs_offers_the_room_instead(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session().start())

    assert not bench.page.hold.isVisible()
    assert bench.page.foot.note == "The journey began at 12:15."
    press(bench.page.room)
    press(bench.page.back)
    assert bench.went == ["room", "preparation"]


def test_that_a_cancelled_session_cannot_be_started(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("fever"))
    bench = Bench(qtbot, session)

    assert not bench.page.hold.isVisible()
    assert not bench.page.room.isVisible()
    assert bench.page.foot.note == "The session is cancelled."
    assert not bench.page.rows["light"].isVisible()
    assert bench.page.stop.undo.isVisible()


def test_that_the_machine_is_looked_at_whenever_the_page_comes_into_view(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.page.hide()
    with qtbot.waitSignal(bench.page.machine_asked):
        bench.page.show()
    with qtbot.waitSignal(bench.page.machine_asked):
        press(bench.page.again)


def test_that_the_clock_to_be_confirmed_goes_on(bench: Bench) -> None:
    row = bench.page.rows["clock"]
    assert row.hint == "20-Nov-2026 12:15, America/\u2060Los_Angeles (UTC-08:00)"

    bench.page.show_tick(bench.session.minutes(3).view())

    assert row.hint.startswith("20-Nov-2026 12:18")


def test_that_the_first_thing_in_the_room_is_said(qtbot: QtBot) -> None:
    both = Bench(qtbot, new_session()).page
    solo = Bench(qtbot, new_session(solo=True)).page

    assert both.first.text() == "Baseline vitals of Ana and Ben, twice, before any dose."
    assert solo.first.text() == "Baseline vitals of Ana, twice, before any dose."


def test_that_what_the_preparation_lacks_is_one_short_list(qtbot: QtBot) -> None:
    shown = Bench(qtbot, new_session().prepare()).page.missing.sentences

    assert shown == (
        "No dosing pattern is chosen.",
        "Medicines: A, B.",
        "Fasting: A, B.",
        "Escort: A, B.",
        "B: allergies were not asked about.",
        "Order: A, B.",
    )
