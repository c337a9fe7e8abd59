"""What happens when something in the program goes wrong: one sentence, and a report."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication

from kadelyx_desk import __version__
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.system.defect_report import NAME, report
from kadelyx_desk.system.diagnostics import Diagnostics
from kadelyx_desk.system.run_file import Past
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.main_window import MainWindow

if TYPE_CHECKING:
    from kadelyx_desk.bootstrap.vault import OpenDesk

_WRONG = "Something went wrong in the program."
_CRASHED = "Kadelyx Desk ended unexpectedly the last time."
_NOT_CLOSED = "Kadelyx Desk was not closed the last time, as when the power goes."
_ALL_SAFE = "Everything that was shown as saved is safely recorded."
_SAVED = "The report is saved. It holds no names and no notes."
_NOT_SAVED = "The report could not be written there. Choose another place."
_SPEAKER = re.compile(r"Q[A-Za-z]+(?:::[A-Za-z]+)*|qt\.[a-z.]+")


class WayIn(Protocol):
    """What has to be known of the way in."""

    entered: Callable[[OpenDesk], object]
    """Called when the record has been opened."""

    @property
    def opened(self) -> OpenDesk | None:
        """The record, while it is open."""
        ...

    def safe_up_to(self) -> str:
        """Up to when the open session is recorded; empty where none is open."""
        ...


class Mishaps:
    """Tells the person at the window, and writes the report where they want it.

    Args:
        window: where it is said.
        entrance: knows up to when the record is safe.
        diagnostics: writes defects down.
        choose_file: asks where the report is to go.
    """

    def __init__(
        self,
        window: MainWindow,
        entrance: WayIn,
        diagnostics: Diagnostics,
        choose_file: ChooseFile,
    ) -> None:
        self._window = window
        self._entrance = entrance
        self._diagnostics = diagnostics
        self._choose_file = choose_file
        self._past: Past | None = None
        self._joined = False

    def watch(self, past: Past | None) -> None:
        """Say each defect from now on, and first that the run before was not closed, if so."""
        self._diagnostics.when_told(self.say_defect)
        if past is None:
            return
        self._past = past
        for line in filter(str.strip, past.dump.splitlines()):
            self._diagnostics.note(f"before: {line}")
        self._say(f"{self._before} {_ALL_SAFE}", problem=False)
        self._entrance.entered = self._say_where

    def say_defect(self) -> None:
        """A defect was written down: say one calm sentence, and up to when all is safe."""
        safe = self._entrance.safe_up_to()
        self._say(f"{_WRONG} {_up_to(safe)}", problem=True)

    @property
    def _before(self) -> str:
        return _CRASHED if self._past is not None and self._past.dump else _NOT_CLOSED

    def _say_where(self, opened: OpenDesk) -> None:
        """The record is open: its newest entry of a session is where it is safe up to."""
        self._entrance.entered = lambda _opened: None
        safe = ""
        with suppress(KadelyxError):  # the lists say so themselves
            rows = opened.desk.directory.sessions()
            if rows:
                newest = max(rows, key=lambda row: row.changed)
                number = opened.desk.recorder.log.head(newest.session).seq
                now = opened.desk.clock.read().moment.local
                safe = f"{_when(newest.changed.astimezone(now.tzinfo), now)}, entry {number}"
        self._say(f"{self._before} {_up_to(safe)}", problem=False)

    def _say(self, sentence: str, *, problem: bool) -> None:
        strip = self._window.show_mishap(sentence, problem=problem)
        if not self._joined:
            strip.report_asked.connect(self._save)
            self._joined = True

    def _save(self) -> None:
        target = self._choose_file(NAME)
        if target is None:
            return
        text = self.report()
        strip = self._window.mishap
        try:
            target.write_text(text, encoding="utf-8")
        except OSError:
            words = _NOT_SAVED
        else:
            words = _SAVED
        if strip is not None:
            strip.tell(words)
            self._window.say(words)

    def report(self) -> str:
        """The report as it stands now."""
        opened = self._entrance.opened is not None
        facts = (
            ("Version", __version__),
            ("Record", "open" if opened else "locked"),
            ("Page", self._window.shown),
            ("Safe up to", self._entrance.safe_up_to() or "no session is open"),
            ("Qt", f"{qVersion()}, {QGuiApplication.platformName()}"),
        )
        dump = self._past.dump if self._past is not None else ""
        return report(facts, self._diagnostics.last, dump, self._diagnostics.lines())


def take_qt_messages(note: Callable[[str], object]) -> None:
    """Write down that Qt complained, and which part of it: its words may repeat a text.

    Each complaint is written once. What ends the program is said on the terminal too, whole:
    there is no window yet, or none any more.
    """
    known: set[str] = set()

    def take(kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
        if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            return
        if kind is QtMsgType.QtFatalMsg:
            sys.stderr.write(f"{words}\n")
        speaker = _SPEAKER.match(words or "")
        line = f"Qt: {kind.name} {context.category} {speaker[0] if speaker else ''}".rstrip()
        if line not in known:
            known.add(line)
            note(line)

    qInstallMessageHandler(take)


def _up_to(safe: str) -> str:
    return f"Everything up to {safe}, is safely recorded." if safe else _ALL_SAFE


def _when(moment: datetime, now: datetime) -> str:
    """The time; with its day, where that is not today."""
    today = moment.date() == now.date()
    return clock(moment) if today else f"{day(moment.date())} {clock(moment)}"
