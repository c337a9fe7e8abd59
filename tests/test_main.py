"""The program as it is started: what each way of starting returns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demos import demo_in
from kadelyx_desk import __version__
from kadelyx_desk.__main__ import main
from kadelyx_desk.bootstrap.demo import BESIDE


def _start(*words: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kadelyx_desk", *words],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # no terminal that a passphrase could be asked at
    )


def _main(monkeypatch: pytest.MonkeyPatch, *words: str) -> int | str | None:
    monkeypatch.setattr(sys, "argv", ["kadelyx-desk", *words])
    before = os.umask(0o022)
    try:
        with pytest.raises(SystemExit) as left:
            main()
    finally:
        os.umask(before)
    return left.value.code


def test_that_the_version_is_said_without_a_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _main(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"Kadelyx Desk {__version__}\n"


def test_that_a_command_ends_with_its_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = str(tmp_path / "nothing")
    assert _main(monkeypatch, "list", "--data-dir", nothing) == 2
    assert "no record" in capsys.readouterr().err


def test_that_a_demonstration_is_made_for_its_owner_alone_and_listed(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    made = _start("demo", str(folder))
    assert (made.returncode, made.stderr) == (0, "")
    for path in (folder, *folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path.name
    secret = ("--passphrase-file", str(folder / BESIDE))
    listed = _start("list", "--json", "--data-dir", str(folder), *secret)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert len(json.loads(listed.stdout)) == 6


def test_that_a_passphrase_nobody_can_type_is_one_sentence(tmp_path: Path) -> None:
    made = demo_in(tmp_path / "record")
    ran = _start("list", "--data-dir", str(made.folder))
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    assert ran.stderr.endswith("kadelyx-desk: No passphrase was typed.\n")
