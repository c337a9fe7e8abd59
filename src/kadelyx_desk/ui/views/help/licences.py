"""What the program is made with, and its licences; the tests hold it against the project."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A part that ships with the program; `file` is the licence among the resources, if any."""

    part: str
    name: str
    file: str = ""


LICENCES = (
    Licence("Noto Sans (typeface)", "SIL Open Font License 1.1", "fonts/OFL.txt"),
    Licence("Lucide (icons)", "ISC", "icons/LICENSE.txt"),
    Licence("EFF long word list", "CC BY 3.0 US", "words/LICENCE.md"),
    Licence("PySide6-Essentials (Qt)", "LGPL-3.0"),
    Licence("sqlmodel", "MIT"),
    Licence("SQLAlchemy", "MIT"),
    Licence("sqlcipher3", "zlib"),
    Licence("reportlab", "BSD-3-Clause"),
    Licence("cryptography", "Apache-2.0 or BSD-3-Clause"),
    Licence("pikepdf", "MPL-2.0"),
    Licence("pyHanko", "MIT"),
    Licence("pypdfium2", "Apache-2.0 or BSD-3-Clause"),
    Licence("platformdirs", "MIT"),
    Licence("asn1crypto", "MIT"),
    Licence("rfc8785", "Apache-2.0"),
    Licence("rpds-py", "MIT"),
    Licence("wakepy", "MIT"),
)
