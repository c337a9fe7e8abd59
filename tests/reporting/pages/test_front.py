"""Page 1: everything asked first, in its order, and what is folded when there is no room."""

from __future__ import annotations

from datetime import date

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import JourneyEnded, PlanMade, VitalsTaken
from kadelyx_desk.domain.values import About, BloodPressure, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages.front import front
from kadelyx_desk.reporting.paper.sheet import FORMATS
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, Clinic, eventful_session, faces, order_of, page_words, sign_with


def _first_page(session: Session, paper: str = "Letter") -> str:
    return page_words(render(order_of(session, paper=paper), FONTS))[0]


def _with_doses(count: int) -> Session:
    session = new_session().prepare().start()
    for number in range(1, count + 1):
        session.ready_dose(Partner.A, "1", number=number)
        session.give(Partner.A)
        session.minutes(1)
    return session


def test_that_the_page_answers_in_the_agreed_order() -> None:
    page = _first_page(sign_with(Clinic(), full_session()))
    heads = [
        "Alder House Clinic, 212 Pier Street",
        "Session summary, 1 of 3 SIGNED, not co-signed",
        "RIVERA, Ana born 04-Mar-1985",
        "OKAFOR, Ben born 11-Jul-1983",
        "Bottom line",
        "Doses",
        "Total given",
        "Waste",
        "Safety",
        "Flags crossed",
        "Adverse events none recorded none recorded",
        "Rescue medicine",
        "Gaps",
        "Ready to leave",
        "Screens",
        "Plan",
        "Signatures",
        "Psychotherapy notes not included.",
        "Entries shown 39 of 43; 4 withheld from this form",
    ]
    places = [page.index(head) for head in heads]
    assert places == sorted(places)


def test_that_the_doses_are_printed_with_all_four_people() -> None:
    page = _first_page(eventful_session())
    assert "RIVERA, Ana 04-Mar-1985; booster 1 13:05 20 0.29 ordered 25 mg 0.4 mL" in page
    assert "of 50 mg per mL left vastus lateralis K5520 30-Sep-2027 Samuel Ortiz" in page
    assert "second check not recorded difference: less at her wish" in page
    assert "checked by Dana Whitfield (named, not independently checked)" in page
    assert "A 70 mg, 1.03 mg per kg of 68.2 kg, weighed 18-Nov-2026" in page
    assert "B 1.2 mL (60 mg) wasted, 13:20, witness Dana Whitfield." in page


def test_that_a_session_with_nothing_in_it_prints_blanks_and_no_guess() -> None:
    page = _first_page(new_session())
    assert (
        "Time mg mg/kg Volume, strength Site Lot, expiry Given by Doses none recorded" in page
    )
    assert page.count("not recorded") > 20
    assert "Not signed. A draft may change; do not file it." in page


def test_that_no_price_is_ever_printed() -> None:
    assert "$" not in _first_page(full_session())


def test_that_the_content_ends_above_the_signatures_however_many_doses() -> None:
    for count in (1, 4, 5, 6, 9, 14, 25):
        reading = read_order(order_of(_with_doses(count)))
        for page in FORMATS.values():
            placed = front(reading, faces(), page).placed
            signatures = placed[-1][0]
            assert max(y + strip.height for y, strip in placed[:-1]) <= signatures - 22


def test_that_screens_fold_first_and_doses_last() -> None:
    few, more, many = (_first_page(_with_doses(count)) for count in (3, 4, 20))
    assert "Partner violence, each alone not recorded" in few
    assert "Screens and plan" in more
    assert "Screens, plan not recorded; left: 2 of 3 sessions" in many
    assert "more doses: see Vital signs and Entries" in many
    assert "Total given" in many
    assert "Flags crossed" in many


def test_that_both_papers_say_the_same() -> None:
    session = full_session()
    a4, letter = (_first_page(session, paper) for paper in ("A4", "Letter"))
    assert a4.partition("Page 1")[0] == letter.partition("Page 1")[0]


def test_that_the_bottom_line_has_four_lines_at_most() -> None:
    session = new_session().ready_dose(Partner.A).start()
    for about in (About.A, About.B):
        session.service.record(about, VitalsTaken(BloodPressure(250, 170), 130, 80, sedation=1))
    session.minutes(200)
    session.vitals(About.A)
    strip = front(read_order(order_of(session)), faces(), FORMATS["letter"]).placed[1][1]
    assert strip.bookmark == "Bottom line"
    assert strip.height <= 35.5 + 14 * 3 + 2 + 3


def _with_plan(referral: str | None, doses: int = 1) -> Session:
    session = _with_doses(doses)
    session.minutes(60)
    session.service.record(About.COUPLE, JourneyEnded())
    session.integrate()
    plan = PlanMade(None, date(2026, 12, 12), referral)
    session.service.state(About.COUPLE, plan)
    return session


def test_that_the_plan_names_next_date_referral_and_what_is_left() -> None:
    page = _first_page(_with_plan("B: own doctor for blood pressure, by 04-Dec-2026"))
    assert "Next 12-Dec-2026" in page
    assert "Referral B: own doctor for blood pressure, by 04-Dec-2026 Left 2 of 3" in page


def test_that_a_long_referral_says_where_the_rest_is() -> None:
    page = _first_page(_with_plan("to her doctor and to his " * 20))
    assert "(see Integration) Left 2 of 3 sessions" in page


def test_that_a_folded_plan_still_says_when_they_come_next() -> None:
    page = _first_page(_with_plan("her doctor", doses=20))
    assert (
        "Screens, plan screens not recorded; next: 12-Dec-2026; referral: her doctor;"
        " left: 2 of 3 sessions"
    ) in page


def test_that_a_team_form_ends_its_bottom_line_with_risk() -> None:
    order = order_of(full_session(), Form.TEAM)
    page = page_words(render(order, FONTS))[0]
    assert "Risk A not recorded, B not recorded. Doses" in page
    strip = front(read_order(order), faces(), FORMATS["letter"]).placed[1][1]
    assert strip.height <= 35.5 + 14 * 3 + 2 * 2 + 3


def test_that_of_a_solo_client_the_page_speaks_of_nobody_else() -> None:
    pages = page_words(render(order_of(new_session(solo=True).start()), FONTS))
    assert "opened, client C-0001" in " ".join(pages)
    page = pages[0]
    assert "Client C-0001" in page
    assert "Partner violence not recorded" in page
    assert "each alone" not in page
    assert "Couple C-" not in page
