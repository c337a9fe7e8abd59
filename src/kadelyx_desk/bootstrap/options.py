"""The command line: what can be typed, in one table; imports nothing heavy."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import NoReturn

from kadelyx_desk import __version__
from kadelyx_desk.domain.errors import InvalidValueError

THEMES = ("light", "dark", "dim")
MOST_PROCESSES = 4
"""Each takes 100 MB, and more than these wait for the one that holds the key."""
PROG = "kadelyx-desk"
DESCRIPTION = "Record, timeline and sealed report of a couple's ketamine-assisted session."


class _Parser(argparse.ArgumentParser):
    """A parser that says what was wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def typed() -> argparse.Namespace:
    """What was typed. The commands are built only where something asks for one of them."""
    plain, rest = _window(
        _Parser(prog=PROG, add_help=False, allow_abbrev=False)
    ).parse_known_args()
    if rest:
        return parser().parse_args()
    plain.command = None
    return plain


def parser() -> argparse.ArgumentParser:
    """Every command and option."""
    made = _window(_Parser(prog=PROG, description=DESCRIPTION))
    commands = made.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser(
        "demo", help="make a record with made-up clients; its passphrase lies beside it"
    )
    demo.add_argument("folder", type=Path, metavar="DIR")

    listed = commands.add_parser("list", help="list the sessions")
    listed.add_argument("--json", action="store_true", help="as JSON")

    export = commands.add_parser("export", help="write the sealed report of a session, or all")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--session", metavar="ID", help="this session, into the file --out")
    which.add_argument(
        "--all", type=Path, metavar="DIR", help="every signed session, a file each into DIR"
    )
    export.add_argument(
        "--format",
        choices=("pdf", "json"),
        default="pdf",
        help="the sealed report, or the whole session as a transcript, not encrypted",
    )
    export.add_argument("--form", choices=("joint",), default="joint")
    export.add_argument("--paper", choices=("letter", "a4"), default="letter")
    export.add_argument("--out", type=Path, metavar="FILE")
    export.add_argument(
        "--processes",
        type=int,
        choices=range(1, MOST_PROCESSES + 1),
        default=min(os.cpu_count() or 1, MOST_PROCESSES),
        metavar="N",
        help=f"how many reports at a time with --all, 1 to {MOST_PROCESSES}",
    )

    transcribe = commands.add_parser(
        "transcribe", help="take a session that was kept on paper into the record"
    )
    transcribe.add_argument("file", type=Path, metavar="FILE", help="the session, as JSON")
    instead = transcribe.add_mutually_exclusive_group()
    instead.add_argument(
        "--check", action="store_true", help="say what is wrong with it and write nothing"
    )
    instead.add_argument(
        "--example",
        choices=("couple", "solo", "bad-day"),
        help="write an example to type over into FILE, which must not be there yet",
    )

    paper = commands.add_parser(
        "paper", help="print blank forms for a session kept on paper, or the quick card"
    )
    paper.add_argument("--out", type=Path, metavar="FILE", help="a new file; never over one")
    paper.add_argument("--paper", choices=("letter", "a4"), default="letter")
    kind = paper.add_mutually_exclusive_group()
    kind.add_argument("--solo", action="store_true", help="for a solo client")
    kind.add_argument("--quick-card", action="store_true", help="one page for the wall")

    backup = commands.add_parser(
        "backup", help="back the record up beside it, and to the second place"
    )
    backup.add_argument(
        "--to", type=Path, metavar="DIR", help="a second place: a stick, another disk, a NAS"
    )

    restore = commands.add_parser("restore", help="restore a backup into a new folder")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="the folder of a backup")
    restore.add_argument("folder", type=Path, metavar="DIR", help="new, or empty")

    root = commands.add_parser("root", help="write the clinic's root certificate")
    root.add_argument("--out", type=Path, required=True, metavar="FILE")

    verify = commands.add_parser("verify", help="check a report: complete, partial or altered")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--trust", type=Path, metavar="ROOT", help="the clinic's certificate")
    for command in (demo, listed, export, transcribe, backup, root, verify):
        _record(command, inherit=True)
    return made


def _window(made: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The options of the window."""
    made.add_argument("--version", action="version", version=f"Kadelyx Desk {__version__}")
    made.add_argument(
        "--self-test",
        action="store_true",
        help="check fonts, styles, encrypted file, append, PDF and verify; exit 0 if all hold",
    )
    made.add_argument("--demo", action="store_true", help="open a demonstration, kept nowhere")
    made.add_argument("--theme", choices=THEMES, help="the theme to begin with")
    _record(made)
    return made


def typed_passphrase(options: argparse.Namespace) -> str | None:
    """The first line of the passphrase file; None where none was named.

    Raises:
        InvalidValueError: the file is not text.
        OSError: the file cannot be read.
    """
    if options.passphrase_file is None:
        return None
    try:
        # Some editors put a mark of order before the first letter; it is no part of it.
        lines = options.passphrase_file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InvalidValueError("The passphrase file is not text in UTF-8.") from error
    return lines[0] if lines else ""


def _record(made: argparse.ArgumentParser, *, inherit: bool = False) -> None:
    default = argparse.SUPPRESS if inherit else None
    made.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=default, help="where the record lies"
    )
    made.add_argument(
        "--as",
        dest="staff",
        metavar="STAFF",
        default=default,
        help="who unlocks: a name or an id; needed where several people can",
    )
    made.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        default=default,
        help="a file whose first line is the passphrase; else it is asked for",
    )
