"""The last words: terms explained, and what the counts mean."""

from __future__ import annotations

from builders import new_session
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import closing
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, faces, full_pages, order_of, page_words


def test_that_the_legend_explains_blanks_numbers_and_levels() -> None:
    page = full_pages()[-1]
    for words in (
        "partner A",
        "partner B",
        "numbers that are missing are withheld from this form",
        "nothing is recorded among the entries that this form shows",
        "5 readily to the name in a normal tone",
        "0 no response",
    ):
        assert words in page


def test_that_a_solo_client_sees_one_sign() -> None:
    session = new_session(solo=True)
    assert "partner B" not in page_words(render(order_of(session), FONTS))[-1]
    strips = list(closing.strips(read_order(order_of(session)), faces()))
    assert strips[1].bookmark == "Legend and glossary"
