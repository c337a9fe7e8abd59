"""What holds for every test: no screen, seeded chance, and nothing left behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# Before anything imports Qt: the platform is chosen once and for the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_KNOWN_TIMERS: set[int] = set()

# A deadline would measure the other core's work; both profiles say how to repeat a failure.
for _name, _examples in (("quick", 40), ("long", 2000)):
    settings.register_profile(
        _name,
        max_examples=_examples,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="spend the long budget: more examples, more kills"
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "quick")


def pytest_report_header(config: pytest.Config) -> str:
    budget = "long" if config.getoption("--long") else "quick"
    return f"budget: {budget}; the seed repeats the order and every drawn example"


def pytest_collection_finish() -> None:
    """Set apart what the imports made: too much to look through after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long budget was asked for; a test with rounds of its own multiplies them."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep whatever asks for a user's folder away from the real one."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, home)
        yield


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = _still_running(before)
    if left:
        pytest.fail(f"left behind: {', '.join(thread.name for thread in left)}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_window_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a top-level window or a running timer."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt only for tests that use it

    windows = set(map(id, QApplication.topLevelWidgets()))
    yield
    left = [window for window in _windows() if id(window) not in windows] + _new_timers()
    if left:
        left.clear()
        gc.collect()  # what only a reference cycle held is gone as soon as somebody looks
        left = [window for window in _windows() if id(window) not in windows] + _new_timers()
    _KNOWN_TIMERS.update(map(id, left))
    if left:
        names = ", ".join(type(thing).__name__ for thing in left)
        pytest.fail(f"left behind: {names}", pytrace=False)


def _still_running(before: set[threading.Thread]) -> list[threading.Thread]:
    """Return new threads that do not end by themselves within a second."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThreadPool  # noqa: PLC0415 - Qt only for tests that use it

        QThreadPool.globalInstance().waitForDone(1000)
    # Python keeps a "Dummy" for every foreign thread it once saw, alive or not.
    new = [
        thread
        for thread in set(threading.enumerate()) - before
        if not thread.name.startswith("Dummy-")
    ]
    for thread in new:
        thread.join(timeout=1.0)
    return [thread for thread in new if thread.is_alive()]


def _windows() -> list[Any]:
    """Return the top-level widgets that are not about to be deleted."""
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - Qt only for tests that use it
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt only for tests that use it

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return list(QApplication.topLevelWidgets())


def _new_timers() -> list[Any]:
    """Return the running timers that no earlier test was blamed for."""
    import shiboken6  # noqa: PLC0415 - Qt only for tests that use it
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - Qt only for tests that use it

    return [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, QTimer)
        and shiboken6.isValid(thing)
        and thing.isActive()
        and id(thing) not in _KNOWN_TIMERS
    ]
