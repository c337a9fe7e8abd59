from __future__ import annotations

from pathlib import Path
from uuid import UUID

from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.ui.viewmodels.receipt.intents import PrintReceipt, SaveReceipt
from kadelyx_desk.ui.viewmodels.receipt.printer import ReceiptPrinter
from kadelyx_desk.ui.viewmodels.session_view import Answer


def answered(qtbot: QtBot, target: Path, payer: str = "Ana Rivera", course: int = 0) -> Answer:
    """What becomes of a receipt that is to go to `target`."""
    session = new_session()
    desk = session.fake.desk
    entry = UUID(int=course) if course else desk.couples.file(session.couple).course.entry
    answers: list[Answer] = []
    asked = PrintReceipt(session.couple, entry, payer, "receipt.pdf")
    ReceiptPrinter(desk.receipts, answers.append).save(SaveReceipt(asked, target, "letter"))
    qtbot.waitUntil(lambda: bool(answers))
    (answer,) = answers
    return answer


def test_that_a_receipt_is_made_beside_the_window_and_answered_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    answer = answered(qtbot, tmp_path / "receipt.pdf")

    assert answer.done
    assert (tmp_path / "receipt.pdf").exists()


def test_that_a_place_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    answer = answered(qtbot, tmp_path / "gone" / "receipt.pdf")

    assert (answer.done, answer.sentence) == (
        False,
        "The receipt could not be written: No such file or directory.",
    )


def test_that_what_cannot_be_meant_is_said_and_writes_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    answer = answered(qtbot, tmp_path / "receipt.pdf", course=7)

    assert answer.sentence == "That course is not in the file."
    assert list(tmp_path.iterdir()) == []
