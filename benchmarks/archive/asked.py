"""What a clinician asks of the desk in an archive, timed through the window's own models."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from time import perf_counter

from benchmarks.archive.making import Archive
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel

LISTED = 50
IN_VIEW = 14
"""Rows of the couples that the smallest window shows."""


def timed(work: Callable[[], object]) -> float:
    """The ms that something takes."""
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


class Asked:
    """The desk over one archive, unlocked; `unlocked` is how many ms that took."""

    def __init__(self, archive: Archive) -> None:
        begun = perf_counter()
        self._opened = archive.open()
        self.unlocked = (perf_counter() - begun) * 1000
        self._desk = self._opened.desk
        self._model = DeskModel(self._desk, lambda: b"")
        self._couples = CouplesModel()
        self._chance = random.Random(7)  # noqa: S311 - the same sessions every time, no secret
        rows = self._desk.directory.sessions()
        self._signed = [row.session for row in rows if row.stage is Stage.SIGNED]
        self._running = next(row.session for row in rows if row.stage is Stage.JOURNEY)
        self._couples.show_couples(self._model.day.couples())
        self._model.today()
        self._couples.find("b")
        one = self._couples.couple(self._couples.rowCount() - 1)
        born = one.born[0]
        self._typed = (
            one.course.code,
            " ".join((f"{born:%d %m %Y}", *one.names)),
            " ".join(one.names),
        )

    def open_session(self) -> float:
        """Open one of all sessions, as the list does when a row is pressed."""
        session = self._chance.choice(self._signed)
        return timed(lambda: self._model.open_session(session))

    def append(self) -> float:
        """Note something in the session that runs."""
        recorder = self._desk.recorder
        entry = recorder.entry(self._running, About.COUPLE, Noted("it is warm", quote=False))
        return timed(lambda: self._desk.log.append(entry))

    def latest(self) -> float:
        """The latest fifty sessions, after the record grew."""
        self.append()
        return timed(lambda: self._desk.directory.sessions()[:LISTED])

    def today(self) -> float:
        """What Today shows, after the record grew."""
        self.append()
        return timed(self._model.today)

    def couples(self) -> float:
        """The page of all couples with the rows in view, after the record grew."""
        self.append()
        self._couples.find("")
        return timed(self._shown)

    def _shown(self) -> None:
        self._couples.show_couples(self._model.day.couples())
        for row in range(IN_VIEW):
            self._couples.data(self._couples.index(row))

    def search(self) -> list[float]:
        """Searches that end at one couple, each with its row."""
        return [timed(partial(self._found, typed)) for typed in self._typed]

    def _found(self, typed: str) -> None:
        self._couples.find(typed)
        if self._couples.rowCount() != 1:
            message = f"{self._couples.rowCount()} couples are found by what is one's own"
            raise RuntimeError(message)
        self._couples.data(self._couples.index(0))

    def keys(self) -> list[float]:
        """Each key of such a search, with the rows that are then in view."""
        whole = self._typed[-1]
        return [timed(partial(self._narrowed, whole[:end])) for end in range(1, len(whole) + 1)]

    def _narrowed(self, typed: str) -> None:
        self._couples.find(typed)
        for row in range(min(IN_VIEW, self._couples.rowCount())):
            self._couples.data(self._couples.index(row))

    def close(self) -> None:
        """Give the record back."""
        self._model.stop()
        self._opened.close()
