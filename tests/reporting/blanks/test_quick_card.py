"""The quick card: one page, whatever the clinic's own steps are, with the help's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from blanks import protocol
from kadelyx_desk.domain.protocol import HelpCard, HelpNumber
from kadelyx_desk.reporting.blanks.card_text import CardKey, CardText
from kadelyx_desk.reporting.blanks.quick_card import TITLE, render_card, trouble
from reports import FONTS, page_words

TEXT = CardText(
    what_it_is="It is a record.",
    steps=(("Prepare", "Say what is hoped for."), ("Sign", "Say that it is so.")),
    keys=(("In the room", (CardKey("Vitals", "Q", "P"), CardKey("Undo", "Ctrl+Z", ""))),),
    help_key="F9",
)


def _page(paper: str = "letter", steps: int = 2) -> str:
    card = HelpCard(
        tuple(f"Do the thing that is number {n} first." for n in range(1, steps + 1)),
        (HelpNumber("Duty", "555"),),
    )
    changed = replace(protocol(), help_card=card)
    (page,) = page_words(render_card(TEXT, changed, paper, FONTS))
    return page


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_that_one_page_says_what_it_is_the_steps_the_keys_and_what_to_do(paper: str) -> None:
    page = _page(paper)

    assert page.startswith(f"{TITLE} It is a record.")
    for words in (
        "1. Prepare. Say what is hoped for. 2. Sign. Say that it is so.",
        "In the room Vitals Q P Undo Ctrl+Z",
        "1. Do the thing that is number 1 first.",
        "Duty: 555",
        "Couples IM, version 2",
    ):
        assert words in page


def test_that_trouble_ends_on_paper_and_begins_with_the_key_of_the_help_card() -> None:
    found = dict(trouble("F9"))

    assert found["Adverse event"].startswith("F9: one tap marks it")
    assert found["Rescue medicine"].startswith("F9, then")
    assert "paper forms" in found["The machine fails"]
    assert "transcribe" in found["The machine fails"]
    assert _page().count("F9") == 2


def test_that_many_steps_of_a_clinic_are_cut_and_the_card_says_where_they_stand() -> None:
    page = _page(steps=90)

    assert "The rest stands on the help card, F9." in page
    assert "number 1 first" in page
    assert "number 90 first" not in page
    assert "The power comes back." in page
    assert "The rest stands" not in _page(steps=12)


def test_that_the_same_words_give_the_same_bytes() -> None:
    once, again = (render_card(TEXT, protocol(), "a4", FONTS) for _ in range(2))

    assert once == again
