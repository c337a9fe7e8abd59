from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.printing.intents import Blank, PrintBlank, SaveBlank
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.help.paper_cards import PaperCard, paper_cards


def _cards(qtbot: QtBot) -> tuple[PaperCard, PaperCard]:
    cards = paper_cards()
    for card in cards:
        qtbot.addWidget(card)
        card.show()
    return cards


def _answer(blank: Blank, sentence: str = "") -> Answer:
    return Answer(SaveBlank(blank, Path("made.pdf")), done=not sentence, sentence=sentence)


def test_that_each_button_asks_for_its_own_paper(qtbot: QtBot) -> None:
    asked: list[Intent] = []
    for card in _cards(qtbot):
        card.asked.connect(asked.append)
        for button in card.buttons.values():
            button.click()

    assert asked == [PrintBlank(blank) for blank in Blank]


def test_that_the_card_that_was_asked_says_where_the_file_is(qtbot: QtBot) -> None:
    forms, quick = _cards(qtbot)
    for card in (forms, quick):
        card.show_answer(_answer(Blank.COUPLE))

    assert forms.result.text() == "Saved as made.pdf"
    assert forms.result.isVisible()
    assert not quick.result.isVisible()


def test_that_a_refusal_takes_the_place_of_an_earlier_file_until_the_next_press(
    qtbot: QtBot,
) -> None:
    forms, _ = _cards(qtbot)
    forms.show_answer(_answer(Blank.SOLO))
    forms.show_answer(_answer(Blank.SOLO, "No room."))

    assert not forms.result.isVisible()
    assert forms.problem.isVisible()

    forms.buttons[Blank.SOLO].click()
    assert not forms.problem.isVisible()
