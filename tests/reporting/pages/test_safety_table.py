"""The safety rows: two lines at most, and what does not fit is counted."""

from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import safety_table
from kadelyx_desk.reporting.summary_report import render
from reports import (
    FONTS,
    eventful_order,
    eventful_pages,
    faces,
    order_of,
    page_words,
)


def test_that_every_figure_and_flag_stands_on_page_one() -> None:
    page = eventful_pages()[0]
    assert (
        "RIVERA, Ana 146/92 12:20 152/94 12:35 136/84 14:40 70 to 84 93 12:35 4 12:35" in page
    )
    assert "BP 146/92 at 12:20 (amber: above 140/90 before a dose)" in page
    assert "SpO2 93 % at 12:35 (amber: below 94 %)" in page


def test_that_flags_without_room_are_counted() -> None:
    session = new_session().ready_dose(Partner.A).start()
    for _ in range(9):
        session.vitals(About.A, (150, 95))
        session.minutes(2)
    reading = read_order(order_of(session))
    rows = safety_table.word_rows(reading, faces())
    assert max(row.height for row in rows) == 26
    page = page_words(render(order_of(session), FONTS))
    assert "8 more: see Vital signs" in page[0]
    assert " ".join(page).count("BP 150/95 at") >= 9


def test_that_the_heads_and_a_row_of_figures_have_their_height() -> None:
    reading = read_order(eventful_order())
    assert safety_table.heads().bookmark == "Safety"
    assert safety_table.figure_row(reading, Partner.B).height == 26
