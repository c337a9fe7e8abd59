from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kadelyx_desk.system import run_file
from kadelyx_desk.system.run_file import Past, RunFile

RUN = """
import os, signal, sys
from pathlib import Path
from kadelyx_desk.system.run_file import RunFile
name = "Rivera"
run = RunFile(Path(sys.argv[1]))
run.begin()
if sys.argv[2] == "closed":
    run.end()
elif sys.argv[2] == "waits":
    print("begun", flush=True)
    sys.stdin.read()
else:
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


@pytest.fixture(autouse=True)
def _kept() -> Iterator[None]:
    """Pytest looks at crashes itself; it goes on when the test is over."""
    yield
    faulthandler.enable(2)


def _started(folder: Path, how: str) -> subprocess.Popen[str]:
    source = str(Path(run_file.__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(folder), how],
        env={"PYTHONPATH": source, "PATH": os.environ["PATH"]},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _begun(folder: Path) -> Past | None:
    run = RunFile(folder)
    past = run.begin()
    run.end()
    return past


def test_that_a_run_that_is_closed_leaves_nothing(tmp_path: Path) -> None:
    with _started(tmp_path, "closed"):
        pass
    assert list(tmp_path.iterdir()) == []
    assert _begun(tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="other signals there")
def test_that_a_run_that_a_signal_ends_leaves_its_places_and_no_content(tmp_path: Path) -> None:
    with _started(tmp_path, "SIGSEGV") as run:
        assert run.wait() == -signal.SIGSEGV

    past = _begun(tmp_path)

    assert past is not None
    assert "Segmentation fault" in past.dump
    assert 'File "<string>", line ' in past.dump
    assert "Rivera" not in past.dump
    assert list(tmp_path.iterdir()) == []
    assert _begun(tmp_path) is None


def test_that_a_run_that_was_cut_off_leaves_an_empty_file(tmp_path: Path) -> None:
    with _started(tmp_path, "SIGKILL") as run:
        run.wait()
    assert _begun(tmp_path) == Past("")


@pytest.mark.skipif(sys.platform == "win32", reason="other signals there")
def test_that_a_crash_is_told_before_a_later_run_that_was_cut_off(tmp_path: Path) -> None:
    with _started(tmp_path, "SIGABRT") as run:
        run.wait()
    (crashed,) = tmp_path.glob("run-*.log")
    os.utime(crashed, (0, 0))
    (tmp_path / "run-0.log").touch()
    past = _begun(tmp_path)
    assert past is not None
    assert "Aborted" in past.dump


def test_that_a_run_beside_this_one_is_none_that_has_ended(tmp_path: Path) -> None:
    with _started(tmp_path, "waits") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "begun\n"
        assert _begun(tmp_path) is None
        other.kill()
    assert _begun(tmp_path) == Past("")


def test_that_where_no_record_lies_nothing_is_written(tmp_path: Path) -> None:
    assert _begun(tmp_path / "nowhere") is None
    assert not (tmp_path / "nowhere").exists()
