"""What a person can ask for about backups."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class BackUpNow(Intent):
    """Make a backup now."""


@dataclass(frozen=True, slots=True)
class TryRestore(Intent):
    """Read the newest backup through, as a restore would."""


@dataclass(frozen=True, slots=True)
class ChooseSecondPlace(Intent):
    """Ask for a folder that every backup is copied to."""


@dataclass(frozen=True, slots=True)
class LeaveSecondPlace(Intent):
    """Copy no more backups to the second place; what lies there stays."""
