"""One drawing on screen and on paper: Z29, a chart misread, if the two differed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping
from io import BytesIO
from math import ceil, floor

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.paper import full_frame, summary_frame
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
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.scene_canvas import draw
from kadelyx_desk.ui.views.scene_painter import paint
from timelines import FONTS, couple_story, scene_of

SCALE = 8
"""Pixels a point: one pixel is an eighth of a point."""
BOTH = tuple(Partner)
FACES = ("NotoSans", "NotoSans-Bold")
_WHITE, _INK = QColor("white"), QColor("black")


@pytest.fixture(scope="module", autouse=True)
def _faces() -> None:
    for name, file in zip(FACES, ("Regular", "Bold"), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"NotoSans-{file}.ttf")))


def around(mark: Mark) -> tuple[int, int, int, int]:
    """The piece of the drawing that a mark is in: left, top, width and height, in points."""
    one = mark.bounds
    left, top = floor(one.left) - 3, floor(one.top) - 3
    return left, top, ceil(one.right) + 3 - left, ceil(one.bottom) + 3 - top


def on_screen(mark: Mark) -> QImage:
    """The mark as the painter makes it, in black on white."""
    left, top, width, height = around(mark)
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_Grayscale8)
    image.fill(_WHITE)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter.translate(-left, -top)
    colours: Mapping[Role, QColor] = dict.fromkeys(Role, _INK)
    paint(painter, [mark], colours, QFont("Noto Sans"))
    painter.end()
    return image


def on_paper(mark: Mark) -> QImage:
    """The mark as the canvas makes it, rendered by another library."""
    left, top, width, height = around(mark)
    data = BytesIO()
    canvas = Canvas(data, pagesize=(width, height))
    black = dict.fromkeys(Role, Color(0, 0, 0))
    draw(canvas, Scene(width, height, (mark,)), -left, height + top, FACES, black)
    canvas.save()
    document = pypdfium2.PdfDocument(data.getvalue())
    bitmap = document[0].render(scale=SCALE, grayscale=True)
    image = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_Grayscale8,
    ).copy()
    document.close()
    return image


def inked(image: QImage) -> tuple[int, int, int, int]:
    """The edges of what is more ink than paper: left, top, right, bottom, in pixels."""
    width, stride = image.width(), image.bytesPerLine()
    data = bytes(image.constBits())
    rows = [data[y * stride : y * stride + width] for y in range(image.height())]
    dark = [y for y, row in enumerate(rows) if min(row) < 128]
    columns = [
        edge
        for y in dark
        for edge in (
            next(x for x, value in enumerate(rows[y]) if value < 128),
            width - 1 - next(x for x, value in enumerate(reversed(rows[y])) if value < 128),
        )
    ]
    return min(columns), dark[0], max(columns), dark[-1]


def kinds(scene: Scene) -> dict[str, Mark]:
    """One mark of each kind and make that the drawing holds."""
    found: dict[str, Mark] = {}
    for mark in scene.marks:
        match mark:
            case Polyline():
                key = f"line of {len(mark.points)} {mark.width} {bool(mark.dash)}"
            case Disc() | Polygon():
                key = f"{type(mark).__name__} {mark.fill is None} {mark.edge is None}"
            case Box():
                key = f"box {mark.fill is None} {mark.edge is None} {mark.radius > 0}"
            case Label():
                continue
        found.setdefault(key, mark)
    return found


@pytest.mark.parametrize(
    "frame", [summary_frame(BOTH), full_frame(BOTH), screen_frame(700, 340, BOTH)]
)
def test_z29_marks_of_one_frame_coincide_on_screen_and_paper(frame: Frame) -> None:
    scene = scene_of(couple_story(), 98, frame)
    for name, mark in kinds(scene).items():
        screen, paper = inked(on_screen(mark)), inked(on_paper(mark))
        differences = [abs(a - b) for a, b in zip(screen, paper, strict=True)]
        assert max(differences) <= 1, f"{name}: {screen} {paper}"


def test_z29_words_start_at_the_same_place_and_end_within_half_a_point() -> None:
    scene = scene_of(couple_story(), 98, full_frame(BOTH))
    labels = {mark.text: mark for mark in scene.marks if isinstance(mark, Label)}
    for text in ("Observed", "180", "“lighter”", "RIVERA, Ana"):
        screen, paper = inked(on_screen(labels[text])), inked(on_paper(labels[text]))
        assert abs(screen[0] - paper[0]) <= SCALE / 4
        assert abs(screen[2] - paper[2]) <= SCALE / 2
        assert abs(screen[3] - paper[3]) <= SCALE / 4


def test_that_each_mark_takes_the_colour_of_its_role() -> None:
    marks: list[Mark] = [
        Box(Point(0, 0), 10, 10, Role.A),
        Disc(Point(15, 5), 5, None, Role.B, 4),
        Polygon((Point(20, 0), Point(30, 0), Point(30, 10), Point(20, 10)), Role.PROBLEM),
        Polyline((Point(35, 0), Point(35, 10)), Role.TEXT, 6),
    ]
    colours = dict.fromkeys(Role, QColor("white"))
    colours |= {
        Role.A: QColor("#0000ff"),
        Role.B: QColor("#ff8800"),
        Role.PROBLEM: QColor("#ff0000"),
        Role.TEXT: QColor("#000000"),
    }
    image = QImage(40, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, marks, colours, QFont("Noto Sans"))
    painter.end()
    seen = [image.pixelColor(x, 5).name() for x in (5, 15, 11, 25, 35)]
    assert seen == ["#0000ff", "#ffffff", "#ff8800", "#ff0000", "#000000"]


def test_that_a_plate_keeps_a_line_from_running_through_words() -> None:
    line = Polyline((Point(0, 15.5), Point(60, 15.5)), Role.TEXT)
    words = Label("i", Point(30, 20), 13, 20, Role.A, plate=Role.GROUND)
    colours = {**dict.fromkeys(Role, QColor("white")), Role.TEXT: QColor("black")}
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, [line, words], colours, QFont("Noto Sans"))
    painter.end()
    assert image.pixelColor(10, 15).name() == "#000000"
    assert image.pixelColor(40, 15).name() == "#ffffff"


def test_that_nothing_of_a_painting_outlives_it_even_where_no_mark_is_painted() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    gc.disable()
    try:
        alive = weakref.ref(painter)
        paint(painter, (), {}, QFont())
        painter.end()
        del painter
        assert alive() is None
    finally:
        gc.enable()
