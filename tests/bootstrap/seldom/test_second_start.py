"""A second start over one record: who has it, since when, and the window that comes forward."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demos import MadeRecord, clinic_in
from journeys.therapist import Therapist
from kadelyx_desk.bootstrap.seldom import second_start
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.persistence.lock_file import holder_of
from kadelyx_desk.persistence.slot_file import read_directory
from kadelyx_desk.ui.views.second_start.page import OpenElsewhere


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    return clinic_in(tmp_path / "record")


@pytest.fixture
def first(made: MadeRecord, qtbot: QtBot) -> Iterator[Therapist]:
    """Somebody who has the record open."""
    del qtbot
    somebody = Therapist(made.folder)
    somebody.write("Passphrase", made.passphrase)
    somebody.key(Qt.Key.Key_Return)
    somebody.page("today")
    yield somebody
    somebody.leave()


def test_z25_that_a_second_start_says_who_has_the_record_open_and_since_when(
    first: Therapist, made: MadeRecord, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = holder_of(made.folder)
    assert holder is not None
    assert holder.since is not None
    assert (holder.staff, holder.process) == (made.staff, os.getpid())
    second = Therapist(made.folder)
    try:
        second.page("open-elsewhere")
        said = second.part(OpenElsewhere).sentence
        since = clock(holder.since)
        assert said == (f"Maya Lindqvist has this record open in another window since {since}.")
        assert capsys.readouterr().err == f"kadelyx-desk: {said}\n"
        second.press("Look again")
        second.page("open-elsewhere")
        first.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        first.page("unlock")
        second.press("Look again")
        second.page("unlock")
    finally:
        second.leave()


def test_that_the_open_window_comes_forward_when_a_second_start_knocks(
    first: Therapist, made: MadeRecord
) -> None:
    first.window.showMinimized()
    assert first.window.isMinimized()
    page = second_start.found(made.folder, read_directory(made.folder))
    assert page is not None
    page.deleteLater()
    first.until(lambda: not first.window.isMinimized(), "the window is back")


def test_that_where_nobody_has_it_nothing_is_said(
    made: MadeRecord, capsys: pytest.CaptureFixture[str]
) -> None:
    assert second_start.found(made.folder, read_directory(made.folder)) is None
    assert capsys.readouterr().err == ""
