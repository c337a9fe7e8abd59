"""What a person asks for about keys. No passphrase shows itself in a `repr`."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class GiveKey(Intent):
    """Give somebody of the register a key, or another for the one that was forgotten."""

    staff: UUID
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeKey(Intent):
    """Take somebody's key away; `passphrase` is that of whoever takes it."""

    staff: UUID
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChangePassphrase(Intent):
    """Put the own key under another passphrase."""

    old: str = field(repr=False)
    new: str = field(repr=False)
