from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from builders import Session, new_session
from kadelyx_desk.domain.entries import Amendment, Noted, StateBegan, StateEnded
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.entry_table_model import (
    ABOUT,
    HEADINGS,
    STRUCK,
    Column,
    EntryTableModel,
)
from rooms import in_journey


@pytest.fixture
def session() -> Session:
    return in_journey()


@pytest.fixture
def model(session: Session) -> EntryTableModel:
    made = EntryTableModel()
    made.show_session(session.view())
    return made


def row(model: EntryTableModel, at: int = -1) -> list[object]:
    place = at % model.rowCount()
    return [model.data(model.index(place, column)) for column in Column]


def test_that_it_keeps_the_promises_of_a_model(session: Session, qtbot: QtBot) -> None:
    made = EntryTableModel()
    tester = QAbstractItemModelTester(
        made, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    made.show_session(session.view())
    session.observe(About.A)
    session.service.undo_last()
    made.show_session(session.view())
    made.show_session(new_session().view())

    assert tester.model() is made
    assert qtbot is not None


def test_that_each_entry_but_corrections_is_one_row(
    session: Session, model: EntryTableModel
) -> None:
    session.observe(About.A, "tearful")
    session.service.undo_last()
    model.show_session(session.view())

    lines = [
        link for link in session.snapshot.links if not isinstance(link.entry.body, Amendment)
    ]
    assert model.rowCount() == len(lines)
    assert [model.link_at(place) for place in range(len(lines))] == lines
    assert row(model) == [
        str(lines[-1].seq),
        "12:23",
        "A",
        "tearful",
        "Dana Whitfield",
        "struck out: undone",
    ]


def test_that_new_entries_are_added_at_the_end_and_nothing_is_reset(
    session: Session, model: EntryTableModel
) -> None:
    added: list[tuple[int, int]] = []
    resets: list[bool] = []
    model.rowsInserted.connect(lambda _parent, first, last: added.append((first, last)))
    model.modelReset.connect(lambda: resets.append(True))
    before = model.rowCount()

    session.observe(About.A)
    session.observe(About.B)
    model.show_session(session.view())

    assert added == [(before, before + 1)]
    assert resets == []


def test_that_a_strike_out_changes_the_row_of_its_target_only(
    session: Session, model: EntryTableModel
) -> None:
    session.observe(About.A)
    model.show_session(session.view())
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))

    session.service.undo_last()
    model.show_session(session.view())

    last = model.rowCount() - 1
    assert changed == [(last, last)]
    assert model.data(model.index(last, 0), STRUCK)
    assert model.data(model.index(last, Column.ABOUT), ABOUT) is About.A


def test_that_a_screen_reader_hears_what_was_struck_out(
    session: Session, model: EntryTableModel
) -> None:
    session.observe(About.A, "tearful")
    session.service.undo_last()
    model.show_session(session.view())
    what = model.index(model.rowCount() - 1, Column.WHAT)

    assert model.data(what, Qt.ItemDataRole.AccessibleTextRole) == "tearful, struck out"


def test_that_a_note_for_the_team_is_marked_and_stands_on_one_line(
    session: Session, model: EntryTableModel
) -> None:
    session.service.record(About.COUPLE, Noted("one\ntwo"), visibility=Visibility.TEAM)
    model.show_session(session.view())
    model.open_private(is_open=True)

    assert row(model)[2:] == ["couple", "note: one two", "Dana Whitfield", "team only"]


def test_z11_that_another_session_leaves_no_row_of_the_former(
    model: EntryTableModel,
) -> None:
    other = new_session()
    model.show_session(other.view())

    assert model.rowCount() == len(other.snapshot.links)
    assert model.row_of(other.snapshot.links[0].entry.id) == 0


def test_that_headings_and_empty_corners_are_answered(model: EntryTableModel) -> None:
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in Column] == list(HEADINGS)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(QModelIndex()) == len(Column)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_z13_that_what_is_not_shared_is_hidden_until_it_is_opened(
    session: Session, model: EntryTableModel, qtbot: QtBot
) -> None:
    session.service.record(About.A, Noted("I keep a list."), visibility=Visibility.PARTNER)
    model.show_session(session.view())
    assert row(model)[Column.WHAT] == "note, not shared, hidden here"

    with qtbot.waitSignal(model.dataChanged):
        model.open_private(is_open=True)
    assert row(model)[Column.WHAT] == "note: I keep a list."

    model.open_private(is_open=False)
    assert "list" not in str(row(model))


def test_that_of_a_solo_client_no_row_speaks_of_a_couple() -> None:
    made = EntryTableModel()
    made.show_session(new_session(solo=True).start().view())

    rows = [row(made, at) for at in range(made.rowCount())]
    assert {cells[Column.ABOUT] for cells in rows} == {"A"}
    assert made.data(made.index(0, Column.ABOUT), ABOUT) is About.A


def test_that_the_end_of_a_state_names_the_state() -> None:
    session = in_journey()
    began = session.service.record(About.A, StateBegan("eyeshade", "eyeshade on")).link
    session.service.record(About.A, StateEnded(began.entry.id))
    made = EntryTableModel()
    made.show_session(session.view())

    assert row(made)[Column.WHAT] == "eyeshade on, over from here"
