"""What the tests of the composition share: a window over a copy of the demonstration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benches import Bench
from demos import demo_in
from kadelyx_desk.bootstrap.window import ROWS
from kadelyx_desk.bootstrap.workplace import Workplace
from kadelyx_desk.system.paths import resources
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.theme_tokens import ThemeName


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """The workplace over the demonstration, entered."""
    theme.install(resources())
    usual = theme.Theme(ThemeName.LIGHT)
    if theme.current() != usual:  # putting a theme on costs more than most tests
        theme.apply(usual.name, usual.points)
    opened = demo_in(tmp_path / "record").open()
    window, target = MainWindow(ROWS), tmp_path / "report.pdf"
    qtbot.addWidget(window)
    kept: list[Preferences] = []
    workplace = Workplace(
        window, opened, (lambda _name: target, None), Preferences(), kept.append
    )
    workplace.enter()
    window.show()
    yield Bench(window, opened, workplace, target, kept)
    workplace.leave()
    opened.close()
