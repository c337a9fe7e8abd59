"""The way in: first start, unlock, recovery, demonstration; and the way out, the lock.

What stands before the first paint of the unlock page is imported above; a page that is seldom
asked for, and the words of passphrases with it, is imported when it is.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kadelyx_desk import __version__
from kadelyx_desk.bootstrap import later
from kadelyx_desk.bootstrap.before.people import chosen_person, listed_people
from kadelyx_desk.bootstrap.options import typed_passphrase
from kadelyx_desk.bootstrap.seldom import second_start
from kadelyx_desk.bootstrap.seldom.failing import defect, told
from kadelyx_desk.domain.errors import (
    InvalidValueError,
    KadelyxError,
    VaultDamagedError,
    VaultMissingError,
)
from kadelyx_desk.persistence.slot_file import VaultDirectory, read_directory
from kadelyx_desk.system import preferences
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui import background
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.file_dialogs import ChooseFile, choose_folder_with_dialog
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.plain_word import making_demonstration
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from kadelyx_desk.ui.views.unlock import RecoveryAsked, UnlockAsked, UnlockState, UnlockView

if TYPE_CHECKING:
    from kadelyx_desk.application.ports import Clock
    from kadelyx_desk.bootstrap.vault import OpenDesk
    from kadelyx_desk.bootstrap.workplace import Workplace
    from kadelyx_desk.ui.viewmodels.keys.intents import TakeKey
    from kadelyx_desk.ui.views.second_start.knock import Knock

FACTS = ("No network connection is opened", f"Version {__version__}")


class Entrance:
    """Joins the pages before the lock with the record behind it."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is something the way in is joined with
        self,
        window: MainWindow,
        folder: Path,
        preferred: Preferences,
        options: argparse.Namespace,
        choose_file: ChooseFile,
        clock: Clock | None,
    ) -> None:
        self._window = window
        self._choose_file = choose_file
        self.choose_folder = choose_folder_with_dialog(window)
        self._base = folder
        self._folder = preferences.record_folder(folder, preferred)
        self._options = options
        self._given_clock = clock
        self._opened: OpenDesk | None = None
        self._workplace: Workplace | None = None
        self._knock: Knock | None = None
        self._demo: Path | None = None
        self._chosen: UUID | None = None
        self.preferred = preferred
        self.entered: Callable[[OpenDesk], object] = lambda _opened: None
        self._unlock = UnlockView()
        self._unlock.unlock_asked.connect(self._enter)
        self._unlock.recovery_asked.connect(self._recover)
        self._unlock.restore_asked.connect(self._show_trouble)
        window.add_page("unlock", self._unlock, full=True)
        window.lock_asked.connect(self.lock)
        window.page_asked.connect(self._turn_to)
        window.help_asked.connect(self._show_help)
        window.theme_changed.connect(self._keep_theme)
        window.first_painted.connect(self._warm_up)

    @cached_property
    def _clock(self) -> Clock:
        from kadelyx_desk.system.clock import SystemClock

        return self._given_clock or SystemClock()

    def open_door(self) -> None:
        """Show the page that fits what lies in the folder."""
        if self._options.demo and self._demo is None:
            self._show("demonstration", making_demonstration())
            return
        try:
            directory = read_directory(self._folder)
        except VaultMissingError:
            self._show_first_run()
        except KadelyxError as error:
            self._show_trouble(str(error))
        else:
            other = second_start.found(self._folder, directory)
            if other is None:
                self._show_unlock(directory)
            else:
                other.look_asked.connect(self.open_door)
                self._show("open-elsewhere", other)

    def _show(self, name: str, page: QWidget) -> None:
        self._window.add_page(name, page, full=True)
        self._window.show_page(name)

    def _show_trouble(self, sentence: str = "") -> None:
        """The record cannot be opened: say so, and offer what backups there are."""
        from kadelyx_desk.bootstrap.keeping import way_back

        page = way_back.trouble_page(self._folder, self.preferred, sentence)
        choose = lambda what: self.choose_folder(what)  # noqa: E731, PLW0108 - the one of then
        way_back.offer_way_back(page, self._base, choose, self._use)
        page.left.connect(self.open_door)
        self._show("trouble", page)

    def _use(self, folder: Path) -> None:
        """A backup was restored into a folder below our own: that is the record from now on."""
        self.preferred = replace(self.preferred, record=folder.name)
        preferences.save(self._base, self.preferred)
        self._folder = folder
        self.open_door()

    def _tell_backup(self) -> None:
        """Say on the unlock page how old the last backup is."""
        folder, clock = self._folder, self._clock
        background.run(
            lambda: later.last_backup(folder, clock), self._unlock.show_backup, defect
        )

    def _warm_up(self) -> None:
        if self._options.demo and self._demo is None:
            self._demonstrate()
            return
        if self._window.shown == "unlock":
            self._tell_backup()
        if not self._enter_by_file():
            background.run(later.import_rest, lambda _: None, defect)

    def _enter_by_file(self) -> bool:
        """Unlock with the passphrase file of the command line, where one was named."""
        try:
            passphrase = typed_passphrase(self._options)
        except (OSError, InvalidValueError):
            self._unlock.show_problem("The passphrase file cannot be read.")
            return False
        if passphrase is None or self._chosen is None:
            return False
        self._enter(UnlockAsked(self._chosen, passphrase))
        return True

    def _show_unlock(self, directory: VaultDirectory) -> None:
        listed = listed_people(directory)
        self._chosen = chosen_person(listed, self._options.staff or "")
        state = UnlockState(directory.clinic, listed, FACTS, self._chosen)
        self._unlock.show_state(state)
        self._window.show_page("unlock")

    def _enter(self, asked: UnlockAsked) -> None:
        folder, clock = self._folder, self._clock
        self._unlock.show_working()
        background.run(
            lambda: later.enter(folder, asked, clock), self._work_at, self._not_opened
        )

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, VaultDamagedError | VaultMissingError):
            self._unlock.offer_restore()
        told(self._unlock.show_problem)(error)

    def _recover(self, asked: RecoveryAsked) -> None:
        folder, clock = self._folder, self._clock
        self._unlock.show_working()
        background.run(
            lambda: later.check_recovery(folder, asked, clock),
            lambda _: self._show_renew(asked.code),
            told(self._unlock.show_problem),
        )

    def _show_renew(self, code: str) -> None:
        from kadelyx_desk.bootstrap.before.renewing import renew_page

        page = renew_page(self._folder, code, self._clock, self._work_at)
        self._show("renew", page)

    def _show_first_run(self) -> None:
        from kadelyx_desk.bootstrap.before.founding import first_run_page

        page = first_run_page(self._folder, self._clock, self._made, self._work_at)
        page.demo_asked.connect(self._demonstrate)
        self._show("first-run", page)

    def _made(self, opened: OpenDesk) -> None:
        self._opened = opened  # its recovery sheet is in view; nobody works in it yet

    def _demonstrate(self) -> None:
        import tempfile

        self._show("demonstration", making_demonstration())
        self._demo = Path(tempfile.mkdtemp(prefix="kadelyx-desk-demo-"))
        self._folder = self._demo / "record"
        folder, clock = self._folder, self._clock
        background.run(lambda: later.demonstrate(folder, clock), self._work_at, defect)

    def _work_at(self, opened: OpenDesk) -> None:
        from kadelyx_desk.bootstrap.workplace import Workplace

        self._opened = opened
        self._unlock.clear()
        choose = self._choose_file, self.choose_folder if self._demo is None else None
        self._workplace = Workplace(self._window, opened, choose, self.preferred, self._prefer)
        # Later: the page that asks goes with the record, and is still speaking now.
        self._workplace.model.key_taken.connect(
            lambda asked: QTimer.singleShot(0, lambda: self._take_key(asked))
        )
        if self._workplace.backups is not None:
            self._workplace.backups.model.closed.connect(self._tell_backup)
        self._workplace.enter()
        self._knock = second_start.hear(self._folder, self._window)
        self.entered(opened)

    def _take_key(self, asked: TakeKey) -> None:
        """Close the record, which is written again meanwhile, and open it anew."""
        if self._opened is None:
            return
        folder, clock, staff = self._folder, self._clock, self._opened.vault.staff
        self.lock()
        self._unlock.show_working()
        background.run(
            lambda: later.take_key(folder, staff, asked, clock),
            self._work_at,
            told(self._unlock.show_problem),
        )

    def lock(self) -> None:
        """Keep what is half typed, close the record, and show the door again."""
        if self._opened is not None:
            self._close()
            self._window.show_person("", "")
            self.open_door()
            self._window.drop_other_pages("unlock")

    def leave(self) -> None:
        """The program ends: close the record and remove a demonstration."""
        background.finish()  # else one that is still being made would come back
        self._close()
        if self._demo is not None:
            shutil.rmtree(self._demo, ignore_errors=True)

    def _close(self) -> None:
        if self._workplace is not None:
            self._workplace.leave()
            self._workplace = None
        if self._knock is not None:
            self._knock.stop()
            self._knock = None
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def safe_up_to(self) -> str:
        """Up to when the open session is recorded; empty where none is open."""
        return "" if self._workplace is None else self._workplace.safe_up_to()

    @property
    def opened(self) -> OpenDesk | None:
        """The record, while it is open."""
        return self._opened

    # The window outlives each workplace: its signals end here, never in one that was left.
    def _turn_to(self, page: str) -> None:
        if self._workplace is not None:
            self._workplace.turn_to(page)

    def _show_help(self, page: str) -> None:
        if self._workplace is not None:
            self._workplace.show_help(page)

    def _keep_theme(self, name: ThemeName) -> None:
        self.preferred = replace(self.preferred, theme=name.name.lower())
        if self._workplace is not None:
            self._workplace.note_theme(self.preferred.theme)

    def _prefer(self, preferred: Preferences) -> None:
        self.preferred = preferred
        theme.apply(ThemeName[preferred.theme.upper()], preferred.points)
