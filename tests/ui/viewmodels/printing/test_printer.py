from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui.viewmodels.intents import Intent, Undo
from kadelyx_desk.ui.viewmodels.printing.intents import Blank, PrintBlank, SaveBlank
from kadelyx_desk.ui.viewmodels.printing.printer import BlankPrinter
from kadelyx_desk.ui.viewmodels.session_view import Answer

Prepare = Callable[[Blank, Path], Callable[[], None]]


def _printed(prepare: Prepare, target: Path | None, intent: Intent) -> list[Answer]:
    answers: list[Answer] = []
    BlankPrinter(lambda _name: target, prepare, answers.append).do(intent)
    return answers


def _written(_blank: Blank, target: Path) -> Callable[[], None]:
    def work() -> None:
        target.write_text("made", encoding="utf-8")

    return work


def _refused(_blank: Blank, _target: Path) -> Callable[[], None]:
    raise KadelyxError("The clinic has not adopted this protocol.")


def _full(_blank: Blank, _target: Path) -> Callable[[], None]:
    def work() -> None:
        raise KadelyxError("The file could not be written: no room.")

    return work


def test_that_it_is_made_at_the_chosen_place_and_answered_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "forms.pdf"
    answers = _printed(_written, target, PrintBlank(Blank.SOLO))
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == [Answer(SaveBlank(Blank.SOLO, target), done=True)]
    assert target.read_text(encoding="utf-8") == "made"


def test_that_no_place_means_nothing_is_made_and_nothing_said(tmp_path: Path) -> None:
    assert _printed(_full, None, PrintBlank(Blank.CARD)) == []
    assert list(tmp_path.iterdir()) == []


def test_that_a_refusal_is_said_whether_it_comes_before_the_work_or_of_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asked, target = PrintBlank(Blank.COUPLE), tmp_path / "forms.pdf"
    before, during = (_printed(prepare, target, asked) for prepare in (_refused, _full))
    qtbot.waitUntil(lambda: bool(during))

    assert [one.sentence for one in (*before, *during)] == [
        "The clinic has not adopted this protocol.",
        "The file could not be written: no room.",
    ]
    assert not any(one.done for one in (*before, *during))


def test_that_what_is_asked_of_others_is_left_to_them(tmp_path: Path) -> None:
    assert _printed(_refused, tmp_path / "forms.pdf", Undo()) == []
