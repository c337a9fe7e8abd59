"""What lies in the folder that PyInstaller made, and where each piece of it came from."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass
from pathlib import Path

INSIDE = "_internal"
"""Where PyInstaller puts everything but the program itself."""


BILL = "sbom.cdx.json"
LICENCES = "licences"


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of the folder, or a module inside the program.

    Attributes:
        place: its path in the folder, or the module's name.
        source: the file that it was made from.
        is_module: whether it is code inside the program's own file.
    """

    place: str
    source: Path
    is_module: bool = False


class UnknownFileError(Exception):
    """Something lies in the folder that PyInstaller did not put there."""


def pieces(folder: Path, notes: Path) -> list[Piece]:
    """Everything in the folder with its source, by place.

    Args:
        folder: the folder that PyInstaller made.
        notes: the folder of its tables of contents.

    Raises:
        UnknownFileError: a file is in the folder and in no table.
    """
    collected, modules = _table(notes / "COLLECT-00.toc"), _table(notes / "PYZ-00.toc")
    sources = {place.replace("\\", "/"): source for place, source, _ in collected}
    found = []
    for path in held(folder):
        place = path.relative_to(folder).as_posix()
        if place.partition("/")[0] in {LICENCES, BILL}:
            continue  # written by us, about the rest
        source = sources.get(place.removeprefix(f"{INSIDE}/"), "")
        if not source:
            raise UnknownFileError(place)
        found.append(Piece(place, Path(source)))
    starting = {"PYSOURCE", "EXECUTABLE"}  # what PyInstaller begins a program with
    modules += [row for row in _table(notes / "EXE-00.toc") if row[2] in starting]
    found += [
        Piece(name, Path(source), is_module=True)
        for name, source, _ in modules
        if source.strip("-")  # a folder of modules that is none itself has no source
    ]
    return sorted(found, key=lambda piece: (piece.is_module, piece.place))


def held(folder: Path) -> list[Path]:
    """The files of a folder; links to them count for nothing."""
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
    )


def size_of(folder: Path) -> int:
    """Its bytes."""
    return sum(path.stat().st_size for path in held(folder))


def sizes(folder: Path) -> list[tuple[int, str]]:
    """Its parts by size, the largest first."""
    parts: dict[str, int] = {}
    for path in held(folder):
        inside = path.relative_to(folder).parts
        name = inside[1] if inside[0] == INSIDE and len(inside) > 1 else inside[0]
        parts[name] = parts.get(name, 0) + path.stat().st_size
    return sorted(((size, name) for name, size in parts.items()), reverse=True)


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _table(path: Path) -> list[tuple[str, str, str]]:
    """The rows in a table of contents of PyInstaller's, each of three texts."""
    read = ast.literal_eval(path.read_text(encoding="utf-8"))
    lists = [part for part in read if isinstance(part, list)]
    return [row for rows in lists for row in rows if isinstance(row, tuple)]
