from __future__ import annotations

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.second_start.knock import Knock


def test_that_a_touch_is_heard_until_it_is_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "vault.lock"
    path.touch()
    knock = Knock(path)
    heard: list[bool] = []
    knock.heard.connect(lambda: heard.append(True))
    with qtbot.waitSignal(knock.heard):
        os.utime(path)
    assert heard
    knock.stop()
    assert knock._watcher.files() == []


def test_that_a_file_that_is_not_there_breaks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    Knock(tmp_path / "nowhere").stop()
