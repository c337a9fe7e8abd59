from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import write
from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft
from kadelyx_desk.ui.views.couple.text_board import SIDES, Question, TextBoard

QUESTIONS: tuple[Question, ...] = tuple(
    (kind, about, "{name} what?") for about in SIDES for kind in (Intention, Challenge)
)


def board_of(qtbot: QtBot, session: Session) -> TextBoard:
    board = TextBoard(QUESTIONS)
    qtbot.addWidget(board)
    board.show_session(session.view())
    shots.settle(board, (1150, 600))
    return board


def recorded(asked: list[Intent]) -> list[Intent]:
    return [intent for intent in asked if not isinstance(intent, KeepDraft)]


def test_that_only_changed_texts_are_recorded(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session().prepare())
    asked: list[Intent] = []
    board.asked.connect(asked.append)
    write(board.texts[Challenge, About.B].field, "I go quiet.")

    went = board.record()

    assert went
    said = Challenge("I go quiet.")
    assert recorded(asked) == [State(About.B, said, Visibility.SHARED)]


def test_that_one_bad_text_holds_the_page_but_not_the_others(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())
    asked: list[Intent] = []
    board.asked.connect(asked.append)
    write(board.texts[Intention, About.A].field, "Good.")
    board.texts[Intention, About.B].field.area.setPlainText("x" * 10_001)

    assert not board.record()
    assert len(recorded(asked)) == 1
    assert board.texts[Intention, About.B].field.problem
    assert board.texts[Intention, About.B].field.area.hasFocus()


def test_that_a_refusal_stands_beside_its_text(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())
    asked: list[Intent] = []
    board.asked.connect(asked.append)
    write(board.texts[Intention, About.A].field, "Late.")
    board.record()

    refused = recorded(asked)[0]
    board.show_answer(Answer(refused, done=False, sentence="The session is signed."))

    assert board.texts[Intention, About.A].field.problem == "The session is signed."
    assert board.texts[Intention, About.B].field.problem == ""
    assert board.texts[Intention, About.A].field.text() == "Late."


def test_that_a_refusal_that_comes_at_once_stops_the_way_on(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())
    write(board.texts[Intention, About.A].field, "Late.")
    write(board.texts[Intention, About.B].field, "Too late.")
    asked: list[Intent] = []
    board.asked.connect(asked.append)
    board.asked.connect(
        lambda intent: board.show_answer(Answer(intent, done=False, sentence="No."))
    )

    assert not board.record()
    assert len(asked) == 1


def test_that_a_solo_client_is_asked_in_one_column(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session(solo=True))

    seen = {about for (_, about), text in board.texts.items() if text.isVisible()}

    assert seen == {About.A}


def test_that_the_same_question_stands_at_the_same_height(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())

    heights = {board.texts[Challenge, about].y() for about in SIDES}

    assert len(heights) == 1


def test_that_fields_can_be_hidden_below_what_stands_above_them(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())

    board.show_texts(shown=False)

    assert not any(text.isVisible() for text in board.texts.values())


def test_that_a_refusal_holds_nobody_once_its_text_is_as_it_was(qtbot: QtBot) -> None:
    board = TextBoard(QUESTIONS)
    qtbot.addWidget(board)
    board.show_session(new_session().prepare().view())
    board.asked.connect(
        lambda intent: board.show_answer(Answer(intent, done=False, sentence="Signed."))
    )
    field = board.texts[Intention, About.A].field
    before = field.text()
    write(field, "Other words.")
    held = board.record()

    write(field, before)

    assert not held
    assert board.record()
    assert board.answer.sentence == ""


def test_that_a_draft_that_nobody_touched_can_be_left_out(qtbot: QtBot) -> None:
    board = TextBoard(QUESTIONS)
    qtbot.addWidget(board)
    asked: list[Intent] = []
    board.asked.connect(asked.append)
    view = new_session().view()
    draft = KeptDraft(About.A, Intention.KIND, "Half a sen", view.now.moment.utc)
    board.show_session(replace(view, drafts=(draft,)))

    assert board.record(restored=False)
    left_out = list(asked)
    board.record()

    assert left_out == []
    assert [intent for intent in asked if isinstance(intent, State)]


def test_that_an_open_point_puts_the_cursor_into_its_text(qtbot: QtBot) -> None:
    board = board_of(qtbot, new_session())

    board.lead_to(Challenge.KIND, About.B)

    assert board.texts[Challenge, About.B].field.area.hasFocus()


def test_that_texts_take_the_height_of_a_large_window_where_they_may(qtbot: QtBot) -> None:
    fixed, growing = board_of(qtbot, new_session()), TextBoard(QUESTIONS, grows=True)
    qtbot.addWidget(growing)
    growing.show_session(new_session().view())
    shots.settle(growing, (1150, 900))

    def height(board: TextBoard) -> int:
        return board.texts[Intention, About.A].field.area.height()

    assert height(growing) > 1.5 * height(fixed)
    row = [growing.texts[Challenge, about].y() for about in SIDES]
    assert len(set(row)) == 1
