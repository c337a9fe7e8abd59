from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import Session, new_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.preparation.notes.board import NotesBoard, notes_before
from kadelyx_desk.ui.views.preparation.notes.note_row import NoteRow
from sittings import sit_down


class Sitting:
    """The board with the model of a session behind it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session = session
        self.board = NotesBoard()
        self.page = Scroll(self.board)
        self.heard: Heard = sit_down(qtbot, self.page, self.board, session, (1150, 600))

    def note(self, text: str, about: str = "A") -> None:
        form = self.board.form
        press(form.about.group.choice(about))
        write(form.text, text)
        press(form.record)

    def words(self) -> list[str]:
        return [row.words.text() for row in self.board.rows.values()]

    def last(self) -> NoteRow:
        return list(self.board.rows.values())[-1]

    def stands(self) -> list[tuple[str, Visibility]]:
        lines = notes_before(self.session.snapshot)
        return [(line.body.text, line.link.entry.visibility) for line in lines]


def test_that_a_note_that_is_recorded_stands_in_the_list(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    empty = sitting.board.none_yet.isVisible()

    sitting.note("Asks for quiet.")

    assert empty
    assert not sitting.board.none_yet.isVisible()
    assert sitting.words() == ["Hidden here."]
    assert sitting.stands() == [("Asks for quiet.", Visibility.TEAM)]


def test_that_recording_a_note_can_be_taken_back(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.note("Asks for quiet.")
    said = sitting.board.undo.words

    press(sitting.board.undo.undo)

    assert said == "The note is recorded."
    assert sitting.stands() == []
    assert sitting.board.none_yet.isVisible()
    assert not sitting.board.undo.isVisible()


def test_that_a_strike_can_be_taken_back_for_the_same_reader(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.note("First.")
    sitting.note("Second.", "B")
    press(sitting.last().strike)
    struck = sitting.stands()

    press(sitting.board.undo.undo)

    assert struck == [("First.", Visibility.TEAM)]
    assert sitting.stands() == [("First.", Visibility.TEAM), ("Second.", Visibility.TEAM)]


def test_that_a_note_taken_up_again_keeps_the_time_it_was_written(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.note("First.")
    (written,) = (line.occurred for line in notes_before(sitting.session.snapshot))
    sitting.session.minutes(20).start()
    press(sitting.last().strike)

    press(sitting.board.undo.undo)

    (again,) = notes_before(sitting.session.snapshot)
    assert again.occurred == written
    assert again.link.entry.is_late
    assert again.link.entry.late_reason == "struck out by mistake"


def test_that_a_rewording_can_be_taken_back(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.note("Asks for quiet.")
    row = sitting.last()
    press(row.open)
    press(row.edit)
    write(row.field, "Asks for music.")
    press(row.save)
    reworded = sitting.stands()

    press(sitting.board.undo.undo)

    assert reworded == [("Asks for music.", Visibility.TEAM)]
    assert sitting.stands() == [("Asks for quiet.", Visibility.TEAM)]


def test_that_what_is_typed_stays_while_others_come_and_go(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, Noted("First."))
    sitting = Sitting(qtbot, session)
    row = sitting.last()
    press(row.edit)
    write(row.field, "First, and half")

    sitting.note("Second.")

    assert row.field.text() == "First, and half"
    assert row.field.isVisible()


def test_that_striking_the_first_or_the_last_leaves_one_line_between_two(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    for text in ("First.", "Second.", "Third."):
        sitting.note(text)
    places = sitting.board._list
    assert places.count() == 5

    press(next(iter(sitting.board.rows.values())).strike)

    items = [places.itemAt(place) for place in range(places.count())]
    rows = [item is not None and isinstance(item.widget(), NoteRow) for item in items]
    assert rows == [True, False, True]
    press(sitting.last().strike)
    assert places.count() == 1


def test_that_a_refused_rewording_stands_beside_its_words(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.note("Asks for quiet.")
    row = sitting.last()
    press(row.open)
    press(row.edit)
    write(row.field, "Asks for music.")
    sitting.session.service.amend(row.line.link.entry.id, None, "struck elsewhere")

    press(row.save)

    assert row.field.problem == "The entry is struck out already."
    assert row.field.text() == "Asks for music."


def test_that_a_note_the_disk_did_not_take_is_kept_and_tried_again(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.session.fake.log.disk_is_full = True
    sitting.note("Asks for quiet.")
    kept = sitting.board.form.text.text()
    sitting.session.fake.log.disk_is_full = False

    press(sitting.board.form.answer.again)

    assert kept == "Asks for quiet."
    assert sitting.stands() == [("Asks for quiet.", Visibility.TEAM)]
    assert sitting.board.form.text.text() == ""


def test_that_notes_of_the_journey_are_not_of_the_preparation(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.A, Noted("Before."))
    session.minutes(1)
    session.start().minutes(1)
    session.service.record(About.A, Noted("In the room."))

    sitting = Sitting(qtbot, session)

    assert sitting.words() == ["Before."]


def test_that_tab_goes_from_the_form_through_the_rows_in_their_order(qtbot: QtBot) -> None:
    session = new_session()
    for text in ("First.", "Second."):
        session.service.record(About.COUPLE, Noted(text))
    sitting = Sitting(qtbot, session)
    first, second = sitting.board.rows.values()
    reached: list[QWidget] = []
    sitting.board.form.record.setFocus()

    for _ in range(4):
        sitting.page.focusNextChild()
        focused = sitting.page.focusWidget()
        assert focused is not None
        reached.append(focused)

    assert reached == [first.edit, first.strike, second.edit, second.strike]
