"""Page 2: each in the own column, long texts cut with a pointer, agreements, signatures."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Intention,
    Intervention,
    PlanMade,
    Responded,
    RiskAsked,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, Theme
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import narrative
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, Clinic, faces, order_of, page_words, sign_with


def _pages(session: Session) -> list[str]:
    return page_words(render(order_of(session), FONTS))


def test_that_page_two_holds_what_was_said_seen_and_agreed() -> None:
    page = _pages(full_session())[1]
    for words in (
        "Intention: To hear him before I answer.",
        "Challenge: Arguments about money.",
        "12:40 in their words: “lighter”",
        "In the window yes",
        "A: I can put the list down.",
        "A and B: Ten breaths before an answer.",
        "1 Sunday walk, no phones; agreed by both A and B by 29-Nov-2026",
    ):
        assert words in page


def test_that_the_signature_in_full_names_its_head_and_what_it_covers() -> None:
    page = _pages(sign_with(Clinic(), full_session()))[1]
    assert "Dana Whitfield, LMFT, guiding therapist, 22-Nov-2026 08:11 UTC-08:00" in page
    assert "licence LMFT; record signature over entries 1 to 42, head" in page
    assert "Clinical director: not yet co-signed" in page


def test_that_a_long_text_is_cut_and_stands_whole_where_it_says() -> None:
    session = new_session()
    sentences = [f"Sentence number {number} of a long wish." for number in range(1, 250)]
    session.service.state(About.A, Intention(" ".join(sentences)), Visibility.SHARED)
    session.ready_dose().start()
    pages = _pages(session)
    assert "Sentence number 1 of a long wish." in pages[1]
    assert "Sentence number 9 " not in pages[1]
    number = int(pages[1].partition("more: no. 8, page ")[2].split()[0])
    assert "Intention: Sentence number 1 of a long wish." in pages[number - 1]
    rest = " ".join(pages[2:])
    assert all(f"number {number} of" in rest for number in range(1, 250))


def test_that_a_window_that_was_missed_says_no() -> None:
    session = new_session().prepare().journey()
    session.clock.forward(hours=20)
    session.integrate()
    page = _pages(session)[1]
    assert "61 h: outside the 24 to 48 h window" in page
    assert "In the window no" in page


def test_that_many_agreements_run_on_to_a_further_page() -> None:
    session = full_session()
    before = len(list(narrative.after_chart(read_order(order_of(session)), faces())))
    (agreed,) = session.snapshot.current(Agreement)
    for _ in range(30):
        session.service.record(About.COUPLE, agreed.body)
    reading = read_order(order_of(session))
    assert len(list(narrative.after_chart(reading, faces()))) == before + 30
    pages = _pages(session)
    assert "31 Sunday walk, no phones" in pages[2]
    assert next(iter(narrative.before_chart(reading, faces()))).bookmark.startswith(
        "Intentions"
    )


def test_that_the_integration_says_what_was_done_and_what_became_of_it() -> None:
    session = full_session()
    say, record = session.service.state, session.service.record
    say(About.COUPLE, ThemesWorked((Theme.BIAS,)))
    say(About.COUPLE, Intervention("Slowed the pace."))
    say(About.B, Responded(Change.WORSE, "A heavy day."))
    record(About.B, RiskAsked())
    last = AgreementReviewed(
        UUID(int=1), UUID(int=2), "Ask first", About.B, AgreedBy.BOTH, Kept.DROPPED, None
    )
    record(About.COUPLE, last)
    say(About.COUPLE, PlanMade("A call.", date(2026, 12, 12), "her doctor"))
    rest = " ".join(_pages(session)[1:3])
    for words in (
        "In the window yes; themes: less negative bias",
        "Done Slowed the pace.",
        "Response A: not recorded B: worse. A heavy day.",
        "Risk, each alone A not recorded, B done",
        "Last agreements 1 Ask first B let go",
        "Plan A call. Next: 12-Dec-2026; referral: her doctor; left: 2 of 3 sessions",
    ):
        assert words in rest


def test_that_a_long_response_of_each_has_a_row_of_its_own() -> None:
    session = full_session()
    for about in (About.A, About.B):
        words = f"Lighter for a day, {about.value} said, then the old tone again, shorter."
        session.service.state(about, Responded(Change.LITTLE, words))
    pages = " ".join(_pages(session)[1:3])
    assert "Response A: a little better. Lighter for a day, A said" in pages
    assert "B: a little better. Lighter for a day, B said" in pages


def test_that_one_partners_form_is_that_partners_also_for_b() -> None:
    order = order_of(full_session(), Form.B_ONLY)
    page = page_words(render(order, FONTS))[1]
    assert "Intention: To feel lighter with her." in page
    assert "I can put the list down." not in page


def test_that_of_a_solo_client_risk_is_not_asked_of_each() -> None:
    pages = " ".join(page_words(render(order_of(new_session(solo=True)), FONTS)))
    assert "Risk A not recorded" in pages
    assert "each alone" not in pages
