"""Forms and card from the command and from the help: one key map, one set of words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benches import Bench
from blanks import forms, protocol
from kadelyx_desk.bootstrap.commands import run
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.bootstrap.paper import card_text, made, packaged_protocol, preparing
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.printing.intents import Blank
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.help.words import SIX_STEPS, WHAT_IT_IS
from reports import page_words, words

Capture = pytest.CaptureFixture[str]


def test_that_the_card_holds_every_key_step_and_word_of_the_help() -> None:
    text = card_text()

    assert text.help_key == "F2"
    assert (text.what_it_is, text.steps) == (WHAT_IT_IS, SIX_STEPS)
    assert {place for place, _ in text.keys} == {group.place for group in KEY_MAP}
    page = words(made(Blank.CARD, protocol(), "letter"))
    for group in KEY_MAP:
        for row in group.rows:
            assert " ".join(f"{row.a} {row.b}".split()) in page, row.does


def test_that_the_keys_of_the_room_stand_first() -> None:
    places = [place for place, _ in card_text().keys]

    assert [place.startswith("In the room") for place in places] == [True, True, False, False]


def test_that_the_command_needs_no_record_and_follows_the_packaged_protocol(
    tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "forms.pdf"
    nowhere = tmp_path / "nobody"

    options = ["--data-dir", str(nowhere), "paper", "--out", str(out)]
    assert run(parser().parse_args(options)) == 0

    assert packaged_protocol() == protocol()
    assert out.read_bytes() == forms()
    assert not nowhere.exists()
    assert capsys.readouterr().out == f"The paper forms are written to {out}.\n"


def test_that_the_command_writes_over_nothing(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "card.pdf"
    out.write_bytes(b"mine")

    assert run(parser().parse_args(["paper", "--quick-card", "--out", str(out)])) == 2

    assert out.read_bytes() == b"mine"
    assert "There is a file of this name already" in capsys.readouterr().err


def test_that_without_a_name_the_file_has_one_that_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(parser().parse_args(["paper", "--solo", "--paper", "a4"])) == 0
    assert run(parser().parse_args(["paper", "--quick-card"])) == 0

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "kadelyx-desk-forms-solo.pdf",
        "kadelyx-desk-quick-card.pdf",
    ]
    assert "The quick card is written" in capsys.readouterr().out


def test_that_the_open_program_looks_up_protocol_and_paper_before_the_work(
    tmp_path: Path,
) -> None:
    looked: list[str] = []
    changed = replace(protocol(), name="River IM")

    def in_force() -> Protocol:
        looked.append("protocol")
        return changed

    work = preparing(in_force, lambda: "a4")(Blank.CARD, tmp_path / "card.pdf")
    assert looked == ["protocol"]
    assert list(tmp_path.iterdir()) == []

    work()
    assert "River IM" in page_words((tmp_path / "card.pdf").read_bytes())[0]


def test_that_a_press_in_the_help_saves_the_card_where_it_was_chosen(
    qtbot: QtBot, bench: Bench
) -> None:
    _, quick = bench.workplace.help.papers
    quick.buttons[Blank.CARD].click()
    qtbot.waitUntil(lambda: bool(quick.result.text()))

    assert quick.result.text() == f"Saved as {bench.target.name}"
    assert "quick card" in words(bench.target.read_bytes())
