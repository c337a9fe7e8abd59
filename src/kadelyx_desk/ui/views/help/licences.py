"""What the program is made with, and its licences; the build takes them from here.

The bill of materials of the installed folder is made from this list and from what lies in the
folder: `./dev build` fails where a part has no line here, or a line has no part there.
"""

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
    Licence("Python", "PSF-2.0"),
    # What these stand on.
    Licence("aiohappyeyeballs", "PSF-2.0"),
    Licence("aiohttp", "Apache-2.0 and MIT"),
    Licence("aiosignal", "Apache-2.0"),
    Licence("annotated-types", "MIT"),
    Licence("attrs", "MIT"),
    Licence("certifi", "MPL-2.0"),
    Licence("cffi", "MIT-0"),
    Licence("frozenlist", "Apache-2.0"),
    Licence("idna", "BSD-3-Clause"),
    Licence("jeepney", "MIT"),
    Licence("lxml", "BSD-3-Clause"),
    Licence("multidict", "Apache-2.0"),
    Licence("pillow", "MIT-CMU"),
    Licence("propcache", "Apache-2.0"),
    Licence("pydantic", "MIT"),
    Licence("pydantic-core", "MIT"),
    Licence("pyhanko-certvalidator", "MIT"),
    Licence("pyinstaller", "GPL-2.0 with an exception"),
    Licence("pyinstaller-hooks-contrib", "Apache-2.0"),
    Licence("shiboken6 (Qt)", "LGPL-3.0"),
    Licence("typing-extensions", "PSF-2.0"),
    Licence("typing-inspection", "MIT"),
    Licence("tzlocal", "MIT"),
    Licence("uritools", "MIT"),
    Licence("yarl", "Apache-2.0"),
)
