"""A workplace at work: the window, the open record, and what it handed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.bootstrap.workplace import Workplace
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.views.main_window import MainWindow


@dataclass
class Bench:
    """A workplace in its window, the open record, and the preferences it handed on."""

    window: MainWindow
    opened: OpenDesk
    workplace: Workplace
    target: Path
    kept: list[Preferences] = field(default_factory=list)
