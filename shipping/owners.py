"""Whose a file is: the program's, Python's, a distribution's, or a package of the system's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path


class Kind(Enum):
    """What sort of owner."""

    PROGRAM = "program"
    PYTHON = "Python"
    DISTRIBUTION = "distribution"
    SYSTEM = "system package"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who made a file, and in which version."""

    kind: Kind
    name: str
    version: str


class NobodysFileError(Exception):
    """A file that goes into the folder, and nobody knows whose it is."""


class Owners:
    """Knows the owner of every file of one environment.

    Args:
        root: the project.
        program: the version of the program.
    """

    def __init__(self, root: Path, program: str) -> None:
        self._root = root
        self._program = Owner(Kind.PROGRAM, "Kadelyx Desk", program)
        self._python = Owner(Kind.PYTHON, "Python", sys.version.split()[0])
        self._files: dict[str, Distribution] = {}
        for distribution in distributions():
            for file in distribution.files or ():
                place = os.path.normpath(str(distribution.locate_file(file)))
                self._files[place] = distribution

    def of(self, source: Path) -> Owner:
        """The owner of a file that something in the folder was made from.

        Raises:
            NobodysFileError: nobody is known to have made it.
        """
        distribution = self._files.get(os.path.normpath(source))
        if distribution is not None:
            return _owner(distribution)
        base = Path(sys.base_prefix)  # of a Python that came with the system: /usr, see below
        stands = [self._root / name for name in ("src", "resources", "docs")]
        if any(source.is_relative_to(place) for place in stands):
            return self._program
        packed = source.is_relative_to(self._root / "build")  # its modules, in one file
        if packed or (base != Path("/usr") and source.is_relative_to(base)):
            return self._python
        package = package_of(source)
        if package is None:
            raise NobodysFileError(source.name)
        return package


def distributions_of(owners: Iterable[Owner]) -> list[Distribution]:
    """The distributions among some owners, by name."""
    names = sorted({one.name for one in owners if one.kind is Kind.DISTRIBUTION}, key=str.lower)
    known = {found.metadata["Name"]: found for found in distributions()}
    return [known[name] for name in names]


def package_of(path: Path) -> Owner | None:
    """The package of the system that a file came with, where the system is a Debian."""
    query = shutil.which("dpkg-query")
    if query is None:
        return None
    real = os.path.realpath(path)
    # Some packages were made when /lib was no link to /usr/lib yet.
    for place in (str(path), real, real.removeprefix("/usr"), f"/usr{real}"):
        said = _asked(query, "--search", place)
        if said:
            name = said.partition(": ")[0].partition(",")[0]
            plain = name.partition(":")[0]
            version = _asked(query, "--show", "--showformat", "${Version}", name)
            return Owner(Kind.SYSTEM, plain, version)
    return None


def _owner(distribution: Distribution) -> Owner:
    return Owner(Kind.DISTRIBUTION, distribution.metadata["Name"], distribution.version)


@cache
def _asked(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
