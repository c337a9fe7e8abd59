"""The demonstration at the real window: a record of its own that is gone at the end."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from journeys.therapist import Therapist
from kadelyx_desk.persistence.slot_file import DATABASE


def test_that_the_demonstration_has_a_folder_of_its_own_that_is_gone_at_the_end(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    t = Therapist(tmp_path / "kept", "--demo")
    try:
        t.page("today")
        own = t.program.entrance._demo
        assert own is not None
        assert (own / "record" / DATABASE).exists()
    finally:
        t.leave()
    assert not own.exists()
    assert not (tmp_path / "kept" / DATABASE).exists()


def test_that_a_window_closed_while_the_demonstration_is_made_leaves_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    t = Therapist(tmp_path / "kept", "--demo")
    entrance = t.program.entrance
    try:
        t.until(lambda: entrance._demo is not None, "the demonstration is begun")
        own = entrance._demo
    finally:
        t.leave()
    assert own is not None
    assert not own.exists()
