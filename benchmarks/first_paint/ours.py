"""The program as it is started, on a record that is there; ends at its first paint."""

from __future__ import annotations

import argparse
from pathlib import Path

from kadelyx_desk import __main__


def _watch() -> None:
    from kadelyx_desk.bootstrap import window

    build = window.build

    def watched(folder: Path, options: argparse.Namespace) -> window.Program:
        from benchmarks.first_paint.report import FirstPaint

        program = build(folder, options)
        FirstPaint(program.window)
        return program

    window.build = watched  # type: ignore[assignment]  # the only way in that needs no hook there


if __name__ == "__main__":
    _watch()
    __main__.main()
