from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.persistence.lock_file import FILE, Holder, LockFile, holder_of, knock

_HOLD = """
import sys
from pathlib import Path
from kadelyx_desk.persistence.lock_file import LockFile
with LockFile(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_that_a_second_program_is_told_that_the_desk_is_open(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyOpenError, match=r"^Kadelyx Desk is open\.$"):
            LockFile(tmp_path).acquire()
        other.kill()
    with LockFile(tmp_path):
        pass


def test_that_the_lock_can_be_taken_again_after_it_was_given_back(tmp_path: Path) -> None:
    lock = LockFile(tmp_path)
    for _ in range(2):
        with lock, pytest.raises(AlreadyOpenError):
            LockFile(tmp_path).acquire()
    lock.release()


def test_that_a_missing_folder_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="cannot be written"):
        LockFile(tmp_path / "nowhere").acquire()
    assert not (tmp_path / "nowhere").exists()


def test_that_the_file_says_who_holds_it_for_as_long_as_it_is_held(tmp_path: Path) -> None:
    assert holder_of(tmp_path) is None
    holder = Holder(UUID(int=7), datetime(2026, 11, 27, 14, 2, tzinfo=UTC), 4711)
    lock = LockFile(tmp_path)
    lock.acquire(holder)
    assert holder_of(tmp_path) == holder
    with pytest.raises(AlreadyOpenError):
        LockFile(tmp_path).acquire()
    assert holder_of(tmp_path) == holder
    lock.release()
    assert holder_of(tmp_path) is None
    assert (tmp_path / FILE).read_bytes() == b""


@pytest.mark.parametrize("said", ["", "{", "[]", '{"staff": "x"}', '{"staff": 7}'])
def test_that_a_lock_holds_whatever_its_file_says(tmp_path: Path, said: str) -> None:
    with LockFile(tmp_path):
        (tmp_path / FILE).write_text(said)
        assert holder_of(tmp_path) == Holder()


def test_that_a_knock_changes_nothing_in_the_file(tmp_path: Path) -> None:
    knock(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with LockFile(tmp_path) as lock:
        before = (tmp_path / FILE).read_bytes()
        knock(tmp_path)
        assert (tmp_path / FILE).read_bytes() == before
        del lock
