"""The rows of the vitals table: each set answers what was due, and a missed one is a row."""

from __future__ import annotations

from builders import full_session
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.content.vitals_rows import DoseRow, MissedRow, Row, SetRow, rows
from reports import eventful_order, order_of


def _named(row: Row) -> str:
    match row:
        case SetRow(name=name, due=due):
            return f"{name}, {due}"
        case DoseRow(line):
            return f"dose of {line.body.milligrams.value}"
        case MissedRow(gap):
            return f"missed after dose {gap.missed.dose_number}"


def test_that_sets_doses_and_gaps_stand_in_the_order_of_time() -> None:
    reading = read_order(eventful_order())
    assert [_named(row) for row in rows(reading, Partner.A)] == [
        "baseline 1, before dose",
        "baseline 2, before dose",
        "dose of 50",
        "dose 1 plus 15 min, 12:35",
        "missed after dose 1",
        "dose of 20",
        "booster 1 plus 15 min, 13:20",
        "missed after dose 2",
        "booster 1 plus 90 min, 14:35",
    ]


def test_that_flagged_and_highest_pressures_are_bold() -> None:
    reading = read_order(eventful_order())
    sets = [row for row in rows(reading, Partner.A) if isinstance(row, SetRow)]
    assert [(row.is_bold, row.is_flagged) for row in sets] == [
        (False, False),
        (True, True),
        (True, True),
        (False, False),
        (False, False),
    ]


def test_that_a_second_set_of_the_same_span_answers_nothing_that_was_due() -> None:
    session = full_session()
    reading = read_order(order_of(session))
    names = [row.name for row in rows(reading, Partner.A) if isinstance(row, SetRow)]
    assert names == ["baseline 1", "baseline 2", "dose 1 plus 15 min", "dose 1 plus 90 min"]


def test_that_a_partner_without_anything_has_no_rows() -> None:
    assert rows(read_order(eventful_order()), Partner.B) == []
