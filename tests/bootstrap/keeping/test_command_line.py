"""`backup` and `restore`, typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from demos import MadeRecord, demo_in
from kadelyx_desk.bootstrap.commands import run
from kadelyx_desk.bootstrap.options import parser

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def demo(tmp_path: Path) -> MadeRecord:
    return demo_in(tmp_path / "record")


def _run(made: MadeRecord, *words: str) -> int:
    secret = made.folder.parent / "secret.txt"
    secret.write_text(made.passphrase, encoding="utf-8")
    more = ["--data-dir", str(made.folder), "--passphrase-file", str(secret)]
    return run(parser().parse_args([*words, *more]))


def _sessions(made: MadeRecord, capsys: Capture) -> list[dict[str, str]]:
    assert _run(made, "list", "--json") == 0
    rows: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return rows


def test_that_a_record_is_backed_up_and_restored_from_the_command_line(
    demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    before = _sessions(demo, capsys)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert _run(demo, "backup", "--to", str(stick)) == 0
    said = capsys.readouterr().out
    assert said.startswith("Backed up: ")
    assert f"It lies at {stick} too." in said

    (backup,) = [path for path in (stick / "Kadelyx Desk backups").iterdir() if path.is_dir()]
    assert run(parser().parse_args(["restore", str(backup), str(tmp_path / "new")])) == 0
    assert "Restored: " in capsys.readouterr().out
    restored = MadeRecord(tmp_path / "new", demo.staff, demo.passphrase)
    assert _sessions(restored, capsys) == before
    assert run(parser().parse_args(["restore", str(backup), str(tmp_path / "new")])) == 2
    assert "Nothing was changed" in capsys.readouterr().err


def test_that_nobody_works_in_a_backup_by_command(demo: MadeRecord, capsys: Capture) -> None:
    assert _run(demo, "backup") == 0
    capsys.readouterr()
    (backup,) = [path for path in (demo.folder / "backups").iterdir() if path.is_dir()]
    files = {path.name: path.read_bytes() for path in backup.iterdir()}
    inside = MadeRecord(backup, demo.staff, demo.passphrase)
    assert _run(inside, "list") == 2
    assert "is a backup" in capsys.readouterr().err
    kept = {path.name: path.read_bytes() for path in backup.iterdir() if path.name in files}
    assert kept == files
