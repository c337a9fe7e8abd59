from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session, whole_session
from hands import press, write
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.entries import Addendum, Amendment, Noted, SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.entry_table_model import Column
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, Sign
from kadelyx_desk.ui.viewmodels.preview.view import ShowPreview
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.review.page import ENTRIES, REPORT, ReviewPage
from reports import eventful_session

WORDS = "correct horse battery staple"


def page_of(qtbot: QtBot, session: Session) -> ReviewPage:
    page = ReviewPage(lambda _name: None)
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def test_that_every_entry_is_listed(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)

    lines = [
        link for link in session.snapshot.links if not isinstance(link.entry.body, Amendment)
    ]

    assert page.entries.model.rowCount() == len(lines)


def test_that_signing_goes_out_and_its_answer_comes_back(qtbot: QtBot) -> None:
    page = page_of(qtbot, full_session())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    write(page.sign.passphrase, WORDS)

    press(page.sign.sign)
    page.show_answer(Answer(Sign(WORDS), done=False, sentence="That is not it."))

    assert asked == [Sign(WORDS)]
    assert page.sign.passphrase.problem == "That is not it."


def test_that_open_points_lead_away_and_back_to_today(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    places: list[OpenPoint] = []
    left: list[bool] = []
    page.place_asked.connect(places.append)
    page.left.connect(lambda: left.append(True))

    press(page.points.buttons[0])
    press(page.today)

    assert [point.place for point in places] == [Place.ROOM]
    assert left == [True]


def test_that_a_signed_session_is_shown_signed(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)

    page.show_session(session.sign().view())

    assert page.sign.state.isVisible()
    assert page.points.buttons == []
    assert len(page.findChildren(IdentityBand)) == 2


def test_that_the_parts_begin_with_what_is_open_and_else_with_the_report(
    qtbot: QtBot,
) -> None:
    assert page_of(qtbot, new_session()).points.isVisible()
    whole = page_of(qtbot, whole_session())
    assert whole.preview.isVisible()


def test_that_the_preview_is_asked_for_once_it_is_seen_and_after_each_change(
    qtbot: QtBot,
) -> None:
    session = full_session()
    page = page_of(qtbot, session)
    asked: list[Intent] = []
    page.preview_asked.connect(asked.append)
    assert asked == []

    page.tabs.turn_to(REPORT)
    page.show_session(session.view())
    page.show_session(session.sign().view())
    press(page.export.paper.group.choice("a4"))

    papers = [intent.paper for intent in asked if isinstance(intent, ShowPreview)]
    assert papers == ["letter", "letter", "a4"]


def test_that_after_the_signature_what_was_open_gives_way_to_addenda(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    page.show_session(session.sign().view())
    press(page.sign.write)
    write(page.addenda.field, "B called.")
    press(page.addenda.add)

    assert page.addenda.isVisible()
    assert asked[-1] == Record(About.COUPLE, Addendum("B called."), Visibility.SHARED)
    page.show_answer(Answer(asked[-1], done=False, sentence="It was refused."))
    assert page.addenda.answer.sentence == "It was refused."


def test_that_the_entries_say_what_is_late_struck_out_or_corrected(qtbot: QtBot) -> None:
    page = page_of(qtbot, eventful_session())
    page.tabs.turn_to(ENTRIES)
    assert page.entries.table.isVisible()
    rows = range(page.entries.model.rowCount())
    marks = [
        str(page.entries.model.data(page.entries.model.index(row, Column.MARKS)))
        for row in rows
    ]
    assert any("late entry" in mark for mark in marks)

    struck = page_of(qtbot, full_session())
    rows = range(struck.entries.model.rowCount())
    marks = [
        str(struck.entries.model.data(struck.entries.model.index(row, Column.MARKS)))
        for row in rows
    ]
    assert any("struck out: undone" in mark for mark in marks)
    assert any("corrected: worded" in mark for mark in marks)


def test_that_going_to_a_point_and_back_shows_the_same_part(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)
    page.tabs.turn_to(ENTRIES)

    page.hide()
    session.settle()
    page.show_session(session.view())
    page.show()

    assert page.entries.table.isVisible()


def test_that_a_cancelled_session_says_so_on_top_and_takes_its_note(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("illness"))
    page = page_of(qtbot, session)
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    assert page.stopped.isVisible()
    assert page.stopped.y() < page.sign.y()
    assert page.sign.sign.isEnabled()

    write(page.stopped.note, "Called them.")
    press(page.stopped.record)
    note = asked[-1]
    page.show_answer(Answer(note, done=True))

    assert note == Record(About.COUPLE, Noted("Called them."))
    assert page.stopped.note.text() == ""


def test_z26_that_what_is_not_shared_is_opened_by_a_check_and_hidden_when_left(
    qtbot: QtBot,
) -> None:
    session = new_session()
    session.service.record(About.A, Noted("I keep a list."), visibility=Visibility.PARTNER)
    page = page_of(qtbot, session)
    page.tabs.turn_to("entries")
    last = page.entries.model.index(page.entries.model.rowCount() - 1, Column.WHAT)
    assert "list" not in str(page.entries.model.data(last))

    press(page.entries.private)
    assert page.entries.model.data(last) == "note: I keep a list."

    page.hide()
    assert "list" not in str(page.entries.model.data(last))
