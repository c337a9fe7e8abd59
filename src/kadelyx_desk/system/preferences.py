"""What a person prefers on this machine: theme, text size, paper, place of the window.

Nothing of the record is in it, and a file that cannot be read counts as none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`points` is the size of plain text; `geometry` is Qt's own, in base64."""

    theme: str = "light"
    points: float = 11.25
    paper: str = "letter"
    geometry: str = ""


def load(folder: Path) -> Preferences:
    """The preferences in a folder; where one is missing or odd, what the program began with."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    begun = asdict(Preferences())
    kept = {
        field.name: found[field.name]
        for field in fields(Preferences)
        if isinstance(found.get(field.name), type(begun[field.name]))
    }
    return Preferences(**begun | kept)


def save(folder: Path, preferences: Preferences) -> None:
    """Keep the preferences; a disk that refuses them is no reason to stop."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / FILE).write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        return
