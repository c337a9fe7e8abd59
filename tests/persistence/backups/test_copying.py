from __future__ import annotations

import os
from pathlib import Path

import pytest

from backups import Kept
from kadelyx_desk.application.backing_up.pace import GivenUpError, Pace
from kadelyx_desk.persistence.backups.copying import copy_file, copy_record
from kadelyx_desk.persistence.file.reading import reading_still


class _Counted(Pace):
    def __init__(self, most: int = 10**9) -> None:
        super().__init__(0)
        self.steps = 0
        self._most = most

    def step(self) -> None:
        self.steps += 1
        if self.steps > self._most:
            self.give_up()
        super().step()


def test_that_a_record_is_copied_in_small_steps_and_opens_with_its_key(
    kept: Kept, tmp_path: Path
) -> None:
    for _ in range(100):
        kept.write("words " * 400)
    source, pace = kept.store.source, _Counted()
    copy_record(source.database, source.key, source.vault, tmp_path / "copy", pace)
    with reading_still(tmp_path / "copy", source.key) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (103,)
    pages = (tmp_path / "copy").stat().st_size // 4096
    assert pace.steps >= pages // 32


def test_that_a_copy_is_encrypted_anew(kept: Kept, tmp_path: Path) -> None:
    source = kept.store.source
    copy_record(source.database, source.key, source.vault, tmp_path / "copy", Pace(0))
    assert (tmp_path / "copy").read_bytes()[:16] != source.database.read_bytes()[:16]
    assert b"words" not in (tmp_path / "copy").read_bytes()


def test_that_a_copy_is_given_up_between_two_steps(kept: Kept, tmp_path: Path) -> None:
    for _ in range(100):
        kept.write("words " * 400)
    source, pace = kept.store.source, _Counted(2)
    with pytest.raises(GivenUpError):
        copy_record(source.database, source.key, source.vault, tmp_path / "copy", pace)
    assert pace.steps == 3


def test_that_nothing_is_copied_over_a_file(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes(b"mine")
    source = kept.store.source
    with pytest.raises(FileExistsError):
        copy_record(source.database, source.key, source.vault, tmp_path / "copy", Pace(0))
    with pytest.raises(FileExistsError):
        copy_file(source.database, tmp_path / "copy", Pace(0))
    assert (tmp_path / "copy").read_bytes() == b"mine"


def test_that_a_file_is_copied_whole_and_flushed_as_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(os.urandom(5_000_000))
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    pace = _Counted()
    copy_file(tmp_path / "file", tmp_path / "copy", pace)
    assert (tmp_path / "copy").read_bytes() == (tmp_path / "file").read_bytes()
    assert pace.steps == 39
    assert len(flushed) == 3
