from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session, new_session
from closes import Joined
from hands import press, write
from kadelyx_desk.domain.entries import Noted, SessionStopped
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.close.stopped_card import StoppedCard


def _cancelled() -> Session:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("illness"))
    return session


class Bench(Joined):
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.card = StoppedCard()
        super().__init__(qtbot, self.card, session, (600, 320))


def test_that_it_says_what_was_and_why(qtbot: QtBot) -> None:
    card = Bench(qtbot, _cancelled()).card

    assert card.isVisible()
    assert card.words.text() == "Cancelled 20-Nov-2026 12:15. Illness."


def test_that_it_takes_a_note(qtbot: QtBot) -> None:
    bench = Bench(qtbot, _cancelled())
    write(bench.card.note, "They come again in spring.")

    press(bench.card.record)

    noted = bench.session.snapshot.latest(Noted, About.COUPLE)
    assert noted is not None
    assert noted.body == Noted("They come again in spring.")
    assert bench.card.note.text() == ""


def test_that_an_empty_note_is_said_beside_the_field(qtbot: QtBot) -> None:
    bench = Bench(qtbot, _cancelled())

    press(bench.card.record)

    assert bench.card.note.problem == "Nothing was typed yet."
    assert bench.asked == []


def test_that_undo_gives_the_session_back(qtbot: QtBot) -> None:
    bench = Bench(qtbot, _cancelled())

    press(bench.card.undo)

    assert stage(bench.session.snapshot) is Stage.PLANNED
    assert not bench.card.isVisible()


def test_z6_that_a_note_not_saved_stays_and_is_tried_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot, _cancelled())
    write(bench.card.note, "Called them.")
    bench.session.fake.log.disk_is_full = True
    press(bench.card.record)
    press(bench.card.record)
    assert bench.card.note.text() == "Called them."
    assert len(bench.asked) == 1

    bench.session.fake.log.disk_is_full = False
    press(bench.card.answer.again)

    assert bench.card.note.text() == ""


def test_that_signed_it_only_says_so_and_of_others_it_says_nothing(qtbot: QtBot) -> None:
    signed = Bench(qtbot, _cancelled().sign()).card
    assert signed.words.isVisible()
    assert not signed.undo.isVisible()
    assert not signed.note.isVisible()

    other = Bench(qtbot, new_session())
    other.show()
    assert not other.card.isVisible()
