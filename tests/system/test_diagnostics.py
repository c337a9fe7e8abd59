from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kadelyx_desk.system import diagnostics
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.system.diagnostics import LOG_NAME, Diagnostics

CANARY = "canary Rivera 04-Mar-1985"
CLOCK = SystemClock()


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[Diagnostics]:
    """Diagnostics that have taken over, and give everything back."""
    kept = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.lastResort)
    made = Diagnostics(tmp_path / "logs", CLOCK)
    made.install()
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook, logging.lastResort = kept


def _fail() -> None:
    note = CANARY
    raise LookupError(note)


def _report(to: Diagnostics) -> None:
    try:
        _fail()
    except LookupError as error:
        to.report(type(error), error, error.__traceback__)


def _everything(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.log"))


def test_that_a_defect_is_written_down_by_its_class_and_its_places(tmp_path: Path) -> None:
    _report(Diagnostics(tmp_path, CLOCK))

    line = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    day, _, rest = line.split(" ", 2)
    assert day == f"{CLOCK.read().moment.local:%Y-%m-%d}"
    assert rest.startswith("LookupError at test_diagnostics.py:")
    assert line.count(" > ") == 1


def test_that_the_message_of_a_defect_is_never_written(tmp_path: Path) -> None:
    told: list[str] = []
    made = Diagnostics(tmp_path, CLOCK)
    made.when_told(lambda: told.append("told"))

    _report(made)

    assert told == ["told"]
    for word in (CANARY, "Rivera", str(tmp_path)):
        assert word not in _everything(tmp_path)


def test_that_a_defect_with_a_cause_tells_no_more(tmp_path: Path) -> None:
    made = Diagnostics(tmp_path, CLOCK)
    try:
        try:
            _fail()
        except LookupError as cause:
            raise RuntimeError(CANARY) from cause
    except RuntimeError as error:
        made.report(type(error), error, error.__traceback__)

    assert CANARY not in _everything(tmp_path)


def test_that_python_hands_unexpected_errors_over(
    installed: Diagnostics, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sys.excepthook == installed.report
    assert logging.lastResort is None

    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()

    assert "LookupError on a thread at" in _everything(tmp_path)
    assert CANARY not in _everything(tmp_path) + "".join(capsys.readouterr())


class _Stubborn:
    def __del__(self) -> None:
        raise LookupError(CANARY)


def test_that_an_error_that_nobody_could_catch_is_handed_over_too(
    installed: Diagnostics, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sys.unraisablehook == installed._report_unraisable

    _Stubborn()

    assert "LookupError in passing at" in _everything(tmp_path)
    assert CANARY not in _everything(tmp_path) + "".join(capsys.readouterr())


def test_that_what_libraries_log_is_dropped(
    installed: Diagnostics, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del installed
    logging.getLogger("some.library").propagate = False
    logging.getLogger("some.library").error(CANARY)

    assert CANARY not in _everything(tmp_path) + "".join(capsys.readouterr())


def test_that_the_log_stays_small(tmp_path: Path) -> None:
    made = Diagnostics(tmp_path, CLOCK)
    (tmp_path / LOG_NAME).write_text("x" * (256 * 1024 + 1), encoding="utf-8")

    _report(made)

    assert (tmp_path / LOG_NAME).stat().st_size < 1000
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        LOG_NAME,
        "kadelyx-desk.old.log",
    ]


def test_that_a_log_that_cannot_be_written_breaks_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()

    _report(Diagnostics(in_the_way / "logs", CLOCK))

    assert capsys.readouterr().err == "A defect could not be written down.\n"


def test_that_a_window_that_fails_to_tell_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Diagnostics(tmp_path, CLOCK)
    made.when_told(_fail)

    _report(made)

    assert "LookupError while telling at" in _everything(tmp_path)
    assert CANARY not in _everything(tmp_path) + "".join(capsys.readouterr())


def test_that_the_newest_lines_are_at_hand(tmp_path: Path) -> None:
    made = Diagnostics(tmp_path / "logs", CLOCK)
    assert made.lines() == ()
    for number in range(50):
        made.note(f"line {number}")
    assert [line.split(" ", 2)[2] for line in made.lines(2)] == ["line 48", "line 49"]
    assert len(made.lines()) == 40


def test_z30_that_new_files_are_this_users_and_no_memory_is_dumped(tmp_path: Path) -> None:
    code = (
        "import pathlib, resource, sys\n"
        "from kadelyx_desk.system.diagnostics import harden\n"
        "harden()\n"
        "pathlib.Path(sys.argv[1]).touch()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    source = str(Path(diagnostics.__file__).parents[2])
    target = tmp_path / "new"

    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        env={"PYTHONPATH": source, "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "(0, 0)"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
