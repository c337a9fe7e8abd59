"""Which of the files that PyInstaller collects go into the folder; `build.spec` asks."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""Where a file goes, where it comes from, and what it is, as PyInstaller says it."""

# Imported by libraries for things that this program does not do: it draws with QPainter alone,
# has one window toolkit, one SQLite (the encrypted one), and reads no HTML. `readline` is GPL.
UNUSED = [
    *("tkinter", "IPython", "numpy", "pandas", "matplotlib", "pytest", "setuptools", "pip"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick"),
    *("PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDBus", "PySide6.QtConcurrent"),
    *("sqlite3", "_sqlite3", "readline", "curses", "_curses", "pdb", "doctest", "unittest"),
    *("distutils", "lib2to3", "xmlrpc", "requests", "urllib3", "charset_normalizer"),
    *("lxml.html", "lxml.objectify", "lxml.sax", "lxml.isoschematron", "oscrypto", "pycparser"),
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk", "PIL.ImageTk"),
    *("PIL.AvifImagePlugin", "PIL.WebPImagePlugin", "pydantic.v1", "packaging"),
    *(f"sqlalchemy.dialects.{name}" for name in ("mssql", "mysql", "oracle", "postgresql")),
]

# Asked for by name when the recovery sheet is printed, so that no import shows it.
ASKED_BY_NAME = ["PySide6.QtPrintSupport"]

# Qt's plugins by folder: those that show a window, take typed text, draw the icons, and print.
PLUGINS_KEPT = {
    *("platforms", "platforminputcontexts", "platformthemes", "printsupport"),
    *("wayland-shell-integration", "wayland-decoration-client"),
    *("iconengines", "imageformats", "styles", "accessiblebridge"),
}
PLUGINS_DROPPED = (
    *("libqeglfs", "libqlinuxfb", "libqvnc", "libqvkkhrdisplay", "libqminimal", "libqgtk3"),
    *("libqgif", "libqicns", "libqico", "libqpdf", "libqtga", "libqtiff", "libqwbmp"),
    *("libqwebp", "libqtvirtualkeyboardplugin", "libqlibinputplugin", "libivi-shell"),
    *("libfullscreen-shell", "libqt-shell", "libwl-shell"),
)
LIBRARIES_DROPPED = (
    *("Qt6Quick", "Qt6Qml", "Qt6VirtualKeyboard", "Qt6Pdf", "Qt6Network", "Qt6Sql", "Qt6Test"),
    *("Qt6EglF", "Qt6Concurrent", "Qt6Designer", "Qt6Labs", "Qt6ShaderTools"),
)

# What every desktop has, and mends when a fault is found in it. Of the rest of X only the small
# libraries go along that a desktop may lack, and of Python what it is linked with.
LEFT_TO_THE_SYSTEM = (
    *("libdbus-1", "libfontconfig", "libfreetype", "libglib-2", "libgthread-2"),
    *("libX11", "libXau", "libXdmcp", "libstdc++", "libgcc_s", "libcups"),
)


def is_needed(entry: Entry) -> bool:
    """Tell whether a collected file belongs to what the program does."""
    path = PurePosixPath(entry[0].replace("\\", "/"))
    if "translations" in path.parts and "PySide6" in path.parts:
        return False  # the interface speaks through its own texts
    if any(name in path.name for name in LIBRARIES_DROPPED):
        return False
    if len(path.parts) == 1 and path.name.startswith(LEFT_TO_THE_SYSTEM):
        return False
    if "plugins" in path.parts and "PySide6" in path.parts:
        folder = path.parts[path.parts.index("plugins") + 1]
        return folder in PLUGINS_KEPT and not path.name.startswith(PLUGINS_DROPPED)
    return True


def reached(entries: Iterable[Entry], links: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out the libraries that nothing links any more since their user was left out.

    Args:
        entries: what is to go into the folder.
        links: gives the names of the libraries that a file links.
    """
    entries = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0]).name, []).append(entry)
    kept: set[Entry] = set()
    waiting = [entry for entry in entries if not _only_linked(entry)]
    while waiting:
        entry = waiting.pop()
        if entry in kept:
            continue
        kept.add(entry)
        if entry[2] in {"BINARY", "EXTENSION"}:
            waiting += [other for name in links(entry[1]) for other in by_name.get(name, [])]
    return [entry for entry in entries if entry in kept]


def linked(source: str) -> set[str]:
    """The libraries that a file links itself (Linux; `ldd` would tell those of these too)."""
    said = subprocess.run(
        ["readelf", "--dynamic", "--wide", source], capture_output=True, text=True, check=False
    ).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", said))


def _only_linked(entry: Entry) -> bool:
    """Tell whether a file is there only because another one links it."""
    path = PurePosixPath(entry[0])
    if entry[2] not in {"BINARY", "SYMLINK"} or path.name.startswith("libpython"):
        return False
    beside = path.parent.as_posix()
    return beside == "." or beside.endswith((".libs", "Qt/lib"))
