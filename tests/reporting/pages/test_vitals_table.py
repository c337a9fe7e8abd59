"""All vital signs on paper, with flags, gaps and the limits of the protocol."""

from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import vitals_table
from kadelyx_desk.reporting.summary_report import render
from reports import (
    FONTS,
    eventful_order,
    eventful_pages,
    faces,
    order_of,
    page_words,
)


def test_that_every_set_dose_gap_and_limit_is_printed() -> None:
    page = eventful_pages()[2]
    for words in (
        "12:35 dose 1 plus 15 min 12:35 152/94 84 93 14 4 2 moderate",
        "13:05 ketamine BOOSTER 20 mg, intramuscular (IM); total 70 mg",
        "13:00 dose 1 plus 40 min, due 13:00: not taken; gap 45 min, 12:35 to 13:20",
        "OKAFOR, Ben born 11-Jul-1983 not recorded",
        "SpO2 93 % at 12:35 (amber: below 94 %)",
        "Before a dose: BP above 140/90 amber, above 160/100 release by the prescriber.",
        "MOAA/S 3 amber, 2 or less red. Couples IM, version 2",
    ):
        assert words in page


def test_that_a_long_table_repeats_head_and_name() -> None:
    session = new_session().ready_dose(Partner.A).start()
    for _ in range(60):
        session.vitals(About.A)
        session.minutes(1)
    pages = page_words(render(order_of(session), FONTS))
    continued = [page for page in pages if "Vital signs (continued)" in page]
    assert continued
    assert all("RIVERA, Ana, continued" in page for page in continued[:1])


def test_that_only_table_rows_repeat_their_head() -> None:
    reading = read_order(eventful_order())
    strips, repeated = vitals_table.strips(reading, faces())
    assert len(repeated(2)) == 2
    assert repeated(len(strips) - 1) == []
