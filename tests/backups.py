"""A record with entries, its backups, and what they give back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from entries import begun, note
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.persistence.backups.making import Source
from kadelyx_desk.persistence.backups.restoring import restore
from kadelyx_desk.persistence.backups.shelf import FOLDER, Shelf
from kadelyx_desk.persistence.backups.store import DiskBackupStore
from kadelyx_desk.persistence.database import Record, create_record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import reading, vault_in


@dataclass
class Kept:
    """A record that is open and grows, and its backups."""

    record: Record
    log: SqlEntryLog
    stream: Stream
    store: DiskBackupStore
    minutes: int = 0
    links: list[Link] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.store.source.folder

    @property
    def place(self) -> Path:
        return self.folder / FOLDER

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.place, self.store.source.vault)

    def write(self, words: str = "words") -> Link:
        (link,) = self.log.append(note(self.stream, words))
        self.links.append(link)
        return link

    def now(self) -> Moment:
        self.minutes += 10
        return reading(timedelta(minutes=self.minutes)).moment

    def make(self, cause: Cause = Cause.TIMED) -> Bundle:
        return self.store.make(cause, self.now(), Pace(0))

    def close(self) -> None:
        self.record.close()


def kept_in(folder: Path) -> Kept:
    """A vault with a record of one stream and three entries."""
    made = vault_in(folder)
    vault = made.unlock()
    create_record(vault.database_path, vault.database_key, vault.vault)
    record = Record(vault.database_path, vault.database_key, vault.vault)
    log = SqlEntryLog(record)
    source = Source(folder, vault.vault, vault.database_key, 1, "Kadelyx Desk test")
    kept = Kept(record, log, begun(log), DiskBackupStore(source))
    for _ in range(3):
        kept.write()
    return kept


def entries_of(backup: Path, key: bytes, vault: UUID, into: Path) -> list[Link]:
    """What a backup gives back: restored into a new folder, opened, read, chains checked."""
    restore(backup, into)
    record = Record(into / "record.db", key, vault)
    try:
        log = SqlEntryLog(record)
        streams = record._driver.execute("SELECT id FROM stream").fetchall()
        return [link for (one,) in streams for link in log.read(UUID(bytes=one))]
    finally:
        record.close()


def flip(path: Path, place: int) -> None:
    """Change one byte of a file."""
    content = bytearray(path.read_bytes())
    content[place] ^= 0x01
    path.write_bytes(content)
