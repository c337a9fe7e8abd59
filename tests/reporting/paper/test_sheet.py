"""The sheet: the same words at the same place, whatever the paper."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.reporting.paper.sheet import FORMATS, Format, PageNumbers, Sheet
from kadelyx_desk.reporting.paper.text import Run, pointer
from reports import faces, words


def _page(paper: str = "letter") -> tuple[Sheet, io.BytesIO]:
    target = io.BytesIO()
    page = FORMATS[paper]
    canvas = Canvas(target, pagesize=(page.width, page.height), invariant=1)
    return Sheet(canvas, faces(), page, PageNumbers(entries={31: 5}, total=6)), target


def _printed(sheet: Sheet, target: io.BytesIO) -> str:
    sheet.canvas.save()
    return words(target.getvalue())


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_that_margins_are_equal_on_both_sides(paper: str) -> None:
    page = FORMATS[paper]
    assert page.width - (page.right + page.shift) == pytest.approx(48 + page.shift)
    side = page.on_its_side
    assert side.measure == 696
    assert side.width - (side.right + side.shift) == pytest.approx(48 + side.shift)


def test_that_y_counts_down_from_the_top() -> None:
    sheet, _ = _page()
    assert sheet.y(36) == 756
    assert Sheet(sheet.canvas, sheet.faces, Format(600, 500), sheet.numbers).y(0) == 500


def test_that_words_to_the_right_end_where_they_should() -> None:
    sheet, _ = _page()
    assert sheet.text(564, 100, "Page 1 of 6", to_right=True) == pytest.approx(564)


def test_that_a_pointer_is_printed_with_its_page() -> None:
    sheet, target = _page()
    sheet.runs(48, 100, (Run("Cut here. "), pointer(31)))
    assert _printed(sheet, target) == "Cut here. more: no. 31, page 5"


def test_that_letters_the_face_lacks_are_printed_visibly() -> None:
    sheet, target = _page()
    sheet.text(48, 100, "\N{GRINNING FACE} & <i>")
    assert _printed(sheet, target) == "[U+1F600] & <i>"


def test_that_lines_stand_under_each_other() -> None:
    sheet, target = _page()
    assert sheet.lines(48, 100, [(Run("one"),), (Run("two"),)]) == 112
    assert sheet.wrapped(48, 200, [Run("three")], 100) == 200
    assert _printed(sheet, target) == "one two three"
