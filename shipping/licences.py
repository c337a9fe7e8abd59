"""The licence of each part, as SPDX writes it, and the texts that go into the folder.

What the program is made with stands once, on its help page (`LICENCES`); it is read here.
Nothing is said of the program's own licence: its owner has not chosen one.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution
from pathlib import Path

from kadelyx_desk.ui.views.help.licences import LICENCES
from shipping.owners import Kind, Owner

TEXTS = Path(__file__).parent / "texts"
_SPDX = {
    "SIL Open Font License 1.1": "OFL-1.1",
    "CC BY 3.0 US": "CC-BY-3.0-US",
    "LGPL-3.0": "LGPL-3.0-only",
    "GPL-2.0 with an exception": "GPL-2.0-or-later WITH Bootloader-exception",
    "Apache-2.0 and MIT": "Apache-2.0 AND MIT",
    "zlib": "Zlib",
}
# Wheels that bring no text of their licence; the texts stand beside this module.
_TEXTLESS = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "sqlcipher3": ("SQLCipher.txt",),
}
_COMMON = Path("/usr/share/common-licenses")
_ABOUT = """\
The licences of all that lies in this folder, a folder each; sbom.cdx.json, one level up, lists
the parts with version, licence and hash.

Qt, PySide6 and Shiboken are under the LGPL, version 3. They are shared libraries of their own,
in _internal/PySide6 and _internal/shiboken6, and are loaded from there when the program starts:
you may put builds of your own with the same interface in their place. So may you with the other
shared libraries. Nothing in the program looks whether you did.
"""


def plain(name: str) -> str:
    """The name of a distribution as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def spdx(words: str) -> str:
    """The SPDX expression of a licence as the help page words it."""
    parts = [_SPDX.get(part, part) for part in words.split(" or ")]
    return " OR ".join(parts)


def told() -> dict[str, str]:
    """The licence of every part on the help page, by its plain name."""
    return {plain(one.part.split(" (")[0]): spdx(one.name) for one in LICENCES}


def borrowed() -> list[tuple[str, str, str]]:
    """What lies among the resources and is others': name, licence, and its text's place."""
    return [(one.part, spdx(one.name), one.file) for one in LICENCES if one.file]


def texts_of(owner: Owner, distribution: Distribution | None) -> dict[str, Path]:
    """The texts of the licence of an owner's part, by file name."""
    if distribution is not None:
        found = _in_wheel(distribution)
        for name in _TEXTLESS.get(plain(owner.name), ()):
            found[name] = TEXTS / name
        return found
    if owner.kind is Kind.PYTHON:
        import os  # noqa: PLC0415 - only to see where the standard library lies

        return {"LICENSE.txt": Path(os.__file__).with_name("LICENSE.txt")}
    said = Path("/usr/share/doc", owner.name, "copyright")
    found = {"copyright": said}
    if said.exists():
        whole = set(re.findall(rf"{_COMMON}/([\w.+-]*\w)", said.read_text(encoding="utf-8")))
        found |= {name: _COMMON / name for name in sorted(whole)}
    return found


def _in_wheel(distribution: Distribution) -> dict[str, Path]:
    found = {}
    for file in distribution.files or ():
        inside = file.parts
        if not inside[0].endswith(".dist-info") or file.name in {"METADATA", "RECORD"}:
            continue
        if "licenses" in inside or re.match(r"LICEN[CS]E|COPYING|NOTICE", file.name):
            name = "-".join(part for part in inside[1:] if part != "licenses")
            found[name] = Path(str(distribution.locate_file(file)))
    return found


def collect(target: Path, texts: dict[str, dict[str, Path]]) -> list[str]:
    """Write every text into a folder of its part.

    Args:
        target: the folder of the licences; it is made.
        texts: of each part, by its name.

    Returns:
        The parts of which no text was found.
    """
    target.mkdir()
    (target / "README.txt").write_text(_ABOUT, encoding="utf-8")
    without = []
    for part, files in sorted(texts.items()):
        there = {name: path for name, path in files.items() if path.is_file()}
        if not there:
            without.append(part)
            continue
        place = target / re.sub(r"[^\w.+-]+", "-", part).strip("-")
        place.mkdir()
        for name, path in there.items():
            (place / name).write_bytes(path.read_bytes())
    return without
