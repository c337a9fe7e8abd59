"""The folder for a clinic: what goes into it, whose it is, and what the build refuses."""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
import sqlcipher3

from kadelyx_desk.ui.views.help.licences import LICENCES
from shipping import checks, folder, licences
from shipping.bill import Part, bill
from shipping.inside import UnknownLibraryError, Within, within
from shipping.kept import ASKED_BY_NAME, Entry, is_needed, reached
from shipping.owners import Kind, NobodysFileError, Owner, Owners

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
QT = "PySide6/Qt"
DESK = Owner(Kind.PROGRAM, "Kadelyx Desk", "0.2.0")
RPDS = Owner(Kind.DISTRIBUTION, "rpds-py", "2026.9.1")
ZLIB = Owner(Kind.SYSTEM, "zlib1g", "1:1.2.13")
PARTS = (
    Part(RPDS, "MIT", {"rpds": "aa", "_internal/rpds/rpds.so": "bb"}),
    Part(ZLIB, "see licences/zlib1g/copyright", {"_internal/libz.so.1": "cc"}),
)


# --- what goes into it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqvnc.so", False),
        (f"{QT}/plugins/printsupport/libcupsprintersupport.so", True),
        (f"{QT}/plugins/sqldrivers/libqsqlite.so", False),
        (f"{QT}/translations/qt_de.qm", False),
        (f"{QT}/lib/libQt6Widgets.so.6", True),
        (f"{QT}/lib/libQt6Network.so.6", False),
        ("libX11.so.6", False),
        ("pillow.libs/libXau-154567c4.so.6.0.0", True),
        ("libxcb-cursor.so.0", True),
        ("kadelyx_desk/resources/fonts/OFL.txt", True),
    ],
)
def test_that_what_the_program_does_not_use_stays_out(place: str, *, needed: bool) -> None:
    assert is_needed((place, place, "BINARY")) is needed


def test_that_a_library_stays_only_while_something_links_it() -> None:
    links = {"qt": ["libQt6Gui.so.6"], "gui": ["libicu.so.73"], "gone": ["libgtk.so"]}
    entries: list[Entry] = [
        ("PySide6/QtGui.abi3.so", "qt", "EXTENSION"),
        (f"{QT}/lib/libQt6Gui.so.6", "gui", "BINARY"),
        ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"),
        (f"{QT}/lib/libicu.so.73", "icu", "BINARY"),
        ("libgtk.so", "gtk", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
        ("pypdfium2_raw/libpdfium.so", "pdfium", "BINARY"),
        ("pillow.libs/libavif-1.so.16", "avif", "BINARY"),
        ("kadelyx_desk/resources/a.svg", "a", "DATA"),
    ]

    kept = reached(entries, lambda source: links.get(source, []))

    left_out = {place for place, _, _ in entries} - {place for place, _, _ in kept}
    assert left_out == {"libgtk.so", "pillow.libs/libavif-1.so.16"}


def test_that_what_is_asked_for_by_name_is_asked_for_in_the_code() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert all(f'import_module("{name}")' in source for name in ASKED_BY_NAME)
    assert source.count("import_module(") == len(ASKED_BY_NAME)


# --- whose it is ----------------------------------------------------------------------------


def _made(at: Path) -> tuple[Path, Path]:
    """A folder as PyInstaller leaves it, and its tables of contents."""
    made, notes = at / "desk", at / "notes"
    (made / "_internal").mkdir(parents=True)
    notes.mkdir()
    (made / "kadelyx-desk").write_bytes(b"program")
    (made / "_internal" / "libz.so.1").write_bytes(b"library")
    (made / "_internal" / "libz.so").symlink_to("libz.so.1")
    rows = [("libz.so.1", "/from/libz", "BINARY"), ("kadelyx-desk", "/from/exe", "EXECUTABLE")]
    modules = [("rpds", "/from/rpds.py", "PYMODULE"), ("spaces", "-", "PYMODULE")]
    start = [("run", "/from/run", "EXECUTABLE"), ("pyimod01", "/from/one", "PYMODULE")]
    for name, what in (("COLLECT", (rows,)), ("PYZ", ("a", modules)), ("EXE", (1, start, []))):
        (notes / f"{name}-00.toc").write_text(repr(what), encoding="utf-8")
    return made, notes


def test_that_every_file_and_module_is_told_with_where_it_came_from(tmp_path: Path) -> None:
    made, notes = _made(tmp_path)
    (made / folder.BILL).touch()

    found = {piece.place: str(piece.source) for piece in folder.pieces(made, notes)}

    assert found == {
        "_internal/libz.so.1": "/from/libz",
        "kadelyx-desk": "/from/exe",
        "rpds": "/from/rpds.py",
        "run": "/from/run",
    }
    assert folder.size_of(made) == len(b"program" + b"library")
    assert folder.sizes(made)[0] == (7, "libz.so.1")


def test_that_a_file_that_nobody_put_there_is_refused(tmp_path: Path) -> None:
    made, notes = _made(tmp_path)
    (made / "_internal" / "stranger.so").touch()
    with pytest.raises(folder.UnknownFileError, match=r"stranger\.so"):
        folder.pieces(made, notes)


def test_that_a_file_belongs_to_who_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owners = Owners(ROOT, "0.2.0")
    assert owners.of(ROOT / "src" / "kadelyx_desk" / "__main__.py") == DESK
    assert owners.of(Path(str(sqlcipher3.__file__))).name == "sqlcipher3"
    assert owners.of(ROOT / "build" / "build" / "base_library.zip").kind is Kind.PYTHON
    if sys.base_prefix != "/usr":
        assert owners.of(Path(os.__file__)).kind is Kind.PYTHON
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NobodysFileError, match=r"libx\.so"):
        owners.of(tmp_path / "libx.so")


