"""Finding a couple by what is typed: a name, a code, a date of birth in any spelling."""

from __future__ import annotations

from kadelyx_desk.domain.finding.finder import Findable, Finder

__all__ = ["Findable", "Finder"]
