"""The way back from a record that cannot be opened: a backup, restored into a new folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from kadelyx_desk.domain.backups.age import NEWER_BY, Said, last_backup
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.wording import at
from kadelyx_desk.persistence.backups.restoring import restore
from kadelyx_desk.persistence.backups.shelf import FOLDER, SECOND_FOLDER, Shelf
from kadelyx_desk.persistence.slot_file import DATABASE
from kadelyx_desk.system.preferences import Preferences, second_of
from kadelyx_desk.ui import background
from kadelyx_desk.ui.views.file_dialogs import ChooseFolder
from kadelyx_desk.ui.views.restore.page import Offer, RestorePage

MOST_OFFERS: Final = 3
_DAMAGED: Final = "It is damaged, or a part of it is missing."


def trouble_page(record: Path, preferred: Preferences, sentence: str) -> RestorePage:
    """The page for a record that cannot be opened, with the backups that are there.

    Without a sentence it was asked for at the unlock page, which said one; it leads back there.
    """
    found = offers(record, second_of(preferred))
    back = "" if sentence else "Back to the passphrase"
    return RestorePage("The record cannot be opened", sentence or _DAMAGED, found, back)


def offers(record: Path, second: Path | None) -> tuple[Offer, ...]:
    """The newest backups beside the record and at the second place, each once."""
    places = [(record / FOLDER, "beside the record")]
    if second is not None:
        places.append((second / SECOND_FOLDER, f"at {second.name or second}"))
    found: dict[str, tuple[Bundle, Offer]] = {}
    for place, where in places:
        for bundle in Shelf(place, None).bundles():
            words = f"{bundle.holding.words}, {where}"
            found.setdefault(
                bundle.name, (bundle, Offer(place / bundle.name, at(bundle.made), words))
            )
    newest = sorted(found.values(), key=lambda one: one[0].order, reverse=True)
    return tuple(offer for _, offer in newest[:MOST_OFFERS])


def offer_way_back(
    page: RestorePage, base: Path, choose_folder: ChooseFolder, use: Callable[[Path], object]
) -> None:
    """Let a page restore what it offers, into a new folder below `base`.

    Args:
        page: says what is wrong.
        base: the program's own folder, where the new one is made.
        choose_folder: asks for a backup that lies elsewhere.
        use: is told the new folder once it is whole.
    """

    def ask(backup: Path) -> None:
        target = new_folder(base, backup.name)
        page.show_working()
        background.run(lambda: restore(backup, target), lambda _: use(target), failed)

    def ask_elsewhere() -> None:
        chosen = choose_folder("The folder of a backup")
        if chosen is not None:
            ask(chosen)

    def failed(error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            raise error
        page.show_problem(str(error))

    page.restore_asked.connect(ask)
    page.another_asked.connect(ask_elsewhere)


def new_folder(base: Path, name: str) -> Path:
    """A folder that is not there yet, named by the backup."""
    target, number = base / f"restored-{name}", 1
    while target.exists():
        number += 1
        target = base / f"restored-{name}-{number}"
    return target


def last_of(record: Path, now: datetime) -> Said:
    """What the unlock page says of the last backup; it knows the record by its file only."""
    bundles = Shelf(record / FOLDER, None).bundles()
    made = bundles[0].made if bundles else None
    try:
        changed = (record / DATABASE).stat().st_mtime
    except OSError:
        changed = 0.0
    is_behind = made is not None and changed > (made.utc + NEWER_BY).timestamp()
    return last_backup(made, now, is_behind=is_behind)
