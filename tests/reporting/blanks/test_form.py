from __future__ import annotations

from collections.abc import Iterator

from blanks import said
from kadelyx_desk.domain.entries import Weighed
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import LINES, Form
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, takes
from kadelyx_desk.reporting.paper.sheet import FORMATS
from reports import faces


def _form(rows: int) -> Form:
    def ruled(pen: Pen) -> Iterator[Piece]:
        yield pen.row(Cell("Whose", takes=takes(Weighed, "weight")))
        columns = (Column("Head", 300, takes=takes(Weighed, "on")),)
        yield from pen.table(columns, [(f"row {n}",) for n in range(rows)])

    return Form("Sample", ruled, Partner.A)


def _row_height(form: Form, paper: str) -> float:
    (page,) = form.pages(faces(), FORMATS[paper])
    return page.placed[-1][1].height


def test_that_a_short_form_has_the_roomiest_lines_and_a_long_one_closer_lines() -> None:
    assert _row_height(_form(3), "letter") == LINES[0] + 4
    assert LINES[-1] + 4 <= _row_height(_form(24), "letter") < LINES[0] + 4
    assert _row_height(_form(24), "a4") > _row_height(_form(24), "letter")


def test_that_a_form_that_fits_no_page_goes_on_under_its_name_and_the_tables_head() -> None:
    first, second = said(_form(40))

    assert first.startswith("Whose Head row 0 row 1")
    assert second.startswith("Whose Head row 2")
    assert second.endswith("row 39")


def test_that_a_form_says_what_is_written_on_it() -> None:
    assert _form(1).takes(faces()) == takes(Weighed)
