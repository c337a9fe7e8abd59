"""Every layer contract and every check is seen to fail on a deliberate break."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

import house_rules

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = house_rules.PACKAGE


@dataclass(frozen=True, slots=True)
class Break:
    """A line planted in a copy of the sources, and the contract it breaks."""

    contract: str
    module: str
    line: str

    @property
    def named(self) -> str:
        """Return how the contract names it; the one on cycles leaves out what lies above."""
        dotted = self.module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        if self.contract == "No cycles":
            return f".{dotted.rpartition('.')[2]} "
        return f"kadelyx_desk.{dotted} "


CONTRACTS = (
    Break("Layers", "domain/upward.py", "import kadelyx_desk.application"),
    Break("Layers", "application/upward.py", "import kadelyx_desk.persistence"),
    Break("Layers", "persistence/sideways.py", "import kadelyx_desk.reporting"),
    Break("Layers", "chart/sideways.py", "import kadelyx_desk.application"),
    Break("Layers", "ui/upward.py", "import kadelyx_desk.bootstrap"),
    Break("Layers", "gadgets/__init__.py", ""),
    Break(
        "Views know view models, never the reverse",
        "ui/viewmodels/upward.py",
        "import kadelyx_desk.ui.views",
    ),
    Break("Views know view models, never the reverse", "ui/gadgets.py", ""),
    Break("The core is plain Python", "domain/qt.py", "import PySide6.QtCore"),
    Break("The core is plain Python", "application/tables.py", "import sqlmodel"),
    Break("The core is plain Python", "chart/drawing.py", "import reportlab.pdfgen"),
    Break("Only the interface knows Qt", "system/qt.py", "import PySide6.QtCore"),
    Break("Only the interface knows Qt", "reporting/qt.py", "import PySide6.QtGui"),
    Break("Only persistence knows SQL", "ui/statements.py", "import sqlite3"),
    Break("Only persistence knows SQL", "reporting/statements.py", "import sqlalchemy"),
    Break(
        "The composition root opens no database itself",
        "bootstrap/statements.py",
        "import sqlcipher3",
    ),
    Break(
        "Views reach the application through view models",
        "ui/views/shortcut.py",
        "import kadelyx_desk.application",
    ),
    Break("No cycles", "domain/hen.py", "import kadelyx_desk.domain.egg"),
)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Plant every break in one copy of the sources; return what each contract says of it."""
    root = tmp_path_factory.mktemp("planted")
    package = root / PACKAGE
    shutil.copytree(ROOT / PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    for planted in CONTRACTS:
        module = package / planted.module
        module.parent.mkdir(exist_ok=True)
        module.write_text(planted.line, encoding="utf-8")
    (package / "domain" / "egg.py").write_text("import kadelyx_desk.domain.hen")
    answer = subprocess.run(
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
    broken = answer.partition("Broken contracts")[2]
    parts = re.split(r"^(\S.*)\n-+$", broken, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("planted", CONTRACTS, ids=lambda planted: planted.module)
def test_that_a_contract_breaks_when_it_is_broken(planted: Break, said: dict[str, str]) -> None:
    found = [" ".join(line.split()) + " " for line in said[planted.contract].splitlines()]
    assert any(line.startswith(f"- {planted.named}") for line in found)


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


@pytest.fixture(scope="module")
def untyped(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what mypy says of all these sources at once, one module each."""
    root = tmp_path_factory.mktemp("untyped")
    for number, source in enumerate(MYPY):
        (root / f"planted_{number}.py").write_text(source, encoding="utf-8")
    return subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml")),
            *("--cache-dir", str(root / "cache"), *sorted(map(str, root.glob("*.py")))),
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@pytest.mark.parametrize("number", range(len(MYPY)), ids=list(MYPY.values()))
def test_that_mypy_refuses_what_is_not_typed(number: int, untyped: str) -> None:
    code = list(MYPY.values())[number]
    assert re.search(rf"planted_{number}\.py:.*\[{code}\]", untyped)


@pytest.fixture(scope="module")
def undeclared(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what deptry says when one dependency is swapped and one import is planted."""
    root = tmp_path_factory.mktemp("undeclared")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (root / PACKAGE / "planted.py").write_text("import lxml\n", encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    swapped = project.replace("rfc8785==", "left-pad==", 1)
    (root / "pyproject.toml").write_text(swapped, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "deptry", "--no-ansi", "src"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    ).stderr


def test_that_deptry_refuses_a_dependency_that_nothing_uses(undeclared: str) -> None:
    assert "DEP002 'left-pad'" in undeclared


def test_that_deptry_refuses_an_import_that_nothing_declares(undeclared: str) -> None:
    assert "DEP003 'lxml'" in undeclared
