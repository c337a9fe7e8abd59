from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from demos import clinic_in
from kadelyx_desk.bootstrap.before.founding import first_run_page
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.ui.views.first_run.intents import FoundAsked


def test_that_nothing_is_founded_over_a_record_and_the_page_says_so(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = clinic_in(tmp_path / "record")
    told: list[OpenDesk] = []
    page = first_run_page(made.folder, SystemClock(), told.append, told.append)
    qtbot.addWidget(page)
    said: list[str] = []
    monkeypatch.setattr(page, "show_problem", said.append)
    page.found_asked.emit(
        FoundAsked(
            "Hillside Clinic",
            "1 Hill Road",
            "Maya Lindqvist",
            (Role.GUIDE, Role.ADMINISTRATOR),
            None,
            may_inject=False,
            passphrase="harbour sixpence violin mustard gate",
        )
    )
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "Nothing was changed" in said[0]
    assert told == []
