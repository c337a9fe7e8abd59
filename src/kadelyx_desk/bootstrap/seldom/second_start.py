"""A second start over one record: it says who has it open, and that window comes forward."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kadelyx_desk.persistence.lock_file import FILE, holder_of, knock
from kadelyx_desk.persistence.slot_file import VaultDirectory

if TYPE_CHECKING:
    from kadelyx_desk.ui.views.main_window import MainWindow
    from kadelyx_desk.ui.views.second_start.knock import Knock
    from kadelyx_desk.ui.views.second_start.page import OpenElsewhere


def found(folder: Path, directory: VaultDirectory) -> OpenElsewhere | None:
    """The page that says who has the record open; None where nobody has.

    The sentence is said on the terminal too: its window may lie behind the other one.
    """
    holder = holder_of(folder)
    if holder is None:
        return None
    from kadelyx_desk.domain.wording import clock  # noqa: PLC0415 - not for the first paint
    from kadelyx_desk.ui.views.second_start.page import OpenElsewhere  # noqa: PLC0415 - not for the first paint

    knock(folder)
    name = next((one.name for one in directory.people if one.staff == holder.staff), "")
    since = "" if holder.since is None else clock(holder.since)
    page = OpenElsewhere(name, since, holder.process)
    sys.stderr.write(f"kadelyx-desk: {page.sentence}\n")
    return page


def hear(folder: Path, window: MainWindow) -> Knock:
    """From now on, bring the window forward when a second start looks for it."""
    from kadelyx_desk.ui.views.second_start.knock import Knock  # noqa: PLC0415 - not for the first paint

    knocks = Knock(folder / FILE)
    knocks.heard.connect(window.come_forward)
    return knocks
