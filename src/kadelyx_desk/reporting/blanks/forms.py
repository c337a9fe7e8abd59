"""The blank forms of a session in their order, as a PDF: the same protocol, the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk import __version__
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.furniture import draw_footer, draw_header
from kadelyx_desk.reporting.blanks.sheets.care import care
from kadelyx_desk.reporting.blanks.sheets.doses import doses
from kadelyx_desk.reporting.blanks.sheets.ending import ending
from kadelyx_desk.reporting.blanks.sheets.integration import integration
from kadelyx_desk.reporting.blanks.sheets.leaving import leaving
from kadelyx_desk.reporting.blanks.sheets.opening import opening, room
from kadelyx_desk.reporting.blanks.sheets.seen import seen, seen_of_couple
from kadelyx_desk.reporting.blanks.sheets.vitals import vitals
from kadelyx_desk.reporting.paper.faces import Faces, faces_of
from kadelyx_desk.reporting.paper.flow import Page
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet

LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One printed page of a form."""

    form: Form
    page: Page
    goes_on: bool


def forms_of(protocol: Protocol, *, solo: bool) -> Iterator[Form]:
    """Every form, in the order in which a session needs it."""
    people = (Partner.A,) if solo else tuple(Partner)
    yield from opening(protocol, people)
    yield room(people)
    for partner in people:
        yield doses(protocol, partner)
        yield vitals(protocol, partner)
        yield from seen(protocol, partner)
        yield care(protocol, partner)
    if len(people) > 1:
        yield seen_of_couple(protocol)
    for partner in people:
        yield leaving(protocol, partner)
    yield from integration(protocol, people)
    yield ending()


def render_forms(protocol: Protocol, paper: str, fonts: Path, *, solo: bool = False) -> bytes:
    """The forms as a PDF; `fonts` is the folder of the bundled faces."""
    faces = faces_of(fonts)
    page = FORMATS[paper.lower()]
    leaves = [
        Leaf(form, found, goes_on=place > 0)
        for form in forms_of(protocol, solo=solo)
        for place, found in enumerate(form.pages(faces, page))
    ]
    version = (
        f"Form version {__version__}; {protocol.name}, version {protocol.version}"
        f" ({protocol.sha256[:8]})"
    )
    return _drawn(leaves, faces, version, whose="a solo client" if solo else "a couple")


def _drawn(leaves: Sequence[Leaf], faces: Faces, version: str, whose: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1, lang=LANGUAGE)
    canvas.setTitle(f"Blank forms of a session, for {whose}")
    canvas.setAuthor("Kadelyx Desk")
    canvas.setSubject(version)
    canvas.setCreator("Kadelyx Desk")
    canvas.showOutline()
    numbers = PageNumbers(total=len(leaves))
    for number, leaf in enumerate(leaves, 1):
        canvas.setPageSize((leaf.page.format.width, leaf.page.format.height))
        sheet = Sheet(canvas, faces, leaf.page.format, numbers)
        if not leaf.goes_on:
            _outline(canvas, leaf.form, f"form-{number}")
        draw_header(sheet, leaf.form, goes_on=leaf.goes_on)
        for y, strip in leaf.page.placed:
            strip.draw(sheet, y)
        draw_footer(sheet, version, number)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _outline(canvas: Canvas, form: Form, key: str) -> None:
    whose = "" if form.partner is None else f"{form.partner.value}: "
    canvas.bookmarkPage(key)
    canvas.addOutlineEntry(f"{whose}{form.title}", key, 0)
