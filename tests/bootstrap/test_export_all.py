"""The export of all signed sessions: a file each, and what is refused before it begins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from demos import demo_in
from kadelyx_desk.bootstrap.commands import run
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from reports import FONTS

_NAME = r"\d\d-\w{3}-\d{4}_C-000[12]_joint_v1_signed\.pdf"


def _type(folder: Path, *words: str) -> int:
    return run(parser().parse_args([*words, "--data-dir", str(folder)]))


def test_that_all_writes_a_file_for_each_signed_session_and_nobodys_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo, folder = demo_in(tmp_path / "record"), tmp_path / "reports"
    secret = tmp_path / "secret.txt"
    secret.write_text(demo.passphrase, encoding="utf-8")
    folder.mkdir()
    words = ("--all", str(folder), "--processes", "2", "--passphrase-file", str(secret))

    assert _type(demo.folder, "export", *words) == 0

    assert "4 of 4 reports are written" in capsys.readouterr().out
    files = sorted(folder.iterdir())
    assert len(files) == 4
    assert all(re.fullmatch(_NAME, file.name) for file in files)
    assert verify_file(files[0], [], FONTS).state is State.PARTIAL


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--session", "1"], "Say where the report goes"),
        (["--all", "nowhere"], "The folder for the reports is not there"),
        (["--all", ".", "--out", "x.pdf"], "leave out --out"),
    ],
)
def test_that_an_export_to_no_place_or_to_two_is_refused_before_the_passphrase(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _type(tmp_path / "none", "export", *words) == 2
    found = capsys.readouterr()
    assert said in found.err
    assert (found.out, found.err.count("\n")) == ("", 1)
