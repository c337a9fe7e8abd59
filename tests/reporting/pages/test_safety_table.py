"""The safety rows: two lines at most, and what does not fit is counted."""

from __future__ import annotations

from builders import Session, new_session
from kadelyx_desk.domain.entries import AdverseEvent, EventResolved
from kadelyx_desk.domain.entries.care import EventKind
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


def _row_of(session: Session, label: str) -> str:
    """The words of a row on page 1, up to the next one."""
    page = page_words(render(order_of(session), FONTS))[0]
    following = {"Adverse events": "Rescue medicine", "Rescue medicine": "Gaps"}
    safety = page.index("Flags crossed")
    start = page.index(label, safety)
    return page[start : page.index(following[label], start)].strip()


def test_that_an_event_stands_whole_where_there_is_room() -> None:
    session = new_session().start()
    session.service.record(About.A, AdverseEvent(EventKind.FALL, "slid down", "helped up"))

    assert _row_of(session, "Adverse events") == (
        "Adverse events fall at 12:15: slid down; done: helped up; not resolved none recorded"
    )
    assert _row_of(session, "Rescue medicine") == "Rescue medicine none recorded none recorded"


def test_z14_that_an_event_without_room_keeps_its_onset_and_says_where_the_rest_is() -> None:
    session = new_session().start()
    body = AdverseEvent(EventKind.FALL, "slid down the side of the mat " * 9, "helped up")
    event = session.service.record(About.A, body).link.entry.id
    session.minutes(4)
    session.service.record(About.A, EventResolved(event, None))

    row = _row_of(session, "Adverse events")

    assert row == (
        "Adverse events fall at 12:15, resolved 12:19; more: see Entries none recorded"
    )


def test_that_events_take_more_lines_where_the_page_has_room() -> None:
    reading = read_order(order_of(_told_at_length()))
    tight = safety_table.word_rows(reading, faces())
    roomy = safety_table.word_rows(reading, faces(), 5)

    assert roomy[1].height > 26 >= tight[1].height
    assert "done: helped up" in _row_of(_told_at_length(), "Adverse events")


def _told_at_length() -> Session:
    session = new_session().start()
    words = "slid down the side of the mat while turning, no pain, no mark on the skin"
    session.service.record(About.A, AdverseEvent(EventKind.FALL, words, "helped up"))
    return session


def test_that_many_events_are_counted() -> None:
    session = new_session().start()
    for _ in range(7):
        session.service.record(About.A, AdverseEvent(EventKind.SEDATION, "slow to answer"))
        session.minutes(3)

    assert "more: see Entries" in _row_of(session, "Adverse events")


def test_that_before_the_journey_no_event_is_denied() -> None:
    row = _row_of(new_session(), "Adverse events")
    assert row == "Adverse events not recorded not recorded"


def test_that_the_heads_and_a_row_of_figures_have_their_height() -> None:
    reading = read_order(eventful_order())
    assert safety_table.heads().bookmark == "Safety"
    assert safety_table.figure_row(reading, Partner.B).height == 26
