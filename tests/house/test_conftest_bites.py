"""A test that leaves something behind, or is warned by Qt or Python, is seen to fail."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = """
import threading
import warnings

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

KEPT = []


def test_that_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, daemon=True, name="planted").start()


def test_that_leaves_a_timer(qapp):
    KEPT.append(QTimer())
    KEPT[-1].start(60_000)


def test_that_leaves_a_window(qapp):
    KEPT.append(QWidget())


def test_that_qt_warns(qtbot):
    qWarning("planted")


def test_that_python_warns():
    warnings.warn("planted", stacklevel=1)


def test_that_cleans_up(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer(window).start(60_000)


def test_that_only_a_cycle_holds(qapp):
    window = QWidget()
    window.itself = window
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the planted tests under this project's settings; return what became of each."""
    planted = tmp_path_factory.mktemp("planted") / "test_planted.py"
    planted.write_text(PLANTED, encoding="utf-8")
    said = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-rA"),
            *("-p", "no:randomly", "-p", "no:cacheprovider", "-p", "conftest", str(planted)),
        ],
        cwd=ROOT / "tests",
        env={"PYTHONPATH": str(ROOT / "tests"), "HOME": str(planted.parent), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    line = r"^(PASSED|FAILED|ERROR) \S+::test_that_(\w+)(?: - (.*))?$"
    lines = re.findall(line, said, re.MULTILINE)
    # A leak is found after the test itself passed, so the later line is the verdict.
    return {name: f"{outcome} {reason}" for outcome, name, reason in lines}


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("leaves_a_thread", "ERROR Failed: left behind: planted"),
        ("leaves_a_timer", "ERROR Failed: left behind: QTimer"),
        ("leaves_a_window", "ERROR Failed: left behind: QWidget"),
        ("qt_warns", "FAILED"),
        ("python_warns", "FAILED UserWarning: planted"),
        ("cleans_up", "PASSED"),
        ("only_a_cycle_holds", "PASSED"),
    ],
)
def test_that_a_leak_or_a_warning_fails_its_test(
    outcomes: dict[str, str], name: str, verdict: str
) -> None:
    assert outcomes[name].startswith(verdict)
