"""The rows of the doses: tall enough for what they say."""

from __future__ import annotations

import io
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from builders import DANA
from kadelyx_desk.domain.values import Partner, StaffRef
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import dose_table
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet
from reports import eventful_order, faces, words


def test_that_the_doses_of_a_stand_before_those_of_b_by_time() -> None:
    reading = read_order(eventful_order())
    found = [(who, line.body.number) for who, line in dose_table.given(reading)]
    assert found == [(Partner.A, 1), (Partner.A, 2)]


def test_that_a_row_grows_with_the_line_of_its_people() -> None:
    reading = read_order(eventful_order())
    rows = [
        dose_table.row(reading, who, line, faces()) for who, line in dose_table.given(reading)
    ]
    assert [row.height for row in rows] == [36.5, 47.0]


def test_that_each_partner_has_a_total() -> None:
    reading = read_order(eventful_order())
    assert len(dose_table.totals(reading)) == 2
    assert len(dose_table.waste(reading, faces())) == 1
    assert dose_table.heads(reading).bookmark == "Doses"


def test_that_the_four_people_are_printed_whole_however_long_their_names() -> None:
    reading = read_order(eventful_order())
    who, line = dose_table.given(reading)[0]
    long = StaffRef(DANA.id, "Prof. Dr. " + "Anneliese " * 7)
    body = replace(line.body, ordered_by=long, checked_by=long, difference="because " * 500)
    page = _printed(dose_table.row(reading, who, replace(line, body=body), faces()))
    assert page.count("Anneliese") == 14
    assert "(named, not independently checked) difference: because" in page
    assert f"more: no. {line.link.seq}, page 6" in page


def _printed(strip: Strip) -> str:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    numbers = PageNumbers(entries=dict.fromkeys(range(99), 6))
    strip.draw(Sheet(canvas, faces(), FORMATS["letter"], numbers), 100)
    canvas.save()
    return words(target.getvalue())
