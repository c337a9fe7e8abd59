"""What is asked of a preview, and the preview as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kadelyx_desk.application.ports import Picture
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class ShowPreview(Intent):
    """Make the pages of a form as they would print now."""

    form: Form
    paper: str


@dataclass(frozen=True, slots=True)
class StopPreview(Intent):
    """Nobody waits for the pages any more."""


@dataclass(frozen=True, slots=True)
class DrawPage(Intent):
    """Draw a page, counted from 0, this many pixels wide."""

    page: int
    width: int


class Making(Enum):
    """What became of a preview."""

    UNDER_WAY = "under way"
    MADE = "made"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A preview as it stands. Sizes are in points; `sentence` says why there is none."""

    making: Making
    sizes: tuple[tuple[float, float], ...] = ()
    texts: tuple[str, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page that was drawn: its number from 0, and its greys."""

    page: int
    picture: Picture
