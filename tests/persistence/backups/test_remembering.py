from __future__ import annotations

from pathlib import Path

import pytest

from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.persistence.backups.remembering import (
    STATE,
    read_remembered,
    write_remembered,
)
from vaults import reading

WHAT = Remembered(12, reading().moment, None)


def test_that_what_was_kept_is_read_again(tmp_path: Path) -> None:
    write_remembered(tmp_path, WHAT)
    assert read_remembered(tmp_path) == WHAT


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"noted": "x"}', '{"noted": 1}'])
def test_that_what_cannot_be_read_counts_as_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / STATE).write_text(content)
    assert read_remembered(tmp_path) == Remembered()


def test_that_a_place_that_takes_nothing_is_no_failure(tmp_path: Path) -> None:
    write_remembered(tmp_path / "nowhere", WHAT)
    assert read_remembered(tmp_path / "nowhere") == Remembered()
