from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.persistence.lock_file import LockFile

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
