"""The commands of transcripts: a session typed from paper comes in, a session goes out."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.transcript.export import exported
from kadelyx_desk.application.transcript.service import Taken, TranscriptService
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.transcript.json_text import LARGEST
from kadelyx_desk.persistence.durable_file import write_new_private
from kadelyx_desk.system.paths import transcripts

NOT_ENCRYPTED = (
    "The file holds names and every note, and it is not encrypted: keep it where only you can"
    " read it, and delete it when it has served."
)


def read_file(path: Path) -> bytes:
    """The file, or as much of it as is enough to refuse it.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def write_example(name: str, path: Path) -> str:
    """Write an example into a new private file; returns what is said of it.

    Raises:
        RefusedError: there is a file of this name.
        OSError: the disk refused it.
    """
    write_new_private(path, (transcripts() / f"{name}.json").read_bytes())
    return f"The example is written to {path}. Type over it, then look at it with --check."


def take(desk: Desk, content: bytes, *, only_check: bool) -> list[str]:
    """Take a transcript into the record; returns what is said of it, the session's id first.

    Raises:
        TranscriptError: with everything that is wrong in it; nothing was written.
    """
    service = TranscriptService(desk.recorder, desk.directory)
    return _told(service.take(content, only_check=only_check), only_check=only_check)


def _told(taken: Taken, *, only_check: bool) -> list[str]:
    new = [
        f"Couple {taken.couple_code} is new here." if taken.is_new_couple else "",
        "Another course is booked for it." if taken.is_new_course else "",
    ]
    entries = f"{taken.entries} entries of {taken.couple_code}"
    if only_check:
        said = [f"{entries} can be taken. Nothing was written.", *new]
    else:
        said = [str(taken.session), f"{entries} are in the record, not signed.", *new]
    if taken.was_signed:
        said.append("The session it was written from is signed; a signature is never copied.")
    return [line for line in said if line]


def write_out(desk: Desk, session: UUID, out: Path) -> str:
    """Write a session as a transcript into a new private file; returns what is said of it.

    Raises:
        RefusedError: there is a file of this name.
        OSError: the disk refused it.
    """
    content = exported(desk.log, desk.clinic, session, desk.clock.read().moment)
    write_new_private(out, content)
    desk.audit.note(Act.EXPORTED, session, "transcript")
    return f"The session is written to {out}. {NOT_ENCRYPTED}"
