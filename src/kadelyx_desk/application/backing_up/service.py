"""Carries out an order for a backup, and notes in the audit log what was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.backing_up.pace import GivenUpError, Pace
from kadelyx_desk.application.backing_up.ports import BackupStore, Remembered
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import AlreadyOpenError, KadelyxError
from kadelyx_desk.domain.moments import Moment


class Wanted(Enum):
    """A backup where the record holds something new, or always; a test restore; only a look."""

    WHERE_NEW = auto()
    ALWAYS = auto()
    TEST = auto()
    LOOK = auto()


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted, and why; what is made goes to the second place, where one is chosen."""

    cause: Cause
    second: Path | None = None
    wanted: Wanted = Wanted.WHERE_NEW


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
        unnoted: those that do not stand in the audit log yet, oldest first.
    """

    order: Order
    newest: Bundle | None
    count: int
    made: Bundle | None
    problem: str
    second_problem: str
    remembered: Remembered
    unnoted: tuple[Bundle, ...]


class BackupService:
    """Makes, tests and copies backups.

    `work` and `remember_noted` read and write slow places and run beside the window; `note`
    appends to the record and belongs to its owner.
    """

    def __init__(self, store: BackupStore, clock: Clock, audit: AuditLog) -> None:
        self._store = store
        self._clock = clock
        self._audit = audit

    def work(self, order: Order, pace: Pace) -> Outcome:
        """Carry out an order. It touches nothing that the owner of the record touches."""
        made, problem = None, ""
        try:
            if order.wanted is Wanted.TEST:
                self._test(pace)
            elif order.wanted is not Wanted.LOOK:
                made = self._make(order, pace)
        except AlreadyOpenError:
            pass  # another one is under way, and will be as good
        except (GivenUpError, KadelyxError) as error:
            problem = str(error)
        return self._outcome(order, made, problem, self._second(order, pace))

    def note(self, outcome: Outcome) -> None:
        """Say in the audit log what was made since the last line about a backup.

        A backup that was made while the record was being closed is said here too, after the
        next unlocking.
        """
        for bundle in outcome.unnoted:
            self._audit.note(Act.BACKED_UP, None, f"{bundle.cause.value}: {bundle.words}")
        is_test = outcome.order.wanted is Wanted.TEST and not outcome.problem
        if is_test and outcome.newest is not None:
            self._audit.note(Act.BACKUP_TESTED, None, outcome.newest.words)

    def remember_noted(self, outcome: Outcome) -> None:
        """What `note` said is not said again."""
        if outcome.unnoted:
            noted = outcome.unnoted[-1].holding.entries
            self._store.remember(replace(self._store.remembered(), noted=noted))

    def _make(self, order: Order, pace: Pace) -> Bundle | None:
        if order.wanted is not Wanted.ALWAYS and not self._store.is_due():
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
        if order.second is None or not bundles or order.wanted is Wanted.LOOK:
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
        remembered = self._store.remembered()
        unnoted = [one for one in bundles if one.holding.entries > remembered.noted]
        return Outcome(
            order,
            bundles[0] if bundles else None,
            len(bundles),
            made,
            problem,
            second_problem,
            remembered,
            tuple(reversed(unnoted)),
        )

    def _now(self) -> Moment:
        return self._clock.read().moment
