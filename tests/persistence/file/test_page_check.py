from __future__ import annotations

from pathlib import Path

from kadelyx_desk.persistence.file.page_check import PAGE, key_fits
from vaults import KEY


def test_that_the_key_of_the_file_fits_and_another_does_not(path: Path) -> None:
    assert key_fits(path, KEY)
    assert not key_fits(path, b"x" * 32)


def test_that_one_good_page_is_enough(path: Path) -> None:
    content = path.read_bytes()
    spoilt = bytearray(len(content))
    spoilt[:16] = content[:16]
    spoilt[3 * PAGE : 4 * PAGE] = content[3 * PAGE : 4 * PAGE]
    path.write_bytes(spoilt)
    assert key_fits(path, KEY)


def test_that_a_file_without_a_whole_page_fits_no_key(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE - 1])
    assert not key_fits(path, KEY)
    path.write_bytes(b"")
    assert not key_fits(path, KEY)
