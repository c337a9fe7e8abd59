"""The command line: what it accepts, and the one sentence for what it does not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kadelyx_desk import __version__
from kadelyx_desk.bootstrap.options import THEMES, parser, typed
from kadelyx_desk.ui.views.theme_tokens import ThemeName


def test_that_nothing_typed_opens_the_window_over_the_usual_folder() -> None:
    options = parser().parse_args([])
    assert options.command is None
    assert options.data_dir is None
    assert not options.demo
    assert not options.self_test


@pytest.mark.parametrize("before", [True, False])
def test_that_the_folder_may_stand_before_or_after_the_command(before: bool) -> None:
    folder = ["--data-dir", "here"]
    words = [*folder, "list"] if before else ["list", *folder]
    options = parser().parse_args(words)
    assert (options.command, options.data_dir) == ("list", Path("here"))


def test_that_every_theme_of_the_window_can_be_asked_for() -> None:
    assert [ThemeName[name.upper()] for name in THEMES] == list(ThemeName)


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["--theme", "pink"],
        ["export", "--out", "x.pdf"],
        ["export", "--session", "1", "--out", "x.pdf", "--paper", "a5"],
        ["verify"],
        ["--no-such-option"],
    ],
)
def test_that_what_cannot_be_meant_is_one_line_and_exit_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(words)
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.out == ""
    assert said.err.startswith("kadelyx-desk")
    assert said.err.count("\n") == 1


def test_that_the_version_is_the_one_of_the_package(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"Kadelyx Desk {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--demo", "--theme", "dim", "--data-dir", "here", "--as", "Maya"],
        ["--data-d", "here"],
        ["--data-dir", "here", "list", "--json"],
        ["verify", "report.pdf", "--t", "root.pem"],
    ],
)
def test_that_what_was_typed_is_the_same_with_and_without_the_commands_in_view(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["kadelyx-desk", *words])
    assert typed() == parser().parse_args(words)


@pytest.mark.parametrize("words", [["frobnicate"], ["--frobnicate"], ["--theme", "pink"]])
def test_that_what_is_wrong_is_told_in_the_same_words(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["kadelyx-desk", *words])
    said = []
    for parse in (typed, lambda: parser().parse_args(words)):
        with pytest.raises(SystemExit):
            parse()
        said.append(capsys.readouterr().err)
    assert said[0] == said[1] != ""
