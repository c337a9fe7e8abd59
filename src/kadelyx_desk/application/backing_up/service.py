"""Carries out an order for a backup, and notes in the audit log what was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.backing_up.pace import GivenUpError, Pace
from kadelyx_desk.application.backing_up.ports import BackupStore, Remembered
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import AlreadyOpenError, KadelyxError
from kadelyx_desk.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: a backup for a cause, brought to the second place where one is chosen.

    `always` makes one even where the record holds nothing new; `test` reads the newest through
    instead of making one.
    """

    cause: Cause
    second: Path | None = None
    always: bool = False
    test: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order, as things stand now.

    Attributes:
        order: what was wanted.
        newest: the newest good backup.
        count: how many good ones there are.
        made: the one that this order made.
        problem: why none was made, or why the one that was read through does not hold.
        second_problem: why the second place does not have the newest.
        remembered: what is kept beside the backups.
    """

    order: Order
    newest: Bundle | None
    count: int
    made: Bundle | None
    problem: str
    second_problem: str
    remembered: Remembered


class BackupService:
    """Makes, tests and copies backups. `work` may run beside the window, `note` may not."""

    def __init__(self, store: BackupStore, clock: Clock, audit: AuditLog) -> None:
        self._store = store
        self._clock = clock
        self._audit = audit

    def work(self, order: Order, pace: Pace) -> Outcome:
        """Carry out an order. It touches nothing that the owner of the record touches."""
        made, problem = None, ""
        try:
            if order.test:
                self._test(pace)
            else:
                made = self._make(order, pace)
        except AlreadyOpenError:
            pass  # another one is under way, and will be as good
        except (GivenUpError, KadelyxError) as error:
            problem = str(error)
        return self._outcome(order, made, problem, self._second(order, pace))

    def note(self, outcome: Outcome) -> None:
        """Say in the audit log what was made since the last line about a backup.

        A backup that was made while the record was being closed is said here too, at the next
        unlocking.
        """
        noted = self._store.remembered().noted
        new = [one for one in self._store.bundles() if one.holding.entries > noted]
        for bundle in reversed(new):
            self._audit.note(Act.BACKED_UP, None, f"{bundle.cause.value}: {bundle.words}")
        if outcome.order.test and not outcome.problem and outcome.newest is not None:
            self._audit.note(Act.BACKUP_TESTED, None, outcome.newest.words)
        if new:
            newest = new[0].holding.entries
            self._store.remember(replace(self._store.remembered(), noted=newest))

    def _make(self, order: Order, pace: Pace) -> Bundle | None:
        if not order.always and not self._store.is_due():
            return None
        return self._store.make(order.cause, self._now(), pace)

    def _test(self, pace: Pace) -> None:
        bundles = self._store.bundles()
        if not bundles:
            raise KadelyxError("There is no backup to test yet.")
        self._store.test(bundles[0], pace)
        self._store.remember(replace(self._store.remembered(), tested=self._now()))

    def _second(self, order: Order, pace: Pace) -> str:
        """Bring the newest to the second place, if it is not there; why not, where not."""
        bundles = self._store.bundles()
        if order.second is None or not bundles:
            return ""
        newest = bundles[0]
        try:
            if not self._store.is_at(newest, order.second):
                self._store.copy(newest, order.second, pace)
        except (GivenUpError, KadelyxError) as error:
            return str(error)
        self._store.remember(replace(self._store.remembered(), second=newest.made))
        return ""

    def _outcome(
        self, order: Order, made: Bundle | None, problem: str, second_problem: str
    ) -> Outcome:
        bundles = self._store.bundles()
        newest = bundles[0] if bundles else None
        remembered = self._store.remembered()
        return Outcome(order, newest, len(bundles), made, problem, second_problem, remembered)

    def _now(self) -> Moment:
        return self._clock.read().moment
