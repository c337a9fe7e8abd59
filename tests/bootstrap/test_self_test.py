"""The program tests itself, in a copy that may be damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kadelyx_desk.bootstrap import self_test
from kadelyx_desk.bootstrap.self_test import run_self_test
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName


def test_that_a_sound_copy_holds_every_check_and_leaves_no_file(
    qapp: QApplication,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del qapp
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run_self_test() == 0
    theme.apply(ThemeName.LIGHT)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("ok ") for line in lines)
    assert list(tmp_path.iterdir()) == []


def test_that_a_check_that_does_not_hold_is_named_and_is_no_success(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    monkeypatch.setattr(self_test, "_fonts", lambda: False)
    monkeypatch.setattr(self_test, "_is_encrypted", lambda _path: False)
    assert run_self_test() == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith("ok ")] == [
        "FAILED fonts and styles",
        "FAILED encrypted file",
    ]
