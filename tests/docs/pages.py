"""Makes the pages of `docs/` that repeat what the code says; the tests compare them."""

from __future__ import annotations

import argparse
import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import get_type_hints

from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.domain.entries import BODIES
from kadelyx_desk.domain.transcript.schema import schema

DOCS = Path(__file__).parents[2] / "docs"


def _usage(made: argparse.ArgumentParser) -> str:
    made.formatter_class = lambda prog: argparse.HelpFormatter(prog, width=88)
    shown = io.StringIO()
    with redirect_stdout(shown):
        made.print_help()
    return shown.getvalue().strip()


def cli_page() -> str:
    """`docs/cli.md`, from the parser."""
    made = parser()
    lines = [
        "# Command line",
        "",
        "The commands use the same services as the screens. A failure is one sentence and exit",
        "code 2. `verify` ends with 0 for a report that is complete or partial and sealed by a",
        "known person, 3 for the same by an unknown one, and 1 for a report that was altered",
        "or cannot be read.",
        "",
        "```text",
        _usage(made),
        "```",
    ]
    actions = [a for a in made._actions if isinstance(a, argparse._SubParsersAction)]
    for name, command in actions[0].choices.items():
        lines += ["", f"## {name}", "", "```text", _usage(command), "```"]
    return "\n".join(lines) + "\n"


def kinds_page() -> str:
    """`docs/entry-kinds.md`, from the kinds."""
    lines = [
        "# Kinds of entries",
        "",
        "Each kind stands in one kind of stream and has a default reader; a reader can be",
        "narrowed when the entry is made. `docs/record-format.md` says how they are written.",
        "",
        "| kind | stream | default reader | what it says | fields |",
        "|---|---|---|---|---|",
    ]
    for body in BODIES:
        names = ", ".join(f"`{name}`" for name in get_type_hints(body) if name.islower())
        reader = body.VISIBILITY.value
        row = (f"`{body.KIND}`", body.STREAM.value, reader, body.MEANING, names or "none")
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines) + "\n"


def schema_page() -> str:
    """`docs/transcript.schema.json`, from the declarations that read a transcript."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


PAGES = {
    "cli.md": cli_page,
    "entry-kinds.md": kinds_page,
    "transcript.schema.json": schema_page,
}

if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
        sys.stdout.write(f"{name}\n")
