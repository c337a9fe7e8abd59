"""The safety figures of a session, and what they say where nothing was measured."""

from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.content.reading import Reading, read_order
from kadelyx_desk.reporting.content.safety import (
    Figure,
    figures,
    flag_words,
    flags,
    gap_words,
    gaps,
    highest_time,
    joined,
    set_name,
)
from kadelyx_desk.reporting.paper.text import Run
from reports import eventful_order, full_order, order_of


def _reading() -> Reading:
    return read_order(eventful_order())


def _plain(figure: Figure) -> tuple[str, str]:
    return figure.value.replace("\xa0", " "), figure.when


def _said(runs: list[Run]) -> str:
    return "".join(run.text for run in runs).replace("\xa0", " ")


def test_that_the_figures_are_the_extremes_with_their_times() -> None:
    assert [_plain(figure) for figure in figures(_reading(), Partner.A)] == [
        ("146/92", "12:20"),
        ("152/94", "12:35"),
        ("136/84", "14:40"),
        ("70 to 84", ""),
        ("93", "12:35"),
        ("4", "12:35"),
        ("15 min", "after last dose, 13:20"),
    ]


def test_that_without_a_measurement_every_figure_is_not_recorded() -> None:
    found = figures(_reading(), Partner.B)
    assert {figure.value for figure in found} == {"not recorded"}


def test_that_pressure_that_rose_again_is_not_back_near_baseline() -> None:
    session = new_session().ready_dose(Partner.A, "50").start()
    session.vitals(About.A, (120, 80))
    session.minutes(5)
    session.give(Partner.A)
    session.minutes(15)
    session.vitals(About.A, (125, 80))
    session.minutes(15)
    session.vitals(About.A, (160, 100))
    reading = read_order(order_of(session))
    assert _plain(figures(reading, Partner.A)[-1]) == ("not yet", "at the last set")
    session.minutes(30)
    session.vitals(About.A, (144, 96))
    reading = read_order(order_of(session))
    assert _plain(figures(reading, Partner.A)[-1]) == ("1 h", "after last dose, 13:20")


def test_that_a_flag_says_value_time_and_limit() -> None:
    reading = _reading()
    assert [_said(flag_words(reading, item)) for item in flags(reading, Partner.A)] == [
        "BP 146/92 at 12:20 (amber: above 140/90 before a dose)",
        "SpO2 93 % at 12:35 (amber: below 94 %)",
    ]


def test_that_a_set_that_was_missed_is_a_gap_between_its_neighbours() -> None:
    reading = _reading()
    assert [_said(gap_words(reading, gap)) for gap in gaps(reading, Partner.A)] == [
        "dose 1 plus 40 min, due 13:00: not taken; gap 45 min, 12:35 to 13:20",
        "booster 1 plus 40 min, due 13:45: not taken; gap 1 h 20 min, 13:20 to 14:40",
    ]


def test_that_a_gap_without_a_later_set_says_the_last_one() -> None:
    reading = read_order(full_order())
    said = [_said(gap_words(reading, gap)) for gap in gaps(reading, Partner.B)]
    assert said[-1] == "dose 1 plus 90 min, due 13:57: not taken; last set 12:40"


def test_that_a_due_set_is_named_after_its_own_dose() -> None:
    names = [set_name(gap.missed) for gap in gaps(_reading(), Partner.A)]
    assert names == ["dose 1 plus 40 min", "booster 1 plus 40 min"]


def test_that_the_highest_pressure_has_a_time_only_where_one_was_taken() -> None:
    reading = _reading()
    found = highest_time(reading, Partner.A)
    assert found is not None
    assert reading.clock(found) == "12:35"
    assert highest_time(reading, Partner.B) is None


def test_that_phrases_are_joined_by_semicolons() -> None:
    assert _said(joined([[Run("one")], [Run("two")]])) == "one; two"
