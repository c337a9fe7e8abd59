from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kadelyx_desk.system import clock
from kadelyx_desk.system.clock import SystemClock, zone_name


def test_that_a_look_is_aware_utc_between_the_looks_around_it() -> None:
    before = datetime.now(UTC)  # noqa: TID251 - the machine's own time is what is compared
    read = SystemClock().read().moment
    after = datetime.now(UTC)  # noqa: TID251 - the machine's own time is what is compared

    assert before <= read.utc <= after
    assert read.utc.utcoffset() == timedelta(0)


def test_z24_that_the_wall_time_is_the_machines_own() -> None:
    read = SystemClock().read().moment
    expected = read.utc.astimezone().utcoffset() or timedelta(0)

    assert read.offset_minutes == expected // timedelta(minutes=1)
    assert read.local.utcoffset() == expected


def test_that_time_since_boot_never_runs_back_and_the_boot_stays_the_same() -> None:
    system = SystemClock()
    looks = [system.read() for _ in range(50)]

    assert [look.boot_ns for look in looks] == sorted(look.boot_ns for look in looks)
    assert len({look.boot_id for look in looks}) == 1
    assert looks[0].boot_id


def test_that_a_machine_without_a_boot_id_counts_each_run_as_a_boot(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(clock, "_BOOT_ID", tmp_path / "none")

    first, second = (SystemClock().read().boot_id for _ in range(2))

    assert first.startswith("run-")
    assert first != second


def test_that_the_boot_is_the_one_the_kernel_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "boot_id").write_text("b0075eed\n", encoding="ascii")
    monkeypatch.setattr(clock, "_BOOT_ID", tmp_path / "boot_id")

    assert SystemClock().read().boot_id == "b0075eed"


def test_that_without_a_boot_clock_the_monotonic_one_stands_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    system = SystemClock()

    assert 0 < system.read().boot_ns <= system.read().boot_ns


@pytest.mark.parametrize("named", ["America/Los_Angeles", ":America/Los_Angeles"])
def test_that_a_zone_that_is_set_is_the_zone(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", named)

    assert zone_name() == "America/Los_Angeles"


def test_that_the_zone_is_read_from_where_the_machine_keeps_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    zone = tmp_path / "zoneinfo" / "Asia" / "Kathmandu"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock, "_LOCALTIME", tmp_path / "localtime")

    assert zone_name() == "Asia/Kathmandu"


def test_that_a_machine_without_a_zone_file_says_what_it_can(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock, "_LOCALTIME", tmp_path / "none")

    assert zone_name()
