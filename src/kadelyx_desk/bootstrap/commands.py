"""The commands that need no window; they use the same services as the screens."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.ports import SessionRow
from kadelyx_desk.bootstrap.certificate import pem, read_root, read_trusted
from kadelyx_desk.bootstrap.demo import BESIDE, make_demo
from kadelyx_desk.bootstrap.keeping.by_command import back_up, restore_into
from kadelyx_desk.bootstrap.options import typed_passphrase
from kadelyx_desk.bootstrap.paper import write_new
from kadelyx_desk.bootstrap.transcripts import read_file, take, write_example, write_out
from kadelyx_desk.bootstrap.vault import OpenDesk, enter, surroundings
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError, VaultMissingError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.transcript.placed import TranscriptError
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import day
from kadelyx_desk.persistence.slot_file import ListedPerson, read_directory
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system import preferences
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.system.paths import data_folder, resources
from kadelyx_desk.ui.viewmodels.printing.intents import Blank


def run(options: argparse.Namespace) -> int:
    """Carry out a command and return the exit code; a failure is one sentence."""
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "demo": _demo,
        "list": _list,
        "paper": _paper,
        "backup": _backup,
        "restore": _restore,
        "export": _export,
        "transcribe": _transcribe,
        "root": _root,
        "verify": _verify,
    }
    try:
        return commands[options.command](options)
    except TranscriptError as error:
        sys.stderr.write(f"kadelyx-desk: Nothing was written. Put this right:\n{error}\n")
        return 2
    except KadelyxError as error:
        sys.stderr.write(f"kadelyx-desk: {error}\n")
        return 2
    except OSError as error:
        reason = (error.strerror or "the system refused it").lower()
        sys.stderr.write(f"kadelyx-desk: A file could not be read or written: {reason}.\n")
        return 2


def _folder(options: argparse.Namespace) -> Path:
    base = _base(options)
    return preferences.record_folder(base, preferences.load(base))


def _base(options: argparse.Namespace) -> Path:
    return Path(options.data_dir) if options.data_dir else data_folder()


def _backup(options: argparse.Namespace) -> int:
    opened = _opened(options)
    try:
        said = back_up(opened, options.to, preferences.load(_base(options)))
    finally:
        opened.close()
    _say(said)
    return 0


def _restore(options: argparse.Namespace) -> int:
    _say(restore_into(options.backup, options.folder))
    return 0


def _demo(options: argparse.Namespace) -> int:
    opened, _ = make_demo(options.folder, SystemClock())
    opened.close()
    _say(f"The demonstration is made. Its passphrase is in {options.folder / BESIDE}.")
    return 0


def _list(options: argparse.Namespace) -> int:
    opened = _opened(options)
    try:
        rows = opened.desk.directory.sessions()
    finally:
        opened.close()
    if options.json:
        _say(json.dumps([_row(row) for row in rows], indent=2))
        return 0
    for row in rows:
        when = day(row.planned_journey.astimezone().date())
        _say(f"{row.session}  {row.stage.value:<24}  {row.couple_code}  {when}")
    return 0


def _row(row: SessionRow) -> dict[str, str]:
    return {
        "id": str(row.session),
        "state": row.stage.value,
        "couple": row.couple_code,
        "date": row.planned_journey.astimezone().date().isoformat(),
    }


def _export(options: argparse.Namespace) -> int:
    if options.all is not None:
        return _export_all(options)
    if options.out is None:
        raise InvalidValueError("Say where the report goes with --out.")
    opened = _opened(options)
    try:
        if options.format == "json":
            session = _session(opened, options.session)
            _say(write_out(opened.desk, session, options.out))
            return 0
        reports, session = opened.desk.reports, _session(opened, options.session)
        order = reports.order(session, Form(options.form), options.paper)
        reports.write(order, options.out)
        reports.exported(order)
    finally:
        opened.close()
    _say(f"The report is written to {options.out}.")
    return 0


def _export_all(options: argparse.Namespace) -> int:
    """Every signed session, the oldest first; what cannot be written keeps no other back."""
    if options.format == "json":
        raise InvalidValueError("A transcript is of one session. Say which with --session.")
    if options.out is not None:
        raise InvalidValueError("With --all the reports go into its folder; leave out --out.")
    if not options.all.is_dir():
        raise InvalidValueError("The folder for the reports is not there.")
    opened = _opened(options)
    written = missing = 0
    try:
        rows = reversed(opened.desk.directory.sessions())
        signed = [row.session for row in rows if row.stage is Stage.SIGNED]
        form, paper = Form(options.form), options.paper
        for session, reason in opened.desk.reports.write_all(
            signed, options.all, form, paper, min(options.processes, max(len(signed), 1))
        ):
            if reason is None:
                written += 1
            else:
                missing += 1
                sys.stderr.write(f"kadelyx-desk: {session}: {reason}\n")
    finally:
        opened.close()
    _say(f"{written} of {written + missing} reports are written to {options.all}.")
    return 2 if missing else 0


def _transcribe(options: argparse.Namespace) -> int:
    if options.example is not None:
        _say(write_example(options.example, options.file))
        return 0
    content = read_file(options.file)
    opened = _opened(options)
    try:
        lines = take(opened.desk, content, only_check=options.check)
    finally:
        opened.close()
    for line in lines:
        _say(line)
    return 0


def _session(opened: OpenDesk, typed: str) -> UUID:
    rows = opened.desk.directory.sessions()
    found = [row.session for row in rows if str(row.session) == typed.strip().lower()]
    if not found:
        raise InvalidValueError("There is no session with this id. See kadelyx-desk list.")
    return found[0]


def _paper(options: argparse.Namespace) -> int:
    forms = Blank.SOLO if options.solo else Blank.COUPLE
    blank = Blank.CARD if options.quick_card else forms
    target = options.out or Path(blank.file_name)
    write_new(blank, options.paper, target)
    what = "The quick card is" if blank is Blank.CARD else "The paper forms are"
    _say(f"{what} written to {target}.")
    return 0


def _root(options: argparse.Namespace) -> int:
    options.out.write_bytes(pem(read_root(_folder(options))))
    _say(f"The clinic's certificate is written to {options.out}.")
    return 0


def _verify(options: argparse.Namespace) -> int:
    roots = []
    if options.trust is not None:
        roots.append(read_trusted(options.trust))
    with suppress(VaultMissingError):
        roots.append(read_root(_folder(options)))
    verdict = verify_file(options.file, roots, resources() / "fonts")
    _say(verdict.sentence)
    return verdict.exit_code


def _opened(options: argparse.Namespace) -> OpenDesk:
    folder = _folder(options)
    person = _person(read_directory(folder).people, options.staff)
    return enter(folder, person.staff, _passphrase(options), surroundings(SystemClock()))


def _person(people: tuple[ListedPerson, ...], typed: str | None) -> ListedPerson:
    if typed is None:
        if len(people) == 1:
            return people[0]
        raise InvalidValueError("Several people can unlock. Say who with --as.")
    wanted = typed.strip().lower()
    found = [item for item in people if wanted in {item.name.lower(), str(item.staff)}]
    if len(found) != 1:
        raise InvalidValueError("Nobody who can unlock has this name or id.")
    return found[0]


def _passphrase(options: argparse.Namespace) -> str:
    named = typed_passphrase(options)
    try:
        return getpass.getpass("Passphrase: ") if named is None else named
    except EOFError as error:
        raise InvalidValueError("No passphrase was typed.") from error


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
