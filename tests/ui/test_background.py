"""Work on another thread: it ends where it began, or says why it did not."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.errors import WrongPassphraseError
from kadelyx_desk.ui import background


def _never(_anything: object) -> None:
    pytest.fail("This was not to be called.")


def test_that_a_result_is_delivered_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    heard: list[tuple[int, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def job() -> int:
        worked.append(threading.current_thread())
        return 42

    background.run(
        job, lambda result: heard.append((result, threading.current_thread())), _never
    )
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [(42, threading.main_thread())]
    assert worked != [threading.main_thread()]


def test_that_a_failure_reaches_the_window_as_the_same_exception(qtbot: QtBot) -> None:
    heard: list[Exception] = []
    error = WrongPassphraseError("The passphrase does not open the record.")

    def job() -> None:
        raise error

    background.run(job, _never, heard.append)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [error]


def test_that_the_call_returns_before_the_job_has_ended(qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[bool] = []

    background.run(lambda: gate.wait(10), heard.append, _never)
    assert heard == []
    gate.set()

    qtbot.waitUntil(lambda: heard == [True])


def test_that_a_forgotten_job_tells_nobody(qtbot: QtBot) -> None:
    gate = threading.Event()
    later: list[int] = []

    background.run(lambda: gate.wait(10), _never, _never).forget()
    gate.set()
    background.run(lambda: 1, later.append, _never)

    qtbot.waitUntil(lambda: later == [1])
    assert background.finish(5_000)


def test_that_finishing_waits_for_the_last_job() -> None:
    gate = threading.Event()
    ended: list[bool] = []

    def job() -> None:
        gate.wait(10)
        ended.append(True)

    background.run(job, _never, _never).forget()
    assert not background.finish(20)
    gate.set()

    assert background.finish(5_000)
    assert ended == [True]
