"""Makes a record of so many entries: the demonstration, and copies of one of its couples.

The keys, the tables with their triggers, the chains and the signatures are the real ones; only
the encoding of each entry is saved. What was made is kept for the day.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from benchmarks.archive.copies import Copies, Rows
from benchmarks.archive.template import Template
from kadelyx_desk.bootstrap.demo import BESIDE, make_demo
from kadelyx_desk.bootstrap.vault import OpenDesk, enter, surroundings
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.persistence.slot_file import read_directory
from kadelyx_desk.persistence.tables.rows import ENTRY, STREAM
from kadelyx_desk.system.clock import SystemClock

PLACE = Path(__file__).resolve().parents[2] / "build" / "benchmarks"
YEARS = timedelta(days=3_650)
_AT_ONCE = 10_000
"""So many entries, more or less, in one transaction."""
FIRST = 10
"""The number in the code of the first couple that is a copy."""


@dataclass(frozen=True)
class Archive:
    """A record on disk with what opens it."""

    folder: Path

    @contextmanager
    def copied(self) -> Iterator[Archive]:
        """A copy for one measurement: what is appended in it makes the next one no slower."""
        copy = self.folder.with_name(f"{self.folder.name}.copy")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy)
        try:
            yield Archive(copy)
        finally:
            shutil.rmtree(copy)

    def open(self) -> OpenDesk:
        """Unlock it, as the program does."""
        (person,) = read_directory(self.folder).people
        passphrase = (self.folder / BESIDE).read_text(encoding="utf-8").strip()
        return enter(self.folder, person.staff, passphrase, surroundings(SystemClock()))


def archive_of(size: int) -> Archive:
    """The archive of so many entries, made now or found as it was made earlier today."""
    today = SystemClock().read().moment.utc.date()
    kept = PLACE / f"{today}-{size}"
    if not kept.exists():
        for old in (*PLACE.glob(f"*-{size}"), *PLACE.glob(f"*-{size}.*")):
            shutil.rmtree(old)
        begun = kept.with_name(f"{kept.name}.begun")
        make_archive(begun, size)
        begun.rename(kept)
    return Archive(kept)


def make_archive(folder: Path, size: int) -> None:
    """Make an archive of at least so many entries in a folder that is not there yet."""
    opened, _ = make_demo(folder, SystemClock())
    fill(opened, size)
    opened.close()


def fill(opened: OpenDesk, size: int) -> None:
    """Add copies of a couple of the demonstration until there are so many entries more."""
    template = Template(opened.desk)
    copies, rows = Copies(opened, template), Rows()
    couples = -(-size // template.size)
    for place in range(couples):
        # From ten years ago up to the template itself: an archive lies behind the clinic's day.
        copies.copy(FIRST + place, -YEARS * (couples - place) / couples, rows)
        if len(rows.entries) >= _AT_ONCE or place == couples - 1:
            with opened.record.writing() as connection:
                connection.execute(insert(STREAM), rows.streams)
                connection.execute(insert(ENTRY), rows.entries)
            rows = Rows()
    for _ in range(couples):
        opened.desk.audit.note(Act.VIEWED)
    opened.desk.directory.sessions()
