"""Views are tested as they look: with the bundled font, the icons and a theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    """Begin every test in Light with text of the usual size."""
    theme.install(RESOURCES)
    usual = theme.Theme(ThemeName.LIGHT)
    if theme.current() != usual or not QApplication.styleSheet(qapp):
        theme.apply(usual.name, usual.points)
