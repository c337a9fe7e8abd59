from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from blanks import forms, protocol
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.blanks.card_text import CardText
from kadelyx_desk.reporting.blanks.writer import BlankWriter, put_chosen, put_new
from reports import FONTS, words


def test_that_forms_and_card_are_made_on_the_paper_that_is_asked_for() -> None:
    writer = BlankWriter(FONTS)
    text = CardText("A record.", (("Prepare", "First."),), (), "F2")

    assert writer.forms(protocol(), "letter", solo=False) == forms()
    assert "A record." in words(writer.card(text, protocol(), "a4"))


def test_that_a_new_file_is_written_and_one_that_is_there_stays(tmp_path: Path) -> None:
    target = tmp_path / "forms.pdf"
    put_new(target, b"first")

    with pytest.raises(KadelyxError, match="a file of this name already, and it stays"):
        put_new(target, b"second")

    assert target.read_bytes() == b"first"


def test_that_a_file_that_could_not_be_finished_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        put_new(tmp_path / "forms.pdf", b"first")

    assert list(tmp_path.iterdir()) == []


def test_that_a_chosen_file_is_replaced_and_a_place_that_refuses_is_a_sentence(
    tmp_path: Path,
) -> None:
    target = tmp_path / "forms.pdf"
    target.write_bytes(b"older")
    put_chosen(target, b"newer")
    assert target.read_bytes() == b"newer"

    with pytest.raises(KadelyxError, match="could not be written: No such file"):
        put_chosen(tmp_path / "gone" / "forms.pdf", b"newer")


def test_that_neither_drawing_nor_the_window_is_imported_before_it_is_asked_for() -> None:
    look = (
        "import sys, kadelyx_desk.reporting.blanks.writer;sys.exit('reportlab' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0
