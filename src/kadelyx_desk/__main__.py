"""Starts the program."""

from __future__ import annotations

import multiprocessing
import sys

from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.system.diagnostics import harden


def main() -> None:
    multiprocessing.freeze_support()
    harden()
    options = parser().parse_args()
    if options.self_test:
        from kadelyx_desk.bootstrap.self_test import run_self_test  # noqa: PLC0415

        sys.exit(run_self_test())
    if options.command:
        from kadelyx_desk.bootstrap.commands import run  # noqa: PLC0415

        sys.exit(run(options))
    from kadelyx_desk.bootstrap.window import run_window  # noqa: PLC0415

    sys.exit(run_window(options))


if __name__ == "__main__":
    main()
