"""A pause between entries: when its work is done, and when it is not."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.viewmodels.pause import Pause

SOON_MS = 30


def test_that_the_work_of_a_pause_is_done_once_after_the_last_entry(qtbot: QtBot) -> None:
    done: list[None] = []
    pause = Pause(lambda: done.append(None), SOON_MS)
    for _ in range(3):
        pause.begin_again()
    assert not done
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(3 * SOON_MS)
    assert len(done) == 1


def test_that_nothing_is_done_before_the_first_entry_or_after_the_end(qtbot: QtBot) -> None:
    done: list[None] = []
    untouched, stopped = (Pause(lambda: done.append(None), SOON_MS) for _ in range(2))
    stopped.begin_again()
    stopped.stop()
    qtbot.wait(3 * SOON_MS)
    assert not done
    untouched.stop()
