from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import new_session
from couples import view_of
from hands import press
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.receipt.intents import PrintReceipt, SaveReceipt
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple_file.page import CouplePage
from kadelyx_desk.ui.views.couple_file.receipt_card import payers


def shown(qtbot: QtBot, view: CoupleView) -> tuple[CouplePage, list[Intent]]:
    page = CouplePage()
    qtbot.addWidget(page)
    page.show_couple(view)
    shots.settle(page, (1150, 768))
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    return page, asked


def test_that_a_couple_can_pay_together_or_either_of_them() -> None:
    assert payers(view_of(new_session()).file) == (
        "Ana Rivera and Ben Okafor",
        "Ana Rivera",
        "Ben Okafor",
    )


def test_that_a_receipt_asks_who_pays_and_then_for_a_file_without_a_name(
    qtbot: QtBot,
) -> None:
    view = view_of(new_session())
    page, asked = shown(qtbot, view)
    press(page.course.receipt)
    press(page.receipt.save)
    problem = page.receipt.payer.problem
    QTest.keyClick(page.receipt.payer.group.choice("2"), Qt.Key.Key_Space)
    QTest.keyClick(page.receipt.save, Qt.Key.Key_Return)

    assert problem == "Choose who pays."
    assert asked == [
        PrintReceipt(
            view.file.couple,
            view.file.course.entry,
            "Ben Okafor",
            "20-Nov-2026_C-0001_receipt.pdf",
        )
    ]


def test_that_a_solo_client_pays_alone_and_by_keyboard(qtbot: QtBot) -> None:
    page, asked = shown(qtbot, view_of(new_session(solo=True)))

    QTest.keyClick(page.course.receipt, Qt.Key.Key_Return)
    QTest.keyClick(page.receipt.save, Qt.Key.Key_Return)

    (intent,) = asked
    assert isinstance(intent, PrintReceipt)
    assert intent.payer == "Ana Rivera"


def test_that_the_card_says_where_the_receipt_is_or_why_there_is_none(qtbot: QtBot) -> None:
    page, asked = shown(qtbot, view_of(new_session(solo=True)))
    press(page.course.receipt)
    press(page.receipt.save)
    (intent,) = asked
    assert isinstance(intent, PrintReceipt)
    saved = SaveReceipt(intent, Path("receipt.pdf"), "letter")

    page.show_answer(Answer(saved, done=False, sentence="The disk is full."))
    refused = page.receipt.problem.sentence
    page.show_answer(Answer(saved, done=True))

    assert refused == "The disk is full."
    assert page.receipt.problem.sentence == ""
    assert page.receipt.result.text() == "Saved as receipt.pdf"


def test_that_a_course_without_a_price_offers_no_receipt(qtbot: QtBot) -> None:
    view = view_of(new_session())
    course = view.file.course
    unpriced = replace(course, booked=replace(course.booked, price=None))
    page, _ = shown(qtbot, replace(view, file=replace(view.file, courses=(unpriced,))))

    assert not page.course.receipt.isVisible()
    page.receipt.open(view.file, unpriced, view.now.date())
    assert not page.receipt.isVisible()


def test_that_another_couple_finds_the_card_closed(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, view_of(new_session()))
    press(page.course.receipt)
    before = page.receipt.isVisible()
    session = new_session(solo=True)
    other = view_of(session)

    page.show_couple(replace(other, file=replace(other.file, couple=session.id)))

    assert before
    assert not page.receipt.isVisible()
