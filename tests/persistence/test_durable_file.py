from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.persistence.durable_file import (
    make_private_folder,
    write_new_private,
    write_private,
)


def test_that_a_file_is_replaced_whole_and_no_other_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "slots"
    write_private(path, b"first")
    write_private(path, b"second")
    assert path.read_bytes() == b"second"
    assert [found.name for found in tmp_path.iterdir()] == ["slots"]


def test_that_only_the_owner_can_read_what_was_written(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "vault"
    make_private_folder(folder)
    write_private(folder / "slots", b"content")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "slots").stat().st_mode & 0o777 == 0o600


def test_that_a_leftover_of_a_crash_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "slots.new").write_bytes(b"half of it")
    write_private(tmp_path / "slots", b"all of it")
    assert (tmp_path / "slots").read_bytes() == b"all of it"


def test_that_the_old_file_stays_where_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "slots"
    write_private(path, b"first")
    (tmp_path / "slots.new").mkdir()
    with pytest.raises(OSError, match=r"slots\.new"):
        write_private(path, b"second")
    assert path.read_bytes() == b"first"


def test_that_a_new_file_is_its_owners_and_never_goes_over_one(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    write_new_private(path, b"first")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(RefusedError, match="already"):
        write_new_private(path, b"second")
    assert path.read_bytes() == b"first"


def test_that_a_new_file_that_cannot_be_written_whole_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_new_private(tmp_path / "nowhere" / "session.json", b"x")
    with pytest.raises(TypeError):
        write_new_private(tmp_path / "session.json", "no bytes")  # type: ignore[arg-type]  # stands for a disk that fails while it writes
    assert list(tmp_path.iterdir()) == []
