"""Which chapter of the manual is about a page."""

from __future__ import annotations

from typing import Final

FIRST_CHAPTER: Final = "first-day.md"
CHAPTERS: Final = {
    "today": "today.md",
    **dict.fromkeys(("couples", "couple", "new-couple", "plan-session"), "couple.md"),
    "preparation": "prepare.md",
    **dict.fromkeys(("checklist", "close"), "room.md"),
    "integration": "integrate.md",
    "review": "sign.md",
}
"""The chapter of the manual that is about a page; the others are of the first day."""
