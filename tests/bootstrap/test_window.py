"""The window as it is built and left: preferences, and no connection anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demos import MadeRecord, clinic_in, demo_in
from journeys.therapist import Therapist
from kadelyx_desk.system import preferences
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.viewmodels.lists import OpenSession, SetPaper
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName

SESSION = """
import socket
import sys
from pathlib import Path

opened = []

def watch(event, args):
    if event == "socket.__new__" and args[1] != socket.AF_UNIX:
        opened.append(event)
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        opened.append(event)

sys.addaudithook(watch)

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

app = QApplication([])
from journeys.therapist import Therapist

t = Therapist(Path(sys.argv[1]))
t.page("unlock")
t.write("Passphrase", sys.argv[2])
t.key(Qt.Key.Key_Return)
t.page("today")
t.press("Settings")
t.page("settings")
t.leave()
print(opened, "PySide6.QtNetwork" in sys.modules)
socket.socket().close()
print(opened)  # the watch itself works
"""


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    return demo_in(tmp_path / "record")


@pytest.fixture
def t(made: MadeRecord, qtbot: QtBot) -> Iterator[Therapist]:
    """Somebody who has unlocked the demonstration."""
    del qtbot
    somebody = Therapist(made.folder)
    somebody.write("Passphrase", made.passphrase)
    somebody.key(Qt.Key.Key_Return)
    somebody.page("today")
    yield somebody
    somebody.leave()


def test_that_what_is_preferred_is_kept_from_one_window_to_the_next(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    first = Therapist(made.folder)
    try:
        first.write("Passphrase", made.passphrase)
        first.key(Qt.Key.Key_F10)
        first.key(Qt.Key.Key_Return)
        first.page("today")
        workplace = first.program.entrance._workplace
        assert workplace is not None
        workplace.settings.asked.emit(SetPaper("a4"))
    finally:
        first.leave()
    kept = preferences.load(made.folder)
    assert (kept.theme, kept.paper) == ("dark", "a4")
    assert kept.geometry
    theme.apply(ThemeName.LIGHT)
    second = Therapist(made.folder)
    try:
        assert theme.current().name is ThemeName.DARK
    finally:
        second.leave()
        theme.apply(ThemeName.LIGHT)


def test_that_a_theme_that_is_typed_comes_before_the_one_that_was_kept(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    preferences.save(made.folder, Preferences(theme="dark"))
    t = Therapist(made.folder, "--theme", "dim")
    try:
        assert theme.current().name is ThemeName.DIM
    finally:
        t.leave()
        theme.apply(ThemeName.LIGHT)


@pytest.mark.parametrize("geometry", ["", "not base64 at all", "AAAA", "\N{SNOWMAN}"])
def test_that_an_odd_place_of_the_window_opens_it_all_the_same(
    geometry: str, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    made = clinic_in(tmp_path / "record")
    preferences.save(made.folder, Preferences(geometry=geometry))
    t = Therapist(made.folder)
    try:
        t.page("unlock")
    finally:
        t.leave()


def test_that_the_title_of_the_window_never_holds_a_name(t: Therapist) -> None:
    rows = t.program.entrance._opened
    assert rows is not None
    for row in rows.desk.directory.sessions():
        workplace = t.program.entrance._workplace
        assert workplace is not None
        workplace.today.asked.emit(OpenSession(row.session))
        assert t.window.windowTitle() == "Kadelyx Desk"


def test_that_a_whole_sitting_at_the_window_opens_no_connection(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    ran = subprocess.run(
        [sys.executable, "-c", SESSION, str(made.folder), made.passphrase],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == ["[] False", "['socket.__new__']"]
