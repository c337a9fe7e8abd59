"""What lies inside a distribution and has a name of its own: Qt, SQLCipher, OpenSSL and others.

A wheel of compiled code carries libraries that its own version says nothing about. Each is
asked in the way it can be: the library itself, the wheel's own bill, its file's name.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Within:
    """A part inside a distribution; `licence` is its SPDX expression."""

    name: str
    version: str
    licence: str


# By the first letters of a file in the folders where wheels keep the libraries they bring.
_BROUGHT = {
    "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause"),
    "liblzma": ("XZ Utils liblzma", "0BSD"),
    "libopenjp2": ("OpenJPEG", "BSD-2-Clause"),
    "libqpdf": ("qpdf", "Apache-2.0"),
    "libtiff": ("libtiff", "libtiff"),
    "libXau": ("libXau", "MIT"),
    "libxcb": ("libxcb", "MIT"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
}


class UnknownLibraryError(Exception):
    """A library that a wheel brings, and that nobody has looked at yet."""


def within(distribution: Distribution, places: Iterable[str]) -> list[Within]:
    """The parts inside a distribution, of which these files are in the folder.

    Raises:
        UnknownLibraryError: the wheel brings a library that has no name and licence here.
    """
    ask = _ASK.get(distribution.metadata["Name"].lower().replace("_", "-"))
    asked = ask(distribution) if ask else []
    return sorted({*asked, *_brought(places), *_billed(distribution)})


def _brought(places: Iterable[str]) -> list[Within]:
    found = []
    for place in map(PurePosixPath, places):
        if not place.parent.name.endswith(".libs"):
            continue
        known = re.match(r"(lib[A-Za-z]+2?)-[0-9a-f]+\.so\.([\d.]+)$", place.name)
        if known is None or known[1] not in _BROUGHT:
            raise UnknownLibraryError(place.name)
        title, licence = _BROUGHT[known[1]]
        found.append(Within(title, f"so.{known[2]}", licence))
    return found


def _billed(distribution: Distribution) -> list[Within]:
    """What the wheel's own bill says is compiled in; what is optional was looked at above."""
    bills = [file for file in distribution.files or () if file.parent.name == "sboms"]
    read = [
        json.loads(file.read_text(encoding="utf-8"))
        for file in bills
        if not file.name.startswith(("auditwheel", "pillow", "platformdirs"))
    ]
    parts = [part for bill in read for part in bill.get("components", [])]
    return [Within(one["name"], one.get("version", ""), _licence_in(one)) for one in parts]


def _licence_in(part: dict[str, Any]) -> str:
    said = [
        one.get("expression") or one["license"].get("id") or one["license"].get("name", "")
        for one in part.get("licenses", [])
    ]
    return " AND ".join(said) or ("Apache-2.0" if part["name"] == "openssl" else "NOASSERTION")


def _qt(distribution: Distribution) -> list[Within]:
    library = next(
        file.name for file in distribution.files or () if file.name.startswith("libicudata.so")
    )
    version = library.rpartition(".")[2]
    return [
        Within("Qt", distribution.version, "LGPL-3.0-only"),
        Within("ICU", version, "Unicode-3.0"),
    ]


def _sqlcipher(_distribution: Distribution) -> list[Within]:
    connection = importlib.import_module("sqlcipher3").connect(":memory:")
    try:
        connection.execute("PRAGMA key = 'for a look'")  # its cipher says nothing without one

        def asked(words: str) -> str:
            return str(connection.execute(words).fetchone()[0])

        provider = asked("PRAGMA cipher_provider_version")
        return [
            Within("SQLCipher", asked("PRAGMA cipher_version").split()[0], "BSD-3-Clause"),
            Within("SQLite", asked("SELECT sqlite_version()"), "blessing"),
            Within("OpenSSL", re.findall(r"\d+\.\d+\.\d+\w*", provider)[0], "Apache-2.0"),
        ]
    finally:
        connection.close()


def _lxml(_distribution: Distribution) -> list[Within]:
    etree = importlib.import_module("lxml.etree")
    return [
        Within("libxml2", ".".join(map(str, etree.LIBXML_COMPILED_VERSION)), "MIT"),
        Within("libxslt", ".".join(map(str, etree.LIBXSLT_COMPILED_VERSION)), "MIT"),
    ]


def _pdfium(_distribution: Distribution) -> list[Within]:
    version = str(importlib.import_module("pypdfium2").PDFIUM_INFO).partition("@")[0]
    return [Within("PDFium", version, "Apache-2.0 AND BSD-3-Clause")]


_ASK: dict[str, Callable[[Distribution], list[Within]]] = {
    "pyside6-essentials": _qt,
    "sqlcipher3": _sqlcipher,
    "lxml": _lxml,
    "pypdfium2": _pdfium,
}
