"""The pages of the manual as they lie in the project."""

from __future__ import annotations

from pathlib import Path

from kadelyx_desk.ui.viewmodels.manual.chapters import Chapter, read_manual

FOLDER = Path(__file__).parents[1] / "docs" / "manual"


def read_page(file: str) -> str:
    """Give the text of a page, as the program reads it."""
    return (FOLDER / file).read_text(encoding="utf-8")


def small_manual() -> tuple[Chapter, ...]:
    """Two chapters with everything that a page can hold."""
    pages = {
        "README.md": "# Manual\n\n1. [Room](room.md): the day\n2. [Café](cafe.md)\n",
        "room.md": (
            "# In the room\nThe first line says **Given**.\n\n## A dose\n"
            "- The *lot* of the vial, see [the café](cafe.md).\n\n"
            "### Undo\nCtrl+Z strikes out.\n"
        ),
        "cafe.md": "# Café\n\n| what | why |\n|---|---|\n| a lot of tea | it is late |\n",
    }
    return read_manual(pages.__getitem__)
