"""What a person asks for about a receipt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class PrintReceipt(Intent):
    """Make a receipt of a course, for a payer; `name` is a file name without anybody's name."""

    couple: UUID
    course: UUID
    payer: str
    name: str


@dataclass(frozen=True, slots=True)
class SaveReceipt(Intent):
    """The receipt that was asked for, to a file, on the clinic's paper."""

    asked: PrintReceipt
    target: Path
    paper: str
