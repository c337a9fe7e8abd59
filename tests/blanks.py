"""Blank forms for tests: the packaged protocol, and the words of a form or of all of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache, partial

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from builders import PROTOCOL_TEXT
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.forms import forms_of, render_forms
from kadelyx_desk.reporting.blanks.pieces import Takes, joined
from kadelyx_desk.reporting.paper.flow import Page
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet
from reports import FONTS, faces, page_words, words


@cache
def protocol() -> Protocol:
    """The protocol that comes with the program."""
    return read_protocol(PROTOCOL_TEXT)


@cache
def forms(paper: str = "letter", *, solo: bool = False) -> bytes:
    """All forms as a PDF."""
    return render_forms(protocol(), paper, FONTS, solo=solo)


@cache
def pages(paper: str = "letter", *, solo: bool = False) -> list[str]:
    """The words of each page of all forms."""
    return page_words(forms(paper, solo=solo))


@cache
def written(*, solo: bool = False) -> Takes:
    """All that can be written on the forms."""
    return joined(*(form.takes(faces()) for form in forms_of(protocol(), solo=solo)))


def drawn(draw: Callable[[Sheet], object], paper: str = "letter") -> str:
    """The words of one page on which `draw` drew."""
    return words(_page(draw, paper))


def strokes(draw: Callable[[Sheet], object]) -> list[str]:
    """The operators, with their operands, of one page on which `draw` drew."""
    with pikepdf.open(io.BytesIO(_page(draw, "letter"))) as pdf:
        found = pikepdf.parse_content_stream(pdf.pages[0])
        return [" ".join(map(str, (*step.operands, step.operator))) for step in found]


def _page(draw: Callable[[Sheet], object], paper: str) -> bytes:
    target = io.BytesIO()
    page = FORMATS[paper]
    canvas = Canvas(target, pagesize=(page.width, page.height), invariant=1)
    draw(Sheet(canvas, faces(), page, PageNumbers(total=1)))
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def said(form: Form, paper: str = "letter") -> list[str]:
    """The words of each page of one form, without header and footer."""

    def draw(page: Page, sheet: Sheet) -> None:
        for y, strip in page.placed:
            strip.draw(sheet, y)

    found = form.pages(faces(), FORMATS[paper])
    return [drawn(partial(draw, page), paper) for page in found]
