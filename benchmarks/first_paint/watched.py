"""Starts the program with somebody who looks at its window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kadelyx_desk import __main__

if TYPE_CHECKING:
    from kadelyx_desk.ui.views.main_window import MainWindow


def start_watched(watch: Callable[[MainWindow], object]) -> None:
    """Start the program; `watch` is called with the window before it is shown."""
    from kadelyx_desk.bootstrap import window

    build = window.build

    def watched(folder: Path, options: argparse.Namespace) -> window.Program:
        program = build(folder, options)
        watch(program.window)
        return program

    window.build = watched  # type: ignore[assignment]  # the only way in that needs no hook there
    __main__.main()
