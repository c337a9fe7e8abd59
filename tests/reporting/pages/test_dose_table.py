"""The rows of the doses: tall enough for what they say."""

from __future__ import annotations

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import dose_table
from reports import eventful_order, faces


def test_that_the_doses_of_a_stand_before_those_of_b_by_time() -> None:
    reading = read_order(eventful_order())
    found = [(who, line.body.number) for who, line in dose_table.given(reading)]
    assert found == [(Partner.A, 1), (Partner.A, 2)]


def test_that_a_row_grows_with_the_line_of_its_people() -> None:
    reading = read_order(eventful_order())
    rows = [
        dose_table.row(reading, who, line, faces()) for who, line in dose_table.given(reading)
    ]
    assert [row.height for row in rows] == [36.5, 36.5]


def test_that_each_partner_has_a_total() -> None:
    reading = read_order(eventful_order())
    assert len(dose_table.totals(reading)) == 2
    assert len(dose_table.waste(reading, faces())) == 1
    assert dose_table.heads(reading).bookmark == "Doses"
