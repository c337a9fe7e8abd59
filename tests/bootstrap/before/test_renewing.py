from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from demos import clinic_in
from kadelyx_desk.bootstrap.before.renewing import renew_page
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.ui.views.renew import RenewAsked

NEW = "harbour sixpence violin mustard gate"


def test_that_a_code_of_another_record_is_told_and_opens_nothing(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = clinic_in(tmp_path / "record")
    opened: list[OpenDesk] = []
    page = renew_page(made.folder, "not a code", SystemClock(), opened.append)
    qtbot.addWidget(page)
    said: list[str] = []
    monkeypatch.setattr(page, "show_problem", said.append)
    page.renew_asked.emit(RenewAsked(made.staff, NEW))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert opened == []
