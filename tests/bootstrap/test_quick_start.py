"""The start before the first paint: what it changes while it lasts, and what it leaves out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BEGIN = """
import builtins, gc, sys
from kadelyx_desk.bootstrap import quick_start
plain = builtins.__import__
quick_start.import_qt_plainly()
"""


def _printed(program: str) -> str:
    command = [sys.executable, "-c", BEGIN + program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_that_imports_are_pythons_own_again_once_qt_is_in() -> None:
    assert (
        _printed("print('PySide6.QtCore' in sys.modules, builtins.__import__ is plain)")
        == "True True"
    )


def test_that_the_collector_rests_until_the_first_paint_and_works_afterwards() -> None:
    asked = "print(gc.isenabled(), end=' '); quick_start.settle(); print(gc.isenabled())"
    assert _printed(asked) == "False True"


def test_that_nothing_heavy_is_imported_before_the_unlock_page() -> None:
    heavy = {
        *("sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "multiprocessing"),
        *("kadelyx_desk.domain.entries", "kadelyx_desk.bootstrap.vault"),
        *("kadelyx_desk.bootstrap.workplace", "kadelyx_desk.domain.values"),
        *("kadelyx_desk.domain.moments", "kadelyx_desk.system.clock", "decimal", "datetime"),
    }
    asked = f"import kadelyx_desk.bootstrap.window; print({heavy!r} & set(sys.modules))"
    assert _printed(asked) == "set()"


START = """
from PySide6.QtWidgets import QApplication
from kadelyx_desk.bootstrap import window
from kadelyx_desk.bootstrap.options import parser
build = window.build

def watched(folder, options):
    program = build(folder, options)
    program.window.first_painted.connect(QApplication.quit)
    return program

window.build = watched
window.run_window(parser().parse_args(["--data-dir", sys.argv[1]]))
app = QApplication.instance()
app.setStyleSheet("")  # a style sheet wraps the style, and hides its name
print(app.style().name())
"""


def test_that_the_window_is_begun_in_the_style_of_the_looks(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BEGIN + START, str(tmp_path), "-style", "windows"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "fusion"
