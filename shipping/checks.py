"""What the folder has to be before a clinic gets it; each check says what it found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from shipping.bill import Part
from shipping.kept import ASKED_BY_NAME
from shipping.licences import plain
from shipping.owners import Kind

LARGEST = 180_000_000
"""Bytes that the folder may have."""

PACKERS = {"pyinstaller", "pyinstaller-hooks-contrib"}
"""What starts the program from its folder, and is therefore in it."""

_NEVER = {"ensurepip", "idlelib", "lib2to3", "pip", "pytest", "test", "tkinter", "unittest"}


def small_enough(size: int) -> Iterator[str]:
    """Find a folder that is too large."""
    if size > LARGEST:
        yield f"it has {size / 1e6:.1f} MB; at most {LARGEST / 1e6:.0f} are wanted"


def only_what_runs(parts: Iterable[Part], lock: str) -> Iterator[str]:
    """Find distributions that the program does not need to run, and modules that only test."""
    body = lock.partition("# ==== run\n")[2].partition("\n# ==== ")[0]
    runs = {plain(name) for name in re.findall(r"^([\w.-]+)==", body, flags=re.MULTILINE)}
    for part in parts:
        name = plain(part.owner.name)
        if part.owner.kind is Kind.DISTRIBUTION and name not in runs | PACKERS:
            yield f"{part.owner.name} is in it, and the program runs without it"
        for place in part.hashes:
            if place.partition(".")[0] in _NEVER:
                yield f"{place} is in it, and is no part of the program"


def all_asked_by_name(parts: Iterable[Part]) -> Iterator[str]:
    """Find modules that the program asks for by name, of which PyInstaller does not see it."""
    places = {place for part in parts for place in part.hashes}
    for name in ASKED_BY_NAME:
        file = name.replace(".", "/")
        if not any(f"/{file}." in place or place == name for place in places):
            yield f"{name} is asked for by name and is not in it"


def all_are_told(parts: Iterable[Part], told: Mapping[str, str]) -> Iterator[str]:
    """Find parts that the help page does not name, and names on it that are no part."""
    held = {plain(part.owner.name) for part in parts if part.owner.kind is not Kind.SYSTEM}
    for name in sorted(held - told.keys()):
        yield f"the help page names no licence of {name}"
    for name in sorted(told.keys() - held):
        yield f"the help page names {name}, which is not in it"


def all_have_texts(without: Iterable[str]) -> Iterator[str]:
    """Find parts of whose licence there is no text."""
    for name in without:
        yield f"there is no text of the licence of {name}"


def no_machine_is_named(text: str, machine: Iterable[Path]) -> Iterator[str]:
    """Find places of the machine that built it in what is told of the folder."""
    for place in machine:
        if str(place) in text:
            yield f"the bill of materials names {place}"
