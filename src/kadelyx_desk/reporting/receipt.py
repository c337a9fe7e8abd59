"""The receipt of a course: one page that says who pays what, and nothing clinical."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.domain.course.prices import count_words, dollars
from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.domain.wording import day
from kadelyx_desk.reporting.paper.faces import faces_of
from kadelyx_desk.reporting.paper.furniture import draw_marks
from kadelyx_desk.reporting.paper.sheet import (
    FORMATS,
    HEAD_SIZE,
    LEADING,
    TITLE_SIZE,
    PageNumbers,
    Sheet,
)
from kadelyx_desk.reporting.paper.text import Run

TITLE: Final = "Receipt"
_LEFT: Final = 48.0
_VALUES: Final = 168.0
_TOP: Final = 96.0


def render_receipt(receipt: Receipt, paper: str, fonts: Path) -> bytes:
    """The page as a PDF; `fonts` is the folder of the bundled faces."""
    page = FORMATS[paper.lower()]
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1)
    canvas.setTitle(f"{TITLE}, {receipt.code}")
    canvas.setAuthor(receipt.clinic)
    canvas.setCreator("Kadelyx Desk")
    canvas.setPageSize((page.width, page.height))
    sheet = Sheet(canvas, faces_of(fonts), page, PageNumbers())
    draw_marks(sheet, ("DEMO",) if receipt.is_demo else ())
    _draw(sheet, receipt)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(sheet: Sheet, receipt: Receipt) -> None:
    sheet.text(_LEFT, _TOP, TITLE, TITLE_SIZE, bold=True)
    y = _clinic(sheet, receipt, _TOP + 26)
    sheet.rule(y - 6)
    y += 14
    for label, words in _rows(receipt):
        sheet.text(_LEFT, y, label, HEAD_SIZE)
        room = sheet.page.right - _VALUES
        y = sheet.wrapped(_VALUES, y, [Run(words, bold=True)], room, HEAD_SIZE)
        y += LEADING[HEAD_SIZE] + 4
    sheet.rule(y - 6)


def _clinic(sheet: Sheet, receipt: Receipt, y: float) -> float:
    for words in (receipt.clinic, receipt.address):
        if words:
            room = sheet.page.measure
            y = sheet.wrapped(_LEFT, y, [Run(words)], room, HEAD_SIZE) + LEADING[HEAD_SIZE]
    return y


def _rows(receipt: Receipt) -> Iterator[tuple[str, str]]:
    yield "Date", day(receipt.on)
    yield "Code", receipt.code
    yield "Payer", receipt.payer
    yield "For", f"course of {count_words(receipt.sessions)}"
    yield "Price", dollars(receipt.price)
    if receipt.each is not None:
        yield "Each", dollars(receipt.each)
