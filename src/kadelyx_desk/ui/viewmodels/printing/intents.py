"""What a person asks to have on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kadelyx_desk.ui.viewmodels.intents import Intent


class Blank(Enum):
    """What can be printed without a record; the value is a part of its file name."""

    COUPLE = "forms-couple"
    SOLO = "forms-solo"
    CARD = "quick-card"

    @property
    def file_name(self) -> str:
        return f"kadelyx-desk-{self.value}.pdf"


@dataclass(frozen=True, slots=True)
class PrintBlank(Intent):
    """Make blank forms or the quick card; a person is asked where the file is to go."""

    blank: Blank


@dataclass(frozen=True, slots=True)
class SaveBlank(Intent):
    """The same, to a file."""

    blank: Blank
    target: Path
