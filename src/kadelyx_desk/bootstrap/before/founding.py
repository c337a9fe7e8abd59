"""The first start: a clinic's record is made, and its recovery sheet shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.application.ports import Clock
from kadelyx_desk.bootstrap import later
from kadelyx_desk.bootstrap.seldom.failing import told
from kadelyx_desk.bootstrap.seldom.passphrases import passphrase_tools
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.ui import background
from kadelyx_desk.ui.views.first_run.intents import FoundAsked
from kadelyx_desk.ui.views.first_run.view import FirstRunView


def first_run_page(
    folder: Path,
    clock: Clock,
    made: Callable[[OpenDesk], object],
    work_at: Callable[[OpenDesk], object],
) -> FirstRunView:
    """The page that asks; `made` is told of the record, `work_at` once its sheet is kept."""
    page = FirstRunView(passphrase_tools())

    def found(asked: FoundAsked) -> None:
        page.show_working()
        background.run(
            lambda: later.found(folder, asked, clock), show_sheet, told(page.show_problem)
        )

    def show_sheet(given: tuple[OpenDesk, str]) -> None:
        opened, code = given
        made(opened)
        page.kept.connect(lambda: work_at(opened))
        page.show_recovery_sheet(code)

    page.found_asked.connect(found)
    return page
