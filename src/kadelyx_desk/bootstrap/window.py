"""The first page of the composition: everything that the first paint needs, and no more.

What is slow to import (`bootstrap.vault`, the pages behind the lock) is asked for by a worker
that starts right after the window can be seen; see `later`.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from kadelyx_desk.bootstrap import quick_start
from kadelyx_desk.bootstrap.entrance import Entrance
from kadelyx_desk.system import preferences
from kadelyx_desk.system.diagnostics import Diagnostics
from kadelyx_desk.system.paths import data_folder, resources
from kadelyx_desk.system.run_file import RunFile
from kadelyx_desk.ui import background
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.file_dialogs import ChooseFile, choose_with_dialog
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.rail import RailRow
from kadelyx_desk.ui.views.theme_tokens import ThemeName

if TYPE_CHECKING:
    from kadelyx_desk.application.ports import Clock
    from kadelyx_desk.bootstrap.seldom.mishaps import Mishaps

ROWS = (
    RailRow("today", Icon.TODAY, "Today"),
    RailRow(
        "couples",
        Icon.PEOPLE,
        "Couples",
        (
            *("couple", "new-couple", "plan-session"),
            *("preparation", "checklist", "close", "integration", "review"),
        ),
    ),
    RailRow("settings", Icon.SETTINGS, "Settings"),
    RailRow("help", Icon.INFO, "Help and about"),
)


@dataclass(frozen=True, slots=True)
class Program:
    """The window and the way in, joined."""

    window: MainWindow
    entrance: Entrance
    folder: Path

    def leave(self) -> None:
        """Close the record, let work under way end, and keep the preferences."""
        self.entrance.leave()
        background.finish()
        geometry = bytes(self.window.saveGeometry().toBase64().data()).decode("ascii")
        kept = replace(self.entrance.preferred, geometry=geometry)
        preferences.save(self.folder, kept)


def build(
    folder: Path,
    options: argparse.Namespace,
    choose_file: ChooseFile | None = None,
    clock: Clock | None = None,
) -> Program:
    """Build the window over a folder; needs a QApplication.

    Without a `choose_file`, the system's own dialog asks where a file is to go; without a
    `clock`, the time is the machine's.
    """
    preferred = preferences.load(folder)
    if options.theme:
        preferred = replace(preferred, theme=options.theme)
    theme.install(resources())
    theme.apply(ThemeName[preferred.theme.upper()], preferred.points)
    window = MainWindow(ROWS)
    window.restoreGeometry(QByteArray.fromBase64(preferred.geometry.encode("ascii")))
    choose = choose_file or choose_with_dialog(window)
    entrance = Entrance(window, folder, preferred, options, choose, clock)
    entrance.open_door()
    return Program(window, entrance, folder)


def run_window(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    folder = Path(options.data_dir) if options.data_dir else data_folder()
    diagnostics = Diagnostics(folder)
    diagnostics.install()
    run = RunFile(folder)
    past = run.begin()
    app = QApplication([*sys.argv[:1], "-style", theme.STYLE])
    app.setProperty(theme.IS_STYLED, True)  # noqa: FBT003 - Qt's own signature
    app.setApplicationName("Kadelyx Desk")
    program = build(folder, options)
    diagnostics.when_told(lambda: _mishaps(program, diagnostics).say_defect())
    program.window.first_painted.connect(lambda: _mishaps(program, diagnostics).watch(past))
    program.window.first_painted.connect(quick_start.settle)
    program.window.show()
    try:
        return app.exec()
    finally:
        program.leave()
        run.end()


@cache
def _mishaps(program: Program, diagnostics: Diagnostics) -> Mishaps:
    from kadelyx_desk.bootstrap.seldom import mishaps  # noqa: PLC0415 - not for the first paint

    mishaps.take_qt_messages(diagnostics.note)
    choose = choose_with_dialog(program.window)
    return mishaps.Mishaps(program.window, program.entrance, diagnostics, choose)
