"""Starts one of the modules here and reads the figures that it prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 900


class Started:
    """A process under way."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", f"benchmarks.{module}", *arguments],
            cwd=ROOT,
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,  # the offscreen platform says what it cannot do
            text=True,
        )

    def figures(self) -> list[float]:
        """The figures that it printed, once it ended."""
        return [float(word) for word in self.words()]

    def words(self) -> list[str]:
        """What it printed, once it ended.

        Raises:
            RuntimeError: it failed, with what it said of that.
        """
        said, failure = self._child.communicate(timeout=_LONGEST)
        if self._child.returncode:
            raise RuntimeError(failure)
        return said.split()
