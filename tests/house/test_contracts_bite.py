"""Every layer contract and every check is seen to fail on a deliberate break."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import house_rules

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = house_rules.PACKAGE


@dataclass(frozen=True, slots=True)
class Break:
    """A line planted in a copy of the sources, and the contract it breaks."""

    contract: str
    module: str
    line: str


CONTRACTS = (
    Break("Layers", "domain/planted.py", "import kadelyx_desk.application"),
    Break("Layers", "application/planted.py", "import kadelyx_desk.persistence"),
    Break("Layers", "persistence/planted.py", "import kadelyx_desk.reporting"),
    Break("Layers", "chart/planted.py", "import kadelyx_desk.application"),
    Break("Layers", "ui/planted.py", "import kadelyx_desk.bootstrap"),
    Break("Layers", "gadgets/__init__.py", ""),
    Break(
        "Views know view models, never the reverse",
        "ui/viewmodels/planted.py",
        "import kadelyx_desk.ui.views",
    ),
    Break("Views know view models, never the reverse", "ui/gadgets.py", ""),
    Break("The core is plain Python", "domain/planted.py", "import PySide6.QtCore"),
    Break("The core is plain Python", "application/planted.py", "import sqlmodel"),
    Break("The core is plain Python", "chart/planted.py", "import reportlab.pdfgen"),
    Break("Only the interface knows Qt", "system/planted.py", "import PySide6.QtCore"),
    Break("Only the interface knows Qt", "reporting/planted.py", "import PySide6.QtGui"),
    Break("Only persistence knows SQL", "ui/planted.py", "import sqlite3"),
    Break("Only persistence knows SQL", "reporting/planted.py", "import sqlalchemy"),
    Break(
        "The composition root opens no database itself",
        "bootstrap/planted.py",
        "import sqlcipher3",
    ),
    Break(
        "Views reach the application through view models",
        "ui/views/planted.py",
        "import kadelyx_desk.application",
    ),
    Break(
        "No cycles",
        "domain/planted.py",
        "import kadelyx_desk.domain.planted_too",
    ),
)


def lint_imports(root: Path) -> str:
    """Return what the contracts say about the sources below a folder."""
    return subprocess.run(
        [
            *(sys.executable, "-c"),
            "from importlinter.cli import lint_imports_command as lint; lint()",
            *("--no-cache", "--config", str(ROOT / "pyproject.toml")),
        ],
        cwd=root,
        env={"PYTHONPATH": str(root / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@pytest.mark.parametrize("planted", CONTRACTS, ids=lambda planted: planted.module)
def test_that_a_contract_breaks_when_it_is_broken(planted: Break, tmp_path: Path) -> None:
    package = tmp_path / PACKAGE
    shutil.copytree(ROOT / PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    module = package / planted.module
    module.parent.mkdir(exist_ok=True)
    module.write_text(planted.line, encoding="utf-8")
    (package / "domain" / "planted_too.py").write_text(
        "import kadelyx_desk.domain.planted", encoding="utf-8"
    )
    said = lint_imports(tmp_path)
    assert f"{planted.contract} BROKEN" in said
    # It is this break that the contract names, not one that stood there before.
    assert planted.module.removesuffix(".py").removesuffix("/__init__").split("/")[-1] in said


def test_that_every_contract_is_broken_once() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    written = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert written == {planted.contract for planted in CONTRACTS}


RUFF = {
    "domain/planted.py": (
        "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n",
        "TID251",
    ),
    "persistence/planted.py": ("import time\n\nNOW = time.time()\n", "TID251"),
    "ui/views/planted.py": ("import time\n\ntime.sleep(1)\n", "TID251"),
    "ui/planted.py": ("from PySide6.QtSql import QSqlDatabase\n\nQSqlDatabase()\n", "TID251"),
    "ui/views/room.py": (
        "from PySide6.QtWidgets import QApplication\n\nQApplication.processEvents()\n",
        "TID251",
    ),
    "chart/planted.py": ("from . import scale\n", "TID252"),
    "system/planted.py": ("def planted() -> None:\n    pass\n", "D103"),
    "reporting/planted.py": ("# TODO: all of it\n", "TD002"),
    "application/planted.py": ("def planted(x):\n    return x\n", "ANN001"),
}


@pytest.mark.parametrize("module", RUFF)
def test_that_ruff_refuses_what_is_banned(module: str) -> None:
    source, code = RUFF[module]
    assert code in ruff(
        "check", "--output-format", "concise", name=f"{PACKAGE}/{module}", source=source
    )


def test_that_ruff_refuses_a_mock_in_a_test() -> None:
    source = "from unittest.mock import Mock\n\nMock()\n"
    assert "Use tests/fakes.py." in ruff("check", name="tests/test_planted.py", source=source)


def test_that_ruff_refuses_another_format() -> None:
    said = ruff("format", "--diff", name=f"{PACKAGE}/planted.py", source="x = {  }\n")
    assert "-x = {  }" in said


def ruff(*words: str, name: str, source: str) -> str:
    """Return what ruff says about a source as if it lay at a place in the project."""
    return subprocess.run(
        [sys.executable, "-m", "ruff", *words, "--stdin-filename", name, "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


MYPY = {
    "def planted(x): return x": "no-untyped-def",
    "x: int = 'one'": "assignment",
    "x = []  # " + "type: ignore": "ignore-without-code",
    "def planted(x: int) -> str:\n    return str(x)\n    print(x)": "unreachable",
    "from enum import Enum\nclass E(Enum):\n    A = 1\n    B = 2\n"
    "def planted(e: E) -> int:\n    match e:\n        case E.A: return 1\n    return 2": (
        "exhaustive-match"
    ),
}


@pytest.mark.parametrize("source", MYPY, ids=MYPY.values())
def test_that_mypy_refuses_what_is_not_typed(source: str, tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(source, encoding="utf-8")
    said = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml")),
            *("--cache-dir", str(tmp_path / "cache"), str(planted)),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    assert f"[{MYPY[source]}]" in said


def test_that_deptry_refuses_a_dependency_that_nothing_uses(tmp_path: Path) -> None:
    said = deptry(tmp_path, lambda text: text.replace("rfc8785", "left-pad", 1))
    assert "DEP002 'left-pad'" in said


def test_that_deptry_refuses_an_import_that_nothing_declares(tmp_path: Path) -> None:
    (tmp_path / PACKAGE).mkdir(parents=True)
    (tmp_path / PACKAGE / "planted.py").write_text("import lxml\n", encoding="utf-8")
    assert "DEP003 'lxml'" in deptry(tmp_path, lambda text: text)


def deptry(root: Path, change: Callable[[str], str]) -> str:
    """Return what deptry says about the sources with a changed pyproject.toml."""
    shutil.copytree(ROOT / "src", root / "src", dirs_exist_ok=True)
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (root / "pyproject.toml").write_text(change(project), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "deptry", "--no-ansi", "src"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    ).stderr
