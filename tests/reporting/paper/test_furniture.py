"""Header, footer and marks, however long the names are."""

from __future__ import annotations

import io
from dataclasses import replace

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


_FURNITURE = Furniture(
    identities=(("RIVERA, Ana", "born 04-Mar-1985"), ("OKAFOR, Ben", "born 11-Jul-1983")),
    session="C-0147, session 2 of 3",
    form="Joint form, version 1, signed",
    clinic="Alder House Clinic; times are UTC-08:00",
    counts=_COUNTS,
    marks=(),
)


def test_that_identity_page_counts_and_head_stand_on_a_page() -> None:
    assert _printed(_FURNITURE) == (
        "RIVERA, Ana, born 04-Mar-1985; OKAFOR, Ben, born 11-Jul-1983 C-0147, session 2 of 3"
        " Joint form, version 1, signed Page 2 of 6 Alder House Clinic; times are UTC-08:00"
        f" {_COUNTS}"
    )


def test_that_long_names_are_cut_and_dates_of_birth_and_counts_never() -> None:
    long = tuple((letter * 300, born) for letter, (_, born) in zip("WV", _BORN, strict=True))
    printed = _printed(replace(_FURNITURE, identities=long, clinic="K" * 300))
    assert _COUNTS in printed
    assert printed.count("…") == 3
    assert "W…, born 04-Mar-1985; V" in printed
    assert "V…, born 11-Jul-1983 C-0147" in printed


def test_that_both_marks_are_printed_on_a_draft_of_the_demonstration() -> None:
    printed = _printed(replace(_FURNITURE, marks=("DEMO", "DRAFT")))
    assert printed.startswith("DEMO DRAFT RIVERA")


_BORN = _FURNITURE.identities
