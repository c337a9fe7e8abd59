"""The Qt binding that is pinned does not die of being used."""

from __future__ import annotations

import subprocess
import sys

# PySide6 6.12.0 loses a reference to None with most calls that return it; on Python 3.11 the
# interpreter is gone after some 5,000 of them. An abort would take the test runner with it.
TWENTY_THOUSAND_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["calls"])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
print(label.text())
"""


def test_that_qt_survives_twenty_thousand_calls() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", TWENTY_THOUSAND_CALLS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (0, "19999\n"), answer.stderr
