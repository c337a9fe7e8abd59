"""The demonstration: people who never were, in a record of their own, told by a set clock."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from demos import clinic_in, demo_in
from kadelyx_desk.bootstrap.demo import BESIDE, StoryClock, make_demo
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.system.clock import SystemClock


def test_that_the_clock_of_the_story_goes_where_it_is_set_and_never_stands() -> None:
    clock = StoryClock(SystemClock())
    then = SystemClock().read().moment.utc - timedelta(days=3)
    clock.set(then)
    first, second = clock.read(), clock.read()
    assert then < first.moment.utc < second.moment.utc < then + timedelta(seconds=1)
    passed = second.moment.utc - first.moment.utc
    assert timedelta(microseconds=(second.boot_ns - first.boot_ns) / 1000) == passed


def test_that_the_story_has_a_signed_a_waiting_and_a_running_session(tmp_path: Path) -> None:
    opened = demo_in(tmp_path / "record").open()
    try:
        rows = opened.desk.directory.sessions()
        assert {row.stage for row in rows} == {Stage.SIGNED, Stage.AWAITING, Stage.JOURNEY}
        assert opened.desk.clinic.clinic().is_demonstration
        now = opened.desk.clock.read().moment.utc
        for row in rows:
            links = opened.desk.recorder.log.read(row.session)
            assert all(link.entry.occurred.utc <= now for link in links)
            assert {link.entry.device for link in links} == {"demonstration"}
    finally:
        opened.close()


def test_that_the_passphrase_beside_it_is_for_its_owner_alone_and_opens_it(
    tmp_path: Path,
) -> None:
    opened, passphrase = make_demo(tmp_path / "record", SystemClock())
    try:
        opened.desk.signing.confirm(passphrase)
    finally:
        opened.close()
    beside = tmp_path / "record" / BESIDE
    assert beside.read_text(encoding="utf-8") == passphrase + "\n"
    assert beside.stat().st_mode & 0o077 == 0


def test_that_no_demonstration_is_told_into_a_record_of_a_clinic(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    with pytest.raises(RefusedError, match="already"):
        make_demo(made.folder, SystemClock())
    opened = made.open()
    try:
        assert opened.desk.directory.sessions() == ()
    finally:
        opened.close()
