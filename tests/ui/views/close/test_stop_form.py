from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, full_session, new_session
from closes import Joined
from hands import press, write
from kadelyx_desk.domain.entries import JourneyEnded, SessionStopped
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.close.stop_form import StopForm


class Bench(Joined):
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.form = StopForm()
        super().__init__(qtbot, self.form, session, (700, 420))

    @property
    def reason(self) -> str | None:
        line = self.session.snapshot.latest(SessionStopped, About.COUPLE)
        return None if line is None else line.body.reason


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot, new_session())


def test_that_a_session_is_cancelled_with_a_reason_and_words(
    bench: Bench, qtbot: QtBot
) -> None:
    form = bench.form
    assert not form.stop.isVisible()
    press(form.open)
    press(form.reasons.choice("illness"))
    write(form.words, "Fever since the morning")

    press(form.stop)

    assert bench.reason == "illness: Fever since the morning"
    assert form.done_words.text() == (
        "Cancelled 20-Nov-2026 12:15. Illness: Fever since the morning."
    )
    assert not form.stop.isVisible()
    with qtbot.waitSignal(form.review_asked):
        press(form.review)


@pytest.mark.parametrize("by", ["choice", "words"])
def test_that_either_is_enough(bench: Bench, by: str) -> None:
    press(bench.form.open)
    if by == "choice":
        press(bench.form.reasons.choice("did not come"))
    else:
        write(bench.form.words, "Snow on the pass")
    press(bench.form.stop)

    assert bench.reason == ("did not come" if by == "choice" else "Snow on the pass")


def test_that_no_reason_is_asked_for_beside_the_field(bench: Bench) -> None:
    press(bench.form.open)
    press(bench.form.stop)

    assert bench.form.words.problem == "Choose a reason, or type one."
    assert bench.asked == []
    press(bench.form.reasons.choice("illness"))
    assert bench.form.words.problem == ""


def test_that_words_without_end_are_refused_and_stay(bench: Bench) -> None:
    press(bench.form.open)
    bench.form.words.set_text("x" * 501)
    press(bench.form.stop)

    assert bench.form.words.problem == "At most 500 characters; this has 501."
    assert len(bench.form.words.text()) == 501


def test_that_undo_stands_in_the_message_and_gives_the_session_back(bench: Bench) -> None:
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))
    press(bench.form.stop)
    assert stage(bench.session.snapshot) is Stage.CANCELLED

    press(bench.form.undo)

    assert stage(bench.session.snapshot) is Stage.PLANNED
    assert bench.form.open.isVisible()
    assert not bench.form.undo.isVisible()


def test_that_keeping_the_session_forgets_the_reason(bench: Bench) -> None:
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))
    write(bench.form.words, "Fever")

    press(bench.form.keep)

    assert bench.form.open.isVisible()
    assert bench.form.words.text() == ""
    assert bench.form.reasons.chosen() is None
    assert bench.asked == []


def test_that_a_running_journey_is_ended_and_stopped_together(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session().start())
    assert bench.form.open.text() == "Stop the session"
    press(bench.form.open)
    assert "end the journey instead" in bench.form.meaning.text()
    press(bench.form.reasons.choice("wish of a partner"))

    press(bench.form.stop)
    assert stage(bench.session.snapshot) is Stage.STOPPED
    press(bench.form.undo)

    assert stage(bench.session.snapshot) is Stage.JOURNEY
    assert bench.session.snapshot.latest(JourneyEnded, About.COUPLE) is None


def test_that_a_dose_that_waits_is_named_with_the_way_to_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session().ready_dose(Partner.B))
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))

    press(bench.form.stop)

    assert "The dose prepared for B was not given" in bench.form.answer.sentence
    assert bench.reason is None
    with qtbot.waitSignal(bench.form.room_asked):
        press(bench.form.room)


def test_z6_that_a_stop_not_saved_is_tried_again(bench: Bench) -> None:
    bench.session.fake.log.disk_is_full = True
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))
    press(bench.form.stop)
    assert "disk is full" in bench.form.answer.sentence

    bench.session.fake.log.disk_is_full = False
    press(bench.form.answer.again)

    assert bench.reason == "illness"


def test_that_a_session_in_its_integration_is_stopped_by_nobody(qtbot: QtBot) -> None:
    for session in (full_session(), full_session().sign()):
        bench = Bench(qtbot, session)
        bench.show()
        assert not bench.form.isVisible()


def test_z10_that_words_half_typed_are_kept(bench: Bench) -> None:
    press(bench.form.open)
    write(bench.form.words, "Fev")
    bench.heard.model.keep_drafts()

    (kept,) = bench.heard.model.view().drafts
    assert (kept.about, kept.form, kept.text) == (
        About.COUPLE,
        "session.stopped.words",
        "Fev",
    )


def test_that_after_undo_it_can_be_cancelled_again_and_begins_blank(bench: Bench) -> None:
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))
    write(bench.form.words, "Fever")
    press(bench.form.stop)
    press(bench.form.undo)
    assert bench.reason is None

    press(bench.form.open)
    assert bench.form.words.text() == ""
    assert bench.form.reasons.chosen() is None
    press(bench.form.reasons.choice("change of mind"))
    press(bench.form.stop)

    assert bench.reason == "change of mind"


def test_that_after_a_refusal_it_is_asked_again_once_the_dose_is_accounted_for(
    qtbot: QtBot,
) -> None:
    session = new_session().ready_dose(Partner.A)
    bench = Bench(qtbot, session)
    press(bench.form.open)
    press(bench.form.reasons.choice("illness"))
    press(bench.form.stop)
    session.service.undo_last()

    press(bench.form.stop)

    assert bench.reason == "illness"
    assert not bench.form.room.isVisible()


def test_that_it_is_unfolded_for_who_asks_and_only_where_it_can_be(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session())
    bench.form.unfold()
    assert bench.form.stop.isVisible()
    press(bench.form.reasons.choice("illness"))
    press(bench.form.stop)

    bench.form.unfold()

    assert not bench.form.stop.isVisible()
