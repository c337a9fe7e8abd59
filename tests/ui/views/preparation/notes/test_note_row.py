from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, KeepDraft, Strike
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.preparation.notes.note_row import REWORDED, STRUCK, NoteRow


def noted(session: Session, reader: Visibility = Visibility.SHARED) -> Line[Noted]:
    session.service.record(About.B, Noted("Worried about nausea."), visibility=reader)
    line = session.snapshot.latest(Noted, About.B)
    assert line is not None
    return line


def row_of(qtbot: QtBot, session: Session, line: Line[Noted]) -> NoteRow:
    row = NoteRow(line)
    qtbot.addWidget(row)
    row.show_session(session.view(), line)
    shots.settle(row, (500, 300))
    return row


def test_that_a_shared_note_is_read_with_its_reader_and_time(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session))

    assert row.words.text() == "Worried about nausea."
    assert row.caption.text() == "Shared, about Ben, 20-Nov-2026 12:15"
    assert not row.open.isVisible()


def test_z13_that_a_private_note_is_veiled_until_it_is_opened_and_again_when_left(
    qtbot: QtBot,
) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session, Visibility.PARTNER))
    veiled = row.words.text(), row.open.text(), row.edit.isVisible()

    press(row.open)
    opened = row.words.text()
    row.hide()
    row.show()

    assert veiled == ("Hidden here.", "Open alone with Ben", False)
    assert opened == "Worried about nausea."
    assert row.words.text() == "Hidden here."


def test_that_a_note_of_the_team_opens_for_the_team(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session, Visibility.TEAM))

    assert row.open.text() == "Open for the team"
    assert row.caption.text() == "Team only, about Ben, 20-Nov-2026 12:15"


def test_that_a_note_is_reworded_in_its_place(qtbot: QtBot) -> None:
    session = new_session()
    line = noted(session)
    row = row_of(qtbot, session, line)
    asked: list[Intent] = []
    row.asked.connect(asked.append)
    press(row.edit)
    focused = row.field.area.hasFocus()
    write(row.field, "Worried about being sick.")

    press(row.save)

    target = line.link.entry.id
    assert focused
    assert asked[-1] == Correct(target, Noted("Worried about being sick."), REWORDED)
    session.service.amend(target, Noted("Worried about being sick."), REWORDED)
    now = session.snapshot.latest(Noted, About.B)
    assert now is not None
    row.show_session(session.view(), now)
    assert row.words.text() == "Worried about being sick."
    assert row.words.isVisible()
    assert row.caption.text().endswith(", reworded")


def test_that_leaving_it_forgets_what_was_typed(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session))
    asked: list[Intent] = []
    row.asked.connect(asked.append)
    press(row.edit)
    write(row.field, "Something else")

    press(row.leave)

    assert row.words.isVisible()
    assert row.words.text() == "Worried about nausea."
    assert isinstance(asked[-1], KeepDraft)
    assert asked[-1].text == ""


def test_that_unchanged_words_ask_for_nothing(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session))
    asked: list[Intent] = []
    row.asked.connect(asked.append)
    press(row.edit)

    press(row.save)

    assert not any(isinstance(intent, Correct) for intent in asked)
    assert row.words.isVisible()


def test_that_emptied_words_have_their_sentence(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session))
    press(row.edit)
    write(row.field, "")

    press(row.save)

    assert row.field.problem == "Nothing was typed yet."


def test_that_a_note_is_struck_out_without_a_question(qtbot: QtBot) -> None:
    session = new_session()
    line = noted(session)
    row = row_of(qtbot, session, line)
    asked: list[Intent] = []
    row.asked.connect(asked.append)

    press(row.strike)

    assert asked == [Strike(line.link.entry.id, STRUCK)]


def test_z10_that_half_a_rewording_is_offered_again(qtbot: QtBot) -> None:
    session = new_session()
    line = noted(session)
    row = NoteRow(line)
    qtbot.addWidget(row)
    form = f"preparation.note.{line.link.entry.id}"
    view = session.view()
    draft = KeptDraft(About.B, form, "Worried about bei", view.now.moment.utc)

    row.show_session(replace(view, drafts=(draft,)), line)
    shots.settle(row, (500, 300))

    assert row.field.isVisible()
    assert row.field.text() == "Worried about bei"
    assert row.draft.text() == "Draft from 12:15, not recorded yet."


def test_that_a_refusal_stands_beside_what_was_typed(qtbot: QtBot) -> None:
    session = new_session()
    row = row_of(qtbot, session, noted(session, Visibility.PARTNER))
    press(row.open)
    press(row.edit)

    row.show_problem("The session is signed.")

    assert row.field.isVisible()
    assert row.field.problem == "The session is signed."
