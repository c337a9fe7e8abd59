from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from hands import write
from kadelyx_desk.ui.views.help.manual.card import ManualCard
from manuals import read_page


def _card(qtbot: QtBot) -> ManualCard:
    card = ManualCard(read_page)
    qtbot.addWidget(card)
    shots.settle(card, (1100, 600))
    card.search.setFocus()
    return card


def _rows(card: ManualCard) -> list[str]:
    model = card.contents.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _marked(card: ManualCard) -> set[str]:
    return {each.cursor.selectedText().lower() for each in card.reader.extraSelections()}


def test_that_no_page_is_read_before_the_manual_is_seen(qtbot: QtBot) -> None:
    asked: list[str] = []

    def read(file: str) -> str:
        asked.append(file)
        return read_page(file)

    card = ManualCard(read)
    qtbot.addWidget(card)
    assert asked == []

    shots.settle(card, (1100, 600))
    assert "trouble.md" in asked


def test_that_each_key_narrows_and_the_first_found_is_opened_with_its_words_marked(
    qtbot: QtBot,
) -> None:
    card = _card(qtbot)
    every = len(_rows(card))

    write(card.search, "padss")

    assert 0 < len(_rows(card)) < every
    assert _marked(card) == {"padss"}
    card.grab()
    assert card.reader.verticalScrollBar().value() > 0


def test_that_what_nothing_says_is_told_in_a_sentence_and_the_chapter_stays(
    qtbot: QtBot,
) -> None:
    card = _card(qtbot)

    write(card.search, "helicopter")

    assert card.count.isVisible()
    assert card.count.text().startswith("Nothing in the manual says that.")
    assert _marked(card) == set()
    assert card.reader.toPlainText()

    QTest.keyClick(card.search.line, Qt.Key.Key_Escape)
    assert not card.count.isVisible()
    assert card.contents.isVisible()


def test_that_the_arrows_walk_the_contents_and_read_what_they_reach(qtbot: QtBot) -> None:
    card = _card(qtbot)

    QTest.keyClick(card.search.line, Qt.Key.Key_Down)
    assert card.contents.hasFocus()
    last = card.contents.model().rowCount() - 1
    QTest.keyClick(card.contents, Qt.Key.Key_End)

    assert card.contents.currentIndex().row() == last
    assert card.reader.document().firstBlock().text() == "When something goes wrong"


def test_that_enter_goes_to_the_first_that_is_found(qtbot: QtBot) -> None:
    card = _card(qtbot)
    write(card.search, "passphrase forgot nobody")

    QTest.keyClick(card.search.line, Qt.Key.Key_Return)

    assert card.reader.hasFocus()
    assert "forgot the passphrase" in card.reader.toPlainText()


def test_that_a_link_leads_to_its_chapter_and_one_to_elsewhere_nowhere(qtbot: QtBot) -> None:
    card = _card(qtbot)

    card.reader.followed.emit("couple.md")
    assert card.reader.document().firstBlock().text() == "The couple file"

    card.reader.followed.emit("elsewhere.html")
    assert card.reader.document().firstBlock().text() == "The couple file"


def test_that_the_contents_say_from_the_start_which_chapter_is_read(qtbot: QtBot) -> None:
    card = _card(qtbot)

    assert card.contents.currentIndex().row() == 0
