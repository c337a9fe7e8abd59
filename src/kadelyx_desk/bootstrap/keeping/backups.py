"""Backups of the open record: when they are made, and the pages that show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kadelyx_desk.application.backing_up.service import BackupService, Order, Wanted
from kadelyx_desk.bootstrap.vault import PROGRAM, OpenDesk
from kadelyx_desk.domain.backups.bundle import Cause
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.persistence.backups.making import Source, keys_of
from kadelyx_desk.persistence.backups.second_place import choose_second
from kadelyx_desk.persistence.backups.store import DiskBackupStore
from kadelyx_desk.persistence.slot_file import read_slots
from kadelyx_desk.system.preferences import Preferences, second_of
from kadelyx_desk.ui.viewmodels.backups.intents import (
    BackUpNow,
    ChooseSecondPlace,
    LeaveSecondPlace,
    TryRestore,
)
from kadelyx_desk.ui.viewmodels.backups.model import BackupModel
from kadelyx_desk.ui.viewmodels.intents import Intent, Sign
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.file_dialogs import ChooseFolder
from kadelyx_desk.ui.views.settings.backups_card import BackupsCard
from kadelyx_desk.ui.views.today.page import TodayPage

SAME_DISK = (
    "That place is on the same disk as the record. A fire, a thief or a broken disk would take "
    "both; a stick or another machine is better."
)


def service_over(opened: OpenDesk) -> BackupService:
    """The backups of an open record."""
    vault, desk = opened.vault, opened.desk
    generation = keys_of(read_slots(vault.folder)).generation
    source = Source(vault.folder, vault.vault, vault.database_key, generation, PROGRAM)
    return BackupService(DiskBackupStore(source), desk.clock, desk.audit)


class Backups:
    """Joined with the pages while the record is open.

    Args:
        opened: the record.
        choose_folder: asks a person for a folder.
        preferred: what is preferred on this machine now.
        prefer: keeps what is preferred.
    """

    def __init__(
        self,
        opened: OpenDesk,
        choose_folder: ChooseFolder,
        preferred: Callable[[], Preferences],
        prefer: Callable[[Preferences], object],
    ) -> None:
        self._record = opened.vault.folder
        self._choose_folder = choose_folder
        self._preferred = preferred
        self._prefer = prefer
        self._card: BackupsCard | None = None
        second = second_of(preferred())
        self.model = BackupModel(service_over(opened), opened.desk.clock, second)

    def join(self, today: TodayPage, card: BackupsCard) -> None:
        """Show on these pages what there is, and begin."""
        self._card = card
        self.model.shown.connect(today.show_backups)
        self.model.shown.connect(card.show_backups)
        card.asked.connect(self._do)
        self.model.begin()

    def heard(self, answer: Answer) -> None:
        """A session was signed: its first backup is kept for good."""
        if answer.done and isinstance(answer.intent, Sign):
            self.model.make(Cause.SIGNED)

    def session_began(self) -> None:
        """A session is opened."""
        self.model.make(Cause.BEGUN)

    def leave(self) -> None:
        """The record is about to be closed."""
        self.model.close()

    def _do(self, intent: Intent) -> None:
        match intent:
            case BackUpNow():
                self.model.make(Cause.ASKED, always=True)
            case TryRestore():
                self.model.test()
            case ChooseSecondPlace():
                self._choose()
            case LeaveSecondPlace():
                self._use(None)
            case _:
                return

    def _choose(self) -> None:
        chosen = self._choose_folder("A second place for backups")
        if chosen is None or self._card is None:
            return
        try:
            is_same_disk = choose_second(chosen, self._record)
        except KadelyxError as error:
            self._card.show_refusal(str(error))
            return
        self._use(chosen)
        self._card.say(SAME_DISK if is_same_disk else "")

    def _use(self, second: Path | None) -> None:
        kept = "" if second is None else str(second.absolute())
        self._prefer(replace(self._preferred(), second_place=kept))
        self.model.use_second(second)


def asked_for(second: Path | None) -> Order:
    """The order of somebody at the command line."""
    return Order(Cause.ASKED, second, Wanted.ALWAYS)
