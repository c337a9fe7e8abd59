"""Starts the program. Only what was asked for is imported: a command waits for no window."""
# ruff: noqa: PLC0415 - see above: Qt alone costs more than a whole command

from __future__ import annotations

import sys

from kadelyx_desk.bootstrap.options import typed
from kadelyx_desk.system.diagnostics import harden


def main() -> None:
    if hasattr(sys, "frozen"):
        import multiprocessing

        multiprocessing.freeze_support()  # a page of paper is drawn by a process of its own
    harden()
    options = typed()
    if options.self_test:
        from kadelyx_desk.bootstrap.self_test import run_self_test

        sys.exit(run_self_test())
    if options.command:
        from kadelyx_desk.bootstrap.commands import run

        sys.exit(run(options))
    from kadelyx_desk.bootstrap.quick_start import import_qt_plainly

    import_qt_plainly()
    from kadelyx_desk.bootstrap.window import run_window

    sys.exit(run_window(options))


if __name__ == "__main__":
    main()
