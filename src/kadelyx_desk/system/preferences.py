"""What a person prefers on this machine: theme, text size, paper, place of the window.

Nothing of the record is in it, and a file that cannot be read counts as none.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What is kept between two starts.

    `points` is the size of plain text; `geometry` is Qt's own, in base64. `second_place` is
    where backups are copied to. `record` is the folder of a record that was restored, from this
    one; empty where the record lies in this folder itself.
    """

    theme: str = "light"
    points: float = 11.25
    paper: str = "letter"
    geometry: str = ""
    second_place: str = ""
    record: str = ""


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in words


def _is_size(value: object) -> bool:
    return type(value) in {int, float} and _SMALLEST <= float(str(value)) <= _LARGEST


_SMALLEST, _LARGEST = 8, 24
_FITS: dict[str, Callable[[object], bool]] = {
    "theme": _one_of("light", "dark", "dim"),
    "points": _is_size,
    "paper": _one_of("letter", "a4"),
    "geometry": lambda value: isinstance(value, str) and value.isascii(),
    "second_place": lambda value: isinstance(value, str) and "\0" not in value,
    "record": lambda value: isinstance(value, str) and "\0" not in value,
}
"""What each may be: a file that somebody edited must not keep the window from opening."""


def load(folder: Path) -> Preferences:
    """The preferences in a folder; where one is missing or odd, what the program began with."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    kept = {name: found[name] for name, fits in _FITS.items() if fits(found.get(name))}
    return replace(Preferences(), **kept)


def save(folder: Path, preferences: Preferences) -> None:
    """Keep the preferences; a disk that refuses them is no reason to stop."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / FILE).write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        return


def record_folder(folder: Path, preferences: Preferences) -> Path:
    """Where the record lies: in the folder itself, or in one that was restored."""
    restored = folder / preferences.record
    return restored if preferences.record and restored.is_dir() else folder


def second_of(preferences: Preferences) -> Path | None:
    """The second place of backups that was chosen on this machine."""
    return Path(preferences.second_place) if preferences.second_place else None
