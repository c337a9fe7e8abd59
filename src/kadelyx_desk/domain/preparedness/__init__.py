"""What is still missing before a journey, of each partner and of the couple."""

from __future__ import annotations

from kadelyx_desk.domain.preparedness.dosed import dosed
from kadelyx_desk.domain.preparedness.missing import Item, Missing, Part, missing

__all__ = ["Item", "Missing", "Part", "dosed", "missing"]
