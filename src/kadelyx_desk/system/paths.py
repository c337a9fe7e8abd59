"""Where the program's own files lie, and where the record lies unless told otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """The folder of fonts, icons, words and protocols: inside the package, or beside `src`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "kadelyx_desk" / "resources"
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "resources"


def manual() -> Path:
    """The folder of the manual's pages: among the resources that ship, or in the project."""
    shipped = resources() / "manual"
    return shipped if shipped.is_dir() else _PACKAGE.parents[1] / "docs" / "manual"


def transcripts() -> Path:
    """The folder of the examples of a transcript: among the resources, or in the project."""
    shipped = resources() / "transcripts"
    return shipped if shipped.is_dir() else _PACKAGE.parents[1] / "docs" / "transcripts"


def data_folder() -> Path:
    """The folder of the record for this user of this machine."""
    import platformdirs  # noqa: PLC0415 - not asked for where the folder is named

    return platformdirs.user_data_path("Kadelyx Desk", appauthor=False)


class ShippedProtocols:
    """The protocol texts that come with the program, the default one first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def shipped(self) -> tuple[str, ...]:
        """Every text, by file name."""
        found = sorted(self._folder.glob("*.toml"))
        return tuple(path.read_text(encoding="utf-8") for path in found)
