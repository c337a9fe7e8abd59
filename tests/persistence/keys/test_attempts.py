from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import MustWaitError
from kadelyx_desk.persistence.keys.attempts import FILE, Attempts
from vaults import reading

_S = timedelta(seconds=1)


def _fail(folder: Path, times: int) -> timedelta:
    """Fail so often, each as soon as it is allowed; the last one's time."""
    at = timedelta(0)
    for count in range(times):
        Attempts(folder).begin("slot", reading(at))
        if count < times - 1:
            at += min(_S * 2**count, timedelta(minutes=5))
    return at


def _wait(folder: Path, at: timedelta, boot: str = "boot-1") -> float:
    with pytest.raises(MustWaitError) as caught:
        Attempts(folder).begin("slot", reading(at, boot))
    return caught.value.seconds


def test_that_the_wait_doubles_from_one_second_to_five_minutes(tmp_path: Path) -> None:
    waits = []
    for failures in range(1, 12):
        folder = tmp_path / str(failures)
        folder.mkdir()
        waits.append(_wait(folder, _fail(folder, failures)))
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_that_the_sentence_says_how_long(tmp_path: Path) -> None:
    at = _fail(tmp_path, 4)
    with pytest.raises(MustWaitError, match="possible in 8 s"):
        Attempts(tmp_path).begin("slot", reading(at))


def test_that_an_attempt_in_the_wait_is_not_counted(tmp_path: Path) -> None:
    at = _fail(tmp_path, 4)
    assert _wait(tmp_path, at + 3 * _S) == 5
    assert _wait(tmp_path, at + 4 * _S) == 4
    Attempts(tmp_path).begin("slot", reading(at + 8 * _S))


def test_that_success_forgives(tmp_path: Path) -> None:
    at = _fail(tmp_path, 6)
    Attempts(tmp_path).succeed("slot")
    Attempts(tmp_path).begin("slot", reading(at))


def test_that_another_slot_does_not_wait(tmp_path: Path) -> None:
    at = _fail(tmp_path, 6)
    Attempts(tmp_path).begin("other", reading(at))


def test_that_setting_the_clock_on_within_a_boot_does_not_help(tmp_path: Path) -> None:
    at = _fail(tmp_path, 6)
    cheated = reading(at + timedelta(days=1))
    honest = reading(at)
    moved = type(honest)(cheated.moment, honest.boot_id, honest.boot_ns)
    with pytest.raises(MustWaitError):
        Attempts(tmp_path).begin("slot", moved)


def test_that_setting_the_clock_back_over_a_restart_waits_once_and_no_longer(
    tmp_path: Path,
) -> None:
    _fail(tmp_path, 4)
    back = timedelta(days=-30)
    assert _wait(tmp_path, back, "boot-2") == 8
    Attempts(tmp_path).begin("slot", reading(back + 8 * _S, "boot-2"))


def test_that_a_restart_of_the_machine_counts_by_the_wall_clock(tmp_path: Path) -> None:
    at = _fail(tmp_path, 4)
    assert _wait(tmp_path, at + 3 * _S, "boot-2") == 5
    Attempts(tmp_path).begin("slot", reading(at + 8 * _S, "boot-2"))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"slot": 5}', b'{"slot": {"failures": 3}}']
)
def test_that_a_damaged_file_locks_nobody_out(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    Attempts(tmp_path).begin("slot", reading())


def test_that_the_file_holds_no_name_and_is_private(tmp_path: Path) -> None:
    _fail(tmp_path, 1)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
