from __future__ import annotations

import os
from pathlib import Path

import pytest

from kadelyx_desk.reporting.placing import put_in_place


def test_that_a_file_is_put_in_the_place_of_another_and_nothing_stays_beside_it(
    tmp_path: Path,
) -> None:
    target = tmp_path / "receipt.pdf"
    target.write_bytes(b"old")

    put_in_place(target, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["receipt.pdf"]
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_z30_that_a_new_file_is_this_users_alone(tmp_path: Path) -> None:
    put_in_place(tmp_path / "receipt.pdf", b"new")

    assert (tmp_path / "receipt.pdf").stat().st_mode & 0o077 == 0


def test_that_a_place_that_is_not_there_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        put_in_place(tmp_path / "gone" / "receipt.pdf", b"new")

    assert list(tmp_path.iterdir()) == []
