"""The script a newcomer types says in one sentence what it needs, and undoes what failed."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kadelyx_desk.bootstrap.options import parser

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script as a module; it does nothing until it is asked."""
    monkeypatch.setattr(
        sys, "dont_write_bytecode", True
    )  # it has no ending, so no cache either
    loader = SourceFileLoader("dev", str(ROOT / "dev"))
    spec = spec_from_loader("dev", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def typed(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script as a person would, with nothing but these variables."""
    return subprocess.run(
        [sys.executable, str(ROOT / "dev"), *words],
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize("words", [["run"], ["run", "--demo"], ["run", "--theme", "dim"]])
def test_that_run_without_a_display_names_what_works(words: list[str]) -> None:
    answer = typed(*words)
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "no display" in answer.stderr
    assert "demo" in answer.stderr
    assert "export" in answer.stderr


def test_that_every_command_of_the_program_runs_without_a_display(dev: ModuleType) -> None:
    made = parser()
    (commands,) = (a for a in made._actions if isinstance(a, argparse._SubParsersAction))
    assert set(commands.choices) <= dev.WITHOUT_WINDOW


def test_that_an_unknown_command_is_refused_in_one_line() -> None:
    answer = typed("rnu")
    assert (answer.returncode, answer.stderr.count("\n")) == (1, 1)
    assert "`rnu` is none of run, test," in answer.stderr


@pytest.mark.parametrize("words", [["test", "fast"], ["lock", "--fast"], ["build", "fast"]])
def test_that_an_unknown_option_is_refused_in_one_line(words: list[str]) -> None:
    answer = typed(*words)
    assert (answer.returncode, answer.stderr.count("\n")) == (1, 1)


def test_that_the_script_says_what_it_does() -> None:
    answer = typed("--help")
    assert answer.returncode == 0
    assert all(f"./dev {command}" in answer.stdout for command in ("run", "test", "bench"))


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for a Debian that has libgl1 and, under its newer name, libglib2.0-0."""
    query = tmp_path / "dpkg-query"
    query.write_text("#!/bin/sh\necho libgl1 installed\necho libglib2.0-0t64 installed\n")
    query.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("debian")
def test_that_only_missing_packages_are_asked_for(dev: ModuleType) -> None:
    wanted = ["libgl1", "libglib2.0-0", "libegl1"]
    assert dev.missing_packages(wanted) == ["libegl1"]


@pytest.mark.usefixtures("debian")
def test_that_who_is_not_root_is_given_one_line_to_type(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.DevError) as refused:
        dev.provide_packages(["libgl1", "libegl1", "xvfb"])
    line = str(refused.value).splitlines()[-1]
    assert line.startswith("sudo apt-get update && sudo apt-get install")
    assert line.endswith("libegl1 xvfb")


def test_that_root_installs_exactly_what_is_missing(
    dev: ModuleType, debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = debian / "asked"
    installer = debian / "apt-get"
    installer.write_text(f'#!/bin/sh\necho "$@" >> {asked}\n')
    installer.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    dev.provide_packages(["libgl1", "libegl1"])
    assert asked.read_text().splitlines() == [
        "update",
        "install --yes --no-install-recommends libegl1",
    ]


def test_that_the_old_environment_returns_when_the_new_one_fails(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "installed.json").write_text("{}")
    monkeypatch.setattr(dev, "checked", lambda *_: venv.mkdir())
    with pytest.raises(OSError, match="no network"), dev.afresh(venv, None):
        raise OSError("no network")
    assert [path.name for path in tmp_path.iterdir()] == [".venv"]
    assert [path.name for path in venv.iterdir()] == ["installed.json"]


def test_that_a_group_is_installed_again_only_when_its_pins_change(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    lock = tmp_path / "requirements.lock"
    lock.write_text("# ==== run\na==1\n# ==== test\nb==1\n")

    def make(command: list[str], *_: Any) -> None:
        done.append("afresh")
        dev.python_of(Path(command[-1])).parent.mkdir(parents=True)
        dev.python_of(Path(command[-1])).touch()

    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "LOCK", lock)
    monkeypatch.setattr(dev, "checked", make)
    monkeypatch.setattr(dev, "install", lambda _venv, _uv, group: done.append(group))
    monkeypatch.setattr(dev, "link_project", lambda _venv: None)
    monkeypatch.setattr(dev, "compile_bytecode", lambda _venv: None)
    dev.environment(".venv", ["run"], [])
    dev.environment(".venv", ["run"], [])
    dev.environment(".venv", ["run", "test"], [])
    assert done == ["afresh", "run", "test"]
    lock.write_text("# ==== run\na==2\n# ==== test\nb==1\n")
    dev.environment(".venv", ["run"], [])
    dev.environment(".venv", ["run", "test"], [])
    assert done == ["afresh", "run", "test", "afresh", "run", "test"]


def test_that_a_resolved_list_is_cut_into_packages_with_their_hashes(dev: ModuleType) -> None:
    body = (
        "a==1 \\\n    --hash=sha256:1\nb==2 ; sys_platform == 'win32' \\\n    --hash=sha256:2\n"
    )
    assert dev.entries(body) == [
        "a==1 \\\n    --hash=sha256:1\n",
        "b==2 ; sys_platform == 'win32' \\\n    --hash=sha256:2\n",
    ]
