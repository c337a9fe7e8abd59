from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from closes import READY, Joined, two_hours_after
from hands import press, write
from kadelyx_desk.domain.entries import PartnerLeft, ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Record, State, Strike
from kadelyx_desk.ui.views.close.partner_card import PartnerCard


class Bench(Joined):
    """The card of A, two hours after the dose unless it is said otherwise."""

    def __init__(self, qtbot: QtBot, minutes: float = 130) -> None:
        self.card = PartnerCard(Partner.A)
        super().__init__(qtbot, self.card, two_hours_after(minutes=minutes))

    def answer_all(self, padss: str = "10", escort: str = "Rosa Vega") -> None:
        for group in self.card.form.answers.values():
            press(group.choice("yes"))
        write(self.card.form.padss, padss)
        write(self.card.form.escort, escort)

    @property
    def left(self) -> PartnerLeft | None:
        line = self.session.snapshot.latest(PartnerLeft, About.A)
        return None if line is None else line.body

    @property
    def checked(self) -> ReadyToLeave | None:
        line = self.session.snapshot.latest(ReadyToLeave, About.A)
        return None if line is None else line.body


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_that_left_now_records_the_check_and_then_the_leaving(bench: Bench) -> None:
    bench.answer_all()

    press(bench.card.leave)

    assert bench.asked == [
        State(About.A, READY),
        Record(About.A, PartnerLeft("Rosa Vega", None, ())),
    ]
    assert bench.card.left_words.text() == "Left at 14:25 with Rosa Vega."
    assert not bench.card.leave.isVisible()


def test_that_a_check_that_is_recorded_is_not_recorded_again(bench: Bench) -> None:
    bench.answer_all()
    press(bench.card.record)
    assert bench.checked == READY

    press(bench.card.leave)

    assert [type(intent) for intent in bench.asked] == [State, Record]


def test_that_what_is_not_met_asks_for_the_reason_in_the_line(bench: Bench) -> None:
    bench.answer_all(padss="7")
    assert bench.card.met.words == "1 point is not met; see below."

    press(bench.card.leave)
    assert bench.card.reason.isVisible()
    assert bench.card.reason.problem == "Something is not met. Say why, in a few words."
    assert bench.asked == []

    write(bench.card.reason, "Taken to the hospital.")
    press(bench.card.leave)

    assert bench.left == PartnerLeft(
        "Rosa Vega", "Taken to the hospital.", ("PADSS 7 of 10, below 9",)
    )
    assert not bench.card.reason.isVisible()


def test_that_too_early_counts_as_not_met_and_passes_with_the_time(qtbot: QtBot) -> None:
    bench = Bench(qtbot, minutes=118)
    bench.answer_all()
    press(bench.card.leave)
    assert bench.left is None

    bench.session.minutes(2)
    bench.card.show_tick(bench.heard.model.view())
    assert bench.card.met.words == "Everything is met."
    press(bench.card.leave)

    assert bench.left == PartnerLeft("Rosa Vega", None, ())


def test_that_nothing_answered_says_so_and_still_asks_for_a_reason(bench: Bench) -> None:
    assert bench.card.met.words == "Not checked yet."

    press(bench.card.leave)

    assert bench.card.reason.problem
    assert bench.left is None


def test_that_the_other_partner_as_escort_is_refused_beside_the_field(bench: Bench) -> None:
    bench.answer_all(escort="Ben Okafor")

    press(bench.card.leave)

    assert bench.card.form.escort.problem == "The other partner cannot be the escort."
    assert bench.card.answer.sentence == ""
    assert bench.checked is None
    assert bench.left is None
    write(bench.card.form.escort, "Rosa Vega")
    press(bench.card.leave)
    assert bench.left == PartnerLeft("Rosa Vega", None, ())


def test_that_a_caution_is_shown_as_it_is_typed(bench: Bench) -> None:
    write(bench.card.form.escort, "Ben")

    assert bench.card.cautions.sentences == (
        "Ben is also the other partner's name. Say who is meant in full.",
    )


def test_that_a_field_that_cannot_be_taken_keeps_everything_from_being_recorded(
    bench: Bench,
) -> None:
    bench.answer_all(padss="12")

    press(bench.card.record)
    press(bench.card.leave)

    assert bench.asked == []
    assert bench.card.form.padss.problem


def test_that_leaving_is_taken_back_and_can_be_said_again(bench: Bench) -> None:
    bench.answer_all()
    press(bench.card.leave)
    entry = bench.session.snapshot.latest(PartnerLeft, About.A)
    assert entry is not None

    press(bench.card.undo)

    assert bench.asked[-1] == Strike(entry.link.entry.id, "taken back")
    assert bench.left is None
    assert bench.card.leave.isVisible()


def test_that_a_time_left_that_was_forgotten_is_told_late(bench: Bench) -> None:
    bench.answer_all()
    press(bench.card.when.turn)
    write(bench.card.when.time, "14:16")
    press(bench.card.when.reason.choice("told later"))

    press(bench.card.leave)

    line = bench.session.snapshot.latest(PartnerLeft, About.A)
    assert line is not None
    assert f"{line.link.entry.occurred.local:%H:%M}" == "14:16"
    assert line.link.entry.late_reason == "told later"
    assert not bench.card.when.is_open


def test_that_a_late_time_within_two_hours_of_the_dose_asks_why(bench: Bench) -> None:
    bench.answer_all()
    press(bench.card.when.turn)
    write(bench.card.when.time, "13:50")
    press(bench.card.when.reason.choice("told later"))

    press(bench.card.leave)

    assert bench.card.reason.problem
    assert bench.left is None


def test_z6_that_a_check_not_saved_is_tried_again_and_the_leaving_follows(
    bench: Bench,
) -> None:
    bench.answer_all()
    bench.session.fake.log.disk_is_full = True
    press(bench.card.leave)
    assert "disk is full" in bench.card.answer.sentence
    assert bench.left is None

    bench.session.fake.log.disk_is_full = False
    press(bench.card.answer.again)

    assert bench.checked == READY
    assert bench.left == PartnerLeft("Rosa Vega", None, ())


def test_z10_that_a_reason_half_typed_is_offered_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    press(bench.card.leave)
    write(bench.card.reason, "To the hos")
    bench.heard.model.keep_drafts()
    again = PartnerCard(Partner.A)
    qtbot.addWidget(again)

    again.show_session(bench.heard.model.view())

    assert again.reason.text() == "To the hos"
    assert not again.reason.isHidden()


def test_that_a_reason_without_end_is_refused_and_stays(bench: Bench) -> None:
    press(bench.card.leave)
    bench.card.reason.set_text("x" * 501)

    press(bench.card.leave)

    assert bench.card.reason.problem == "At most 500 characters; this has 501."
    assert len(bench.card.reason.text()) == 501
    assert bench.left is None


def test_r11_that_answers_move_no_question(bench: Bench) -> None:
    card = bench.card
    places = [group.y() for group in card.form.answers.values()]
    top = card.form.y()

    press(card.form.answers["oriented"].choice("no"))
    bench.show()

    assert card.form.y() == top
    assert [group.y() for group in card.form.answers.values()] == places


def test_that_a_check_is_corrected_after_leaving(bench: Bench) -> None:
    bench.answer_all()
    press(bench.card.leave)

    press(bench.card.form.answers["no_driving"].choice("no"))
    press(bench.card.record)

    assert bench.checked == replace(READY, no_driving=Said.NO)
    assert bench.left is not None
