"""The start before the first paint: what it changes while it lasts, and what it leaves out."""

from __future__ import annotations

import subprocess
import sys

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
        "kadelyx_desk.bootstrap.workplace",
    }
    asked = f"import kadelyx_desk.bootstrap.window; print({heavy!r} & set(sys.modules))"
    assert _printed(asked) == "set()"
