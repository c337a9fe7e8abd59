"""What is gathered for page 2: by whom, in order, and nothing that was struck out."""

from __future__ import annotations

from datetime import timedelta

from builders import new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import Challenge, Insight, Intention, Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.reporting.content.narrative import (
    Passage,
    abouts,
    agreements,
    column_name,
    observed,
    stated,
)
from kadelyx_desk.reporting.content.reading import read_order
from reports import full_order, order_of


def _said(passage: Passage) -> str:
    return "".join(run.text for run in passage.words).strip()


def test_that_each_column_holds_its_own_words() -> None:
    reading = read_order(full_order())
    assert _said(stated(reading, Intention, About.A)) == "To hear him before I answer."
    assert _said(stated(reading, Intention, About.COUPLE)) == "Either of us can say stop."
    assert _said(stated(reading, Insight, About.B)).startswith("I was not waiting")


def test_that_a_private_challenge_reads_as_a_blank() -> None:
    reading = read_order(full_order())
    assert _said(stated(reading, Challenge, About.A)) == "not recorded"


def test_that_what_was_seen_stands_in_the_order_of_time() -> None:
    reading = read_order(full_order())
    assert _said(observed(reading, About.B)) == (
        "12:40 in their words: “lighter” 12:40 Breathing slows."
    )
    assert "anger" not in _said(observed(reading, About.B))


def test_that_nothing_seen_is_none_recorded() -> None:
    assert _said(observed(read_order(order_of(new_session())), About.A)) == "none recorded"


def test_that_a_solo_client_has_one_column() -> None:
    reading = read_order(order_of(new_session(solo=True)))
    assert abouts(reading) == (About.A,)
    assert column_name(reading, About.A) == "RIVERA, Ana"


def test_that_an_agreement_has_owner_and_day() -> None:
    (agreed,) = agreements(read_order(full_order()))
    assert (agreed.text, agreed.owner, agreed.due, agreed.agreed_by) == (
        "Sunday walk, no phones",
        "A and B",
        "by 29-Nov-2026",
        "agreed by both",
    )


def test_that_a_note_of_the_preparation_is_not_seen_in_the_journey() -> None:
    session = new_session().prepare()
    session.service.record(About.A, Noted("Wishes the window ajar."))
    session.minutes(5).start()
    session.service.record(About.A, Noted("Breathes slowly."))

    said = _said(observed(read_order(order_of(session)), About.A))
    assert "Breathes slowly." in said
    assert "window" not in said


def test_that_what_was_written_down_late_says_so_beside_its_time() -> None:
    session = new_session().start()
    session.minutes(30)
    then = session.service.now().moment.shifted(timedelta(minutes=-20))
    session.service.record(About.A, Noted("tearful"), late=Late(then, "hands were busy"))
    assert "(late) tearful" in _said(observed(read_order(order_of(session)), About.A))
