"""A store of backups in memory, for tests of what becomes of an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.domain.backups.bundle import Bundle, Cause, Holding, Keys
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.moments import Moment

VAULT = UUID("00000000-0000-4000-8000-00000000000a")


@dataclass
class FakeBackupStore:
    """Backups that weigh nothing; what the disk refuses is set by the test."""

    entries: int = 40
    kept: list[Bundle] = field(default_factory=list)
    there: list[Bundle] = field(default_factory=list)
    what: Remembered = field(default_factory=Remembered)
    refusal: KadelyxError | None = None
    second_refusal: KadelyxError | None = None
    tested: list[str] = field(default_factory=list)

    def bundles(self) -> Sequence[Bundle]:
        return tuple(reversed(self.kept))

    def is_due(self) -> bool:
        return not self.kept or self.kept[-1].holding.upto < self.entries

    def make(self, cause: Cause, made: Moment, pace: Pace) -> Bundle:
        pace.step()
        if self.refusal is not None:
            raise self.refusal
        holding = Holding(self.entries, 6, self.entries, frozenset())
        bundle = Bundle(f"{len(self.kept)}", VAULT, made, cause, holding, Keys(1, 1), 1000)
        self.kept.append(bundle)
        return bundle

    def test(self, bundle: Bundle, pace: Pace) -> None:
        pace.step()
        if self.refusal is not None:
            self.kept.remove(bundle)
            raise self.refusal
        self.tested.append(bundle.name)

    def copy(self, bundle: Bundle, second: Path, pace: Pace) -> None:
        del second
        pace.step()
        self.there.append(bundle)

    def is_at(self, bundle: Bundle, second: Path) -> bool:
        del second
        if self.second_refusal is not None:
            raise self.second_refusal
        return bundle in self.there

    def remembered(self) -> Remembered:
        return self.what

    def remember(self, what: Remembered) -> None:
        self.what = what
