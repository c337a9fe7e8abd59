"""The report of a defect that can be given to who looks after the program: no name, no note."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable

from kadelyx_desk.system.defect import Defect

NAME = "kadelyx-desk-report.txt"
_HEAD = (
    "Report of Kadelyx Desk. It holds places in the program's code and no content: no names,"
    " no notes,\nno doses, no message of an error. Read it before you hand it on."
)


def report(
    facts: Iterable[tuple[str, str]],
    defect: Defect | None,
    dump: str,
    lines: Iterable[str],
) -> str:
    """The text of the report.

    Args:
        facts: what is known of program and record, each with its name.
        defect: what went wrong last in this run, if anything did.
        dump: where every thread stood when the run before was ended by a signal, if it was.
        lines: the newest lines of the log.
    """
    parts = [_HEAD, "\n".join(f"{name:<12}{said}" for name, said in (*facts, *_machine()))]
    if defect is not None:
        said = [
            "\n".join([one.kind, *(f"  {place}" for place in one.places)])
            for one in defect.chain
        ]
        parts.append("What went wrong\n" + "\ncame from ".join(said))
    if dump:
        parts.append(f"The run before ended here\n{dump.strip()}")
    parts.append("The log\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _machine() -> tuple[tuple[str, str], ...]:
    """What the program runs on; never the machine's own name."""
    frozen = "installed folder" if hasattr(sys, "frozen") else "from an environment"
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    shown = os.environ.get("XDG_SESSION_TYPE", "") or "not said"
    return (
        ("Started", frozen),
        ("System", system),
        ("Desktop", shown),
        ("Python", platform.python_version()),
    )
