"""Page 1 after an addendum: what was added, when and by whom, before everything else."""

from __future__ import annotations

from functools import cache

from builders import Session, full_session
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages.addenda import strips
from kadelyx_desk.reporting.pages.front import front
from kadelyx_desk.reporting.paper.sheet import FORMATS
from kadelyx_desk.reporting.summary_report import render
from reports import (
    FONTS,
    Clinic,
    eventful_session,
    faces,
    full_order,
    order_of,
    page_words,
    sign_with,
)

CALL = "B called: the headache had gone by the evening."
LONG = "Both slept through the night and had breakfast together. " * 12


def _amended(session: Session, *texts: str) -> Session:
    sign_with(Clinic(), session)
    for text in texts:
        session.clock.forward(hours=20)
        session.service.record(About.COUPLE, Addendum(text))
    return session


@cache
def _pages() -> list[str]:
    return page_words(render(order_of(_amended(full_session(), CALL)), FONTS))


def test_that_the_addendum_stands_right_under_the_banner_with_its_time_and_author() -> None:
    page = _pages()[0]
    parts = [
        "AMENDED, version 2, not co-signed",
        "Protocol Couples IM",
        "Addendum: what version 2 adds",
        f"23-Nov-2026 04:11, Dana Whitfield: {CALL}",
        "Bottom line",
        "1 addendum follows the signature, see above",
        "Joint form, version 2, amended",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_that_version_and_state_stand_at_the_foot_of_every_page() -> None:
    assert all("Joint form, version 2, amended" in page for page in _pages())


def test_that_the_signatures_in_full_say_what_they_do_not_cover() -> None:
    said = "Addendum no. 44, 23-Nov-2026 04:11, by Dana Whitfield; the signature above does not"
    assert said in " ".join(_pages())


def test_that_the_entries_hold_it_whole_with_its_own_day() -> None:
    words = " ".join(_pages())
    assert "23-Nov-2026, after the signature" in words
    assert "Addendum after the signature: B called: the headache" in words
    assert "each addendum makes the next version" in words


def test_that_without_an_addendum_there_is_no_block_and_no_word_of_it() -> None:
    words = " ".join(page_words(render(full_order(), FONTS)))
    assert strips(read_order(full_order()), faces(), 3) == []
    assert "ddend" not in words
    assert "version 1, DRAFT" in words


def test_z14_that_a_long_addendum_says_where_the_rest_of_it_stands() -> None:
    pages = page_words(render(order_of(_amended(full_session(), LONG)), FONTS))
    assert "more: no. 44, page 6" in pages[0]
    assert pages[5].count("breakfast") == 12


def test_z14_that_of_many_the_latest_stand_there_and_the_others_are_counted() -> None:
    session = _amended(eventful_session(), "One.", LONG, LONG, "Four.")
    reading = read_order(order_of(session))
    page = page_words(render(reading.order, FONTS))[0]
    assert "2 earlier addenda: see Entries" in page
    assert "Dana Whitfield: Four." in page
    assert "One." not in page
    assert "AMENDED, version 5, not co-signed" in page


def test_that_page_1_has_room_for_everything_with_two_long_addenda() -> None:
    session = _amended(eventful_session(), LONG, LONG)
    for paper in ("letter", "a4"):
        form = FORMATS[paper]
        page = front(read_order(order_of(session, paper=paper)), faces(), form)
        body = [(y, strip) for y, strip in page.placed if strip.bookmark != "Signatures"]
        assert max(y + strip.height for y, strip in body) <= form.height - 120


def test_z13_that_an_addendum_for_the_team_is_in_no_joint_form_and_makes_no_version() -> None:
    session = sign_with(Clinic(), full_session())
    record = session.service.record
    record(About.COUPLE, Addendum("Quokka, for the team."), visibility=Visibility.TEAM)
    joint, team = (render(order_of(session, form), FONTS) for form in (Form.JOINT, Form.TEAM))
    assert "SIGNED, not co-signed" in page_words(joint)[0]
    assert "Quokka" not in " ".join(page_words(joint))
    assert "5 withheld from this form" in page_words(joint)[0]
    assert "AMENDED, version 2, not co-signed" in page_words(team)[0]
    assert "Quokka, for the team." in page_words(team)[0]


def test_that_a_state_too_long_for_the_title_is_set_smaller_and_whole() -> None:
    order = order_of(_amended(full_session(), CALL), is_demo=True)
    page = page_words(render(order, FONTS))[0]
    assert "DEMO: Session summary, 1 of 3 AMENDED, version 2, not co-signed" in page
