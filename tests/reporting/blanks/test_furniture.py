from __future__ import annotations

from functools import partial

from blanks import drawn, strokes
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.furniture import draw_footer, draw_header, mark


def test_that_a_page_says_which_form_it_is_and_whose() -> None:
    form = Form("Doses", lambda _pen: (), Partner.B)

    assert drawn(lambda sheet: draw_header(sheet, form, goes_on=False)) == (
        "B Doses Kadelyx Desk: kept on paper"
    )
    assert "Doses, continued" in drawn(lambda sheet: draw_header(sheet, form, goes_on=True))


def test_that_a_page_has_places_for_couple_and_session_its_version_and_its_number() -> None:
    assert drawn(lambda sheet: draw_footer(sheet, "Form version 9", 1)) == (
        "Code Session of Date of the journey Form version 9 Page 1 of 1"
    )


def test_that_a_is_a_circle_and_b_a_diamond() -> None:
    circle, diamond = (
        strokes(partial(mark, x=48, y=60, partner=partner)) for partner in Partner
    )

    assert sum(step.endswith(" c") for step in circle) == 4
    assert not any(step.endswith(" c") for step in diamond)
    assert sum(step.endswith(" l") for step in diamond) == 3