def test_that_a_library_inside_a_wheel_says_its_own_version() -> None:
    inner = {one.name: one for one in within(distribution("sqlcipher3"), [])}
    plain = sqlcipher3.connect(":memory:")
    assert inner["SQLite"].version == plain.execute("SELECT sqlite_version()").fetchone()[0]
    plain.close()
    assert inner["SQLCipher"].version.startswith("4.")
    assert inner["OpenSSL"].licence == "Apache-2.0"
    brought = within(distribution("pillow"), ["_internal/pillow.libs/libtiff-20b7.so.6.3.0"])
    assert brought == [Within("libtiff", "so.6.3.0", "libtiff")]
    with pytest.raises(UnknownLibraryError, match="libnew"):
        within(distribution("pillow"), ["_internal/pillow.libs/libnew-20b7.so.6"])


# --- the bill of materials ------------------------------------------------------------------


def test_that_the_bill_is_the_same_in_whatever_order_things_were_found() -> None:
    fonts = [Within("Noto Sans", "", "OFL-1.1"), Within("Lucide", "", "ISC")]
    assert bill(DESK, PARTS, fonts) == bill(DESK, reversed(PARTS), fonts[::-1])
    turned = Part(RPDS, "MIT", dict(sorted(PARTS[0].hashes.items())))
    assert bill(DESK, PARTS, fonts) == bill(DESK, (turned, PARTS[1]), fonts)
    other = Part(RPDS, "MIT", {**PARTS[0].hashes, "rpds": "dd"})
    assert bill(DESK, PARTS, fonts) != bill(DESK, (other, PARTS[1]), fonts)


