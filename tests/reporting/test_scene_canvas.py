"""A drawing on a page."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.chart.scene import (
    Box,
    Disc,
    Label,
    Mark,
    Point,
    Polygon,
    Polyline,
    Role,
    Scene,
)
from kadelyx_desk.reporting.scene_canvas import PAPER, draw
from timelines import FONTS

FACES = ("NotoSans", "NotoSans-Bold")


@pytest.fixture(scope="module", autouse=True)
def _faces() -> None:
    for name, file in zip(FACES, ("Regular", "Bold"), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"NotoSans-{file}.ttf")))


def page(*marks: Mark, left: float = 0, top: float = 60) -> pypdfium2.PdfDocument:
    data = BytesIO()
    canvas = Canvas(data, pagesize=(60, 60))
    draw(canvas, Scene(60, 60, marks), left, top, FACES)
    canvas.save()
    return pypdfium2.PdfDocument(data.getvalue())


def colour(document: pypdfium2.PdfDocument, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a point, y counted down."""
    image = document[0].render(scale=4)
    at = int(y * 4) * image.stride + int(x * 4) * image.n_channels
    blue, green, red = bytes(image.buffer)[at : at + 3]
    document.close()
    return red, green, blue


@pytest.mark.parametrize(
    "mark",
    [
        Box(Point(10, 10), 10, 10, Role.A),
        Box(Point(10, 10), 10, 10, Role.A, radius=2),
        Disc(Point(15, 15), 5, Role.A),
        Polygon((Point(10, 10), Point(20, 10), Point(20, 20), Point(10, 20)), Role.A),
        Polyline((Point(10, 15), Point(20, 15)), Role.A, 6),
    ],
)
def test_that_a_mark_stands_where_it_is_counted_from_above(mark: Mark) -> None:
    assert colour(page(mark), 15, 15) == (11, 106, 166)
    assert colour(page(mark), 15, 45) == (255, 255, 255)


def test_that_the_corner_moves_the_whole_drawing() -> None:
    mark = Box(Point(10, 10), 10, 10, Role.A)
    assert colour(page(mark, left=20, top=40), 35, 35) == (11, 106, 166)


def test_that_words_are_text_and_stand_on_a_plate() -> None:
    line = Polyline((Point(0, 15), Point(60, 15)), Role.TEXT, 2)
    words = Label("75 mg", Point(10, 18), 8, 25, bold=True, plate=Role.GROUND)
    document = page(line, words)
    text = document[0].get_textpage()
    assert text.get_text_bounded() == "75 mg"
    text.close()
    assert colour(document, 36.5, 15) == (255, 255, 255)


def test_that_a_dash_does_not_go_on_into_the_next_line() -> None:
    dashed = Polyline((Point(0, 10), Point(60, 10)), Role.TEXT, 2, (4, 20))
    plain = Polyline((Point(0, 30), Point(60, 30)), Role.TEXT, 2)
    assert colour(page(dashed, plain), 14, 10) == (255, 255, 255)
    assert colour(page(dashed, plain), 14, 30) == (28, 27, 25)


def test_that_every_role_has_an_ink() -> None:
    assert set(PAPER) == set(Role)
