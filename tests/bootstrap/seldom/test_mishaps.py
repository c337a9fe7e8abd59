"""Something goes wrong in the program: what the window says, and what no report holds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from demos import MadeRecord, demo_in
from hands import press
from journeys.therapist import Therapist
from kadelyx_desk.bootstrap.seldom.mishaps import Mishaps, take_qt_messages
from kadelyx_desk.domain.entries import Marked
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.system.diagnostics import LOG_NAME, Diagnostics
from kadelyx_desk.system.run_file import Past
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.mishap_strip import MishapStrip
from kadelyx_desk.ui.views.room.page import RoomPage

CANARY = "canary Rivera 04-Mar-1985"
DUMP = (
    'Fatal Python error: Segmentation fault\n  File "kadelyx_desk/ui/rail.py", line 3 in show'
)


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    return demo_in(tmp_path / "record")


@pytest.fixture
def t(made: MadeRecord, qtbot: QtBot) -> Iterator[Therapist]:
    """Somebody before the locked demonstration."""
    del qtbot
    somebody = Therapist(made.folder)
    yield somebody
    somebody.leave()


@pytest.fixture
def mishaps(t: Therapist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mishaps:
    """What the program does about a defect, with the log in a folder of its own."""
    diagnostics = Diagnostics(tmp_path / "log", t.clock)
    monkeypatch.setattr(sys, "excepthook", diagnostics.report)
    return Mishaps(
        t.window, t.program.entrance, diagnostics, lambda name: tmp_path / "saved" / name
    )


@pytest.fixture
def unlocked(t: Therapist, made: MadeRecord) -> Therapist:
    """Somebody who has unlocked it."""
    _unlock(t, made)
    return t


def _unlock(t: Therapist, made: MadeRecord) -> None:
    t.write("Passphrase", made.passphrase)
    t.key(Qt.Key.Key_Return)
    t.page("today")


def _open_journey(t: Therapist) -> None:
    entrance = t.program.entrance
    assert entrance.opened is not None
    assert entrance._workplace is not None
    rows = entrance.opened.desk.directory.sessions()
    journey = next(row.session for row in rows if row.stage is Stage.JOURNEY)
    entrance._workplace.today.asked.emit(OpenSession(journey))


def _mark(t: Therapist) -> Link:
    """Mark a moment, and return it as it stands in the record."""
    workplace = t.program.entrance._workplace
    assert workplace is not None
    assert workplace._session is not None
    model = workplace._session.model
    model.do(Record(About.COUPLE, Marked()))
    last = model.view().last
    assert last is not None
    return last


def _strip(t: Therapist) -> MishapStrip:
    strip = t.window.mishap
    assert strip is not None
    assert strip.isVisible()
    return strip


def test_that_a_defect_is_one_calm_sentence_with_the_time_and_the_entry(
    unlocked: Therapist, mishaps: Mishaps
) -> None:
    t = unlocked
    mishaps.watch(None)
    assert t.window.mishap is None
    mishaps.say_defect()
    assert _strip(t).sentence == (
        "Something went wrong in the program. Everything that was shown as saved is safely"
        " recorded."
    )
    _open_journey(t)
    last = _mark(t)
    mishaps.say_defect()
    now = clock(last.entry.occurred.local)
    assert _strip(t).sentence == (
        f"Something went wrong in the program. Everything up to {now}, entry {last.seq}, is"
        " safely recorded."
    )


def test_z30_that_neither_report_nor_log_nor_window_repeats_a_name_or_a_note(
    unlocked: Therapist,
    mishaps: Mishaps,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    t = unlocked
    mishaps.watch(None)
    shown = RoomPage.show_session
    notes: list[str] = []

    def fail(page: RoomPage, view: SessionView) -> None:
        note = f"{CANARY} {view}"  # all of the session stands in a local and in the message
        notes.append(note)
        shown(page, view)
        if len(notes) > 1:  # in a slot: the first call makes the page
            raise LookupError(note)

    monkeypatch.setattr(RoomPage, "show_session", fail)
    _open_journey(t)
    _mark(t)
    strip = _strip(t)
    (tmp_path / "saved").mkdir()
    press(strip.save)

    assert strip.told == "The report is saved. It holds no names and no notes."
    report = (tmp_path / "saved" / "kadelyx-desk-report.txt").read_text(encoding="utf-8")
    log = (tmp_path / "log" / LOG_NAME).read_text(encoding="utf-8")
    assert "LookupError\n" in report
    assert "test_mishaps.py:" in report
    assert "Page        room" in report
    assert "Record      open" in report
    entrance = t.program.entrance
    assert entrance.opened is not None
    people = entrance.opened.desk.directory.couples()
    names = {part for row in people for one in row.people for part in (one.family, one.given)}
    assert len(names) > 4
    printed = "".join(capfd.readouterr())
    for text in (report, log, strip.sentence, printed):
        found = [word for word in {*CANARY.split(), *names} if word in text]
        assert found == []
    assert str(tmp_path) not in report


def test_that_a_place_that_takes_no_report_is_said_and_another_may_be_chosen(
    t: Therapist, mishaps: Mishaps, tmp_path: Path
) -> None:
    mishaps.watch(None)
    mishaps.say_defect()
    strip = _strip(t)
    press(strip.save)
    assert strip.told == "The report could not be written there. Choose another place."
    (tmp_path / "saved").mkdir()
    press(strip.save)
    assert strip.told.startswith("The report is saved.")


@pytest.mark.parametrize(
    ("dump", "how"),
    [
        (DUMP, "Kadelyx Desk ended unexpectedly the last time."),
        ("", "Kadelyx Desk was not closed the last time, as when the power goes."),
    ],
)
def test_that_a_run_that_was_not_closed_is_told_at_the_door_and_where_it_is_safe_behind_it(
    t: Therapist, made: MadeRecord, mishaps: Mishaps, dump: str, how: str
) -> None:
    mishaps.watch(Past(dump))
    safe = "Everything that was shown as saved is safely recorded."
    assert _strip(t).sentence == f"{how} {safe}"
    _unlock(t, made)
    opened = t.program.entrance.opened
    assert opened is not None
    newest = max(opened.desk.directory.sessions(), key=lambda row: row.changed)
    number = opened.desk.recorder.log.head(newest.session).seq
    at = clock(newest.changed.astimezone(t.clock.read().moment.local.tzinfo))
    said = _strip(t).sentence
    assert said.startswith(f"{how} Everything up to ")
    assert said.endswith(f"{at}, entry {number}, is safely recorded.")
    assert ("Segmentation fault" in mishaps.report()) == bool(dump)
    press(_strip(t).go_on)
    t.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    t.page("unlock")
    _unlock(t, made)
    assert t.window.mishap is not None
    assert not t.window.mishap.isVisible()


def test_that_what_qt_complains_of_is_noted_once_without_its_words(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    del qtbot
    lines: list[str] = []
    before = qInstallMessageHandler(None)
    take_qt_messages(lines.append)
    try:
        for _ in range(2):
            qWarning(f"QPainter::begin: {CANARY}")
        qWarning(CANARY)
    finally:
        qInstallMessageHandler(before)
    warning = QtMsgType.QtWarningMsg.name
    assert lines == [f"Qt: {warning} default QPainter::begin", f"Qt: {warning} default"]
    assert CANARY not in "".join(capfd.readouterr())


WINDOW = """
import os, signal, sys
from PySide6.QtCore import QTimer
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.bootstrap import window

def die():
    os.kill(os.getpid(), signal.SIGSEGV)

QTimer.singleShot(0, die)
window.run_window(parser().parse_args(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="other signals there")
def test_that_a_window_that_a_signal_ends_leaves_its_places_in_the_folder(
    made: MadeRecord,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WINDOW, str(made.folder)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == -signal.SIGSEGV
    (left,) = made.folder.glob("run-*.log")
    assert "run_window" in left.read_text(encoding="utf-8")
