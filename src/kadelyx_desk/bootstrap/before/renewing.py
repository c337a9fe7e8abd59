"""A new passphrase for somebody who forgot theirs, with the code of the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.application.ports import Clock
from kadelyx_desk.bootstrap import later
from kadelyx_desk.bootstrap.before.people import listed_people
from kadelyx_desk.bootstrap.seldom.failing import told
from kadelyx_desk.bootstrap.seldom.passphrases import passphrase_tools
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.persistence.slot_file import read_directory
from kadelyx_desk.ui import background
from kadelyx_desk.ui.views.renew import RenewAsked, RenewView


def renew_page(
    folder: Path, code: str, clock: Clock, work_at: Callable[[OpenDesk], object]
) -> RenewView:
    """The page that asks for it; `work_at` is told the record, opened with it.

    Raises:
        VaultError: the record's people cannot be listed.
    """
    directory = read_directory(folder)
    page = RenewView(listed_people(directory), passphrase_tools(), directory.clinic)

    def renew(asked: RenewAsked) -> None:
        page.show_working()
        background.run(
            lambda: later.renew(folder, code, asked, clock), work_at, told(page.show_problem)
        )

    page.renew_asked.connect(renew)
    return page
