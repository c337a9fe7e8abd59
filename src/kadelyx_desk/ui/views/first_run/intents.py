"""What the first start asks for, once everything has been answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kadelyx_desk.domain.entries.clinic import Role


@dataclass(frozen=True, slots=True)
class FoundAsked:
    """Found the record of a clinic with its first person, who is director and administrator."""

    clinic: str
    address: str | None
    name: str
    roles: tuple[Role, ...]
    licence: str | None
    may_inject: bool
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed and locked away: the clinic, and the code in groups joined by hyphens."""

    clinic: str
    code: str = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(self.code.split("-"))


@dataclass(frozen=True, slots=True)
class PassphraseTools:
    """Where passphrases come from, and what may be one.

    `propose` makes a new one. `check` takes a passphrase and the clinic's name and raises a
    `KadelyxError` with a sentence where it may not be used.
    """

    propose: Callable[[], str]
    check: Callable[[str, str], None]
