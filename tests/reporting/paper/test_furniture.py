"""Header, footer and marks, however long the names are."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.reporting.paper.furniture import (
    Furniture,
    draw_footer,
    draw_header,
    draw_marks,
)
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet
from reports import faces, words


def _printed(furniture: Furniture) -> str:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(612, 792), invariant=1)
    sheet = Sheet(canvas, faces(), FORMATS["letter"], PageNumbers(total=6))
    draw_marks(sheet, furniture.marks)
    draw_header(sheet, furniture)
    draw_footer(sheet, furniture, 2)
    canvas.save()
    return words(target.getvalue())


_COUNTS = "Entries shown 31 of 57; 26 withheld from this form; signed head 7f3a 91c2 5d08 e6b4"


def test_that_identity_page_counts_and_head_stand_on_a_page() -> None:
    printed = _printed(
        Furniture("RIVERA, Ana", "C-0147, session 2 of 3", "Joint form", "Alder", _COUNTS, ())
    )
    assert (
        printed == f"RIVERA, Ana C-0147, session 2 of 3 Joint form Page 2 of 6 Alder {_COUNTS}"
    )


def test_that_long_names_are_cut_and_counts_never() -> None:
    printed = _printed(Furniture("W" * 300, "C" * 200, "Joint form", "K" * 300, _COUNTS, ()))
    assert _COUNTS in printed
    assert printed.count("…") == 3


def test_that_both_marks_are_printed_on_a_draft_of_the_demonstration() -> None:
    printed = _printed(Furniture("", "", "", "", _COUNTS, ("DEMO", "DRAFT")))
    assert printed.startswith("DEMO DRAFT")