def test_that_the_bill_names_each_part_with_version_licence_and_hash() -> None:
    told = json.loads(bill(DESK, PARTS, [Within("Noto Sans", "", "OFL-1.1")]))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert "licenses" not in told["metadata"]["component"]  # its owner has not chosen one
    rpds, zlib, noto = told["components"]
    assert (rpds["purl"], rpds["version"]) == ("pkg:pypi/rpds-py@2026.9.1", "2026.9.1")
    assert rpds["licenses"] == [{"license": {"id": "MIT"}}]
    assert len(rpds["hashes"][0]["content"]) == 64
    assert [file["name"] for file in rpds["components"]] == ["_internal/rpds/rpds.so"]
    assert zlib["licenses"] == [{"license": {"name": "see licences/zlib1g/copyright"}}]
    assert (noto["type"], noto["name"]) == ("data", "Noto Sans")
    assert len(told["dependencies"][0]["dependsOn"]) == 3


# --- licences -------------------------------------------------------------------------------


def test_that_the_licences_of_the_help_page_are_those_of_the_bill() -> None:
    told = licences.told()
    assert len(told) == len(LICENCES)
    assert told["cryptography"] == "Apache-2.0 OR BSD-3-Clause"
    assert told["pyside6-essentials"] == "LGPL-3.0-only"
    assert told["pyinstaller"] == "GPL-2.0-or-later WITH Bootloader-exception"
    others = {"noto sans", "lucide", "eff long word list", "python"}
    locked = {licences.plain(line.partition("==")[0]) for line in LOCK.splitlines()}
    assert told.keys() - others <= locked


def test_that_every_part_gets_the_whole_text_of_its_licence(tmp_path: Path) -> None:
    texts = {}
    for name in ("PySide6_Essentials", "sqlcipher3", "cryptography"):
        owner = Owner(Kind.DISTRIBUTION, name, "1")
        texts[name] = licences.texts_of(owner, distribution(name))
    texts["Python"] = licences.texts_of(Owner(Kind.PYTHON, "Python", "3"), None)
    texts["nothing"] = {}

    without = licences.collect(tmp_path / "licences", texts)

    assert without == ["nothing"]
    written = {path.name: path for path in (tmp_path / "licences").rglob("*.txt")}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in written["LGPL-3.0.txt"].read_text()
    assert "ZETETIC" in written["SQLCipher.txt"].read_text()
    said = " ".join(written["README.txt"].read_text(encoding="utf-8").split())
    assert "you may put builds of your own with the same interface in their place" in said


# --- what is refused ------------------------------------------------------------------------


def test_that_a_folder_that_is_too_large_is_refused() -> None:
    assert list(checks.small_enough(180_000_000)) == []
    assert list(checks.small_enough(201_000_000)) == ["it has 201.0 MB; at most 180 are wanted"]


def test_that_what_only_tests_or_builds_is_refused() -> None:
    assert list(checks.only_what_runs(PARTS, LOCK)) == []
    stranger = Part(Owner(Kind.DISTRIBUTION, "hypothesis", "6"), "MPL-2.0", {})
    tests = Part(RPDS, "MIT", {"test.support": "aa", "testing": "bb"})
    assert list(checks.only_what_runs([stranger, tests], LOCK)) == [
        "hypothesis is in it, and the program runs without it",
        "test.support is in it, and is no part of the program",
    ]


def test_that_help_page_and_folder_have_to_name_the_same() -> None:
    assert list(checks.all_are_told(PARTS, {"rpds-py": "MIT"})) == []
    assert list(checks.all_are_told(PARTS, {"wakepy": "MIT"})) == [
        "the help page names no licence of rpds-py",
        "the help page names wakepy, which is not in it",
    ]


def test_that_a_missing_text_a_missing_module_and_a_named_machine_are_refused() -> None:
    assert list(checks.all_have_texts(["Qt"])) == ["there is no text of the licence of Qt"]
    assert list(checks.no_machine_is_named("from /a/b/c", [Path("/a/b"), Path("/z")])) == [
        "the bill of materials names /a/b"
    ]
    assert len(list(checks.all_asked_by_name(PARTS))) == len(ASKED_BY_NAME)
    print_support = Part(RPDS, "", {"_internal/PySide6/QtPrintSupport.abi3.so": "aa"})
    assert list(checks.all_asked_by_name([print_support])) == []
