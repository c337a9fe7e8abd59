"""The session's report as a PDF: the same order, the same bytes, before it is sealed."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.domain.wording import day
from kadelyx_desk.reporting.content.reading import Reading, read_order
from kadelyx_desk.reporting.pages import closing, entries, journey, narrative, vitals_table
from kadelyx_desk.reporting.pages.front import front
from kadelyx_desk.reporting.paper.faces import Faces, faces_of
from kadelyx_desk.reporting.paper.flow import Page, Strip, blank, count, flow
from kadelyx_desk.reporting.paper.furniture import (
    Furniture,
    draw_footer,
    draw_header,
    draw_marks,
)
from kadelyx_desk.reporting.paper.sheet import FORMATS, Format, PageNumbers, Sheet


def render(order: ReportOrder, fonts: Path) -> bytes:
    """The pages of `order` as a PDF; `fonts` is the folder of the bundled faces.

    Raises:
        InvalidValueError: where the protocol cannot be read.
        LookupError: where the form shows no opening entry.
    """
    reading = read_order(order)
    faces = faces_of(fonts)
    form = FORMATS[order.paper.lower()]
    numbers = PageNumbers()
    pages = _pages(reading, faces, form)
    count(pages, numbers)
    return _drawn(pages, faces, numbers, _furniture(reading))


def _pages(reading: Reading, faces: Faces, form: Format) -> list[Page]:
    story = [
        *narrative.before_chart(reading, faces),
        *journey.summary(reading, faces),
        *narrative.after_chart(reading, faces),
    ]
    return [
        front(reading, faces, form),
        *_with_vitals(story, reading, faces, form),
        *journey.full(reading, faces, form.on_its_side),
        *_section(_with_closing(reading, faces), form),
    ]


def _with_vitals(
    story: Sequence[Strip], reading: Reading, faces: Faces, form: Format
) -> list[Page]:
    """Page 2 and the vitals. These begin a page, or follow where page 2 ran over."""
    strips, heads = vitals_table.strips(reading, faces)
    if len(flow(story, form)) == 1:
        return [*flow(story, form), *flow(strips, form, heads)]
    before = [*story, blank(14)]

    def repeated(place: int) -> Sequence[Strip]:
        return heads(place - len(before)) if place > len(before) else ()

    return flow([*before, *strips], form, repeated)


_Section = tuple[Sequence[Strip], Callable[[int], Sequence[Strip]]]


def _section(section: _Section, form: Format) -> list[Page]:
    return flow(section[0], form, section[1])


def _with_closing(reading: Reading, faces: Faces) -> _Section:
    strips, heads = entries.strips(reading, faces)
    return [*strips, *closing.strips(reading, faces)], heads


def _furniture(reading: Reading) -> Furniture:
    opened, order = reading.opened, reading.order
    named = [
        (reading.name(who), f"born {day(reading.partner(who).born)}")
        for who in reading.partners
    ]
    signed = "amended" if reading.addenda else "signed"
    state = "DRAFT" if reading.signed is None else signed
    return Furniture(
        identities=tuple(named),
        session=(
            f"{opened.couple_code}, session {opened.number} of {opened.sessions},"
            f" journey {reading.journey_day}"
        ),
        form=f"{reading.form_name} form, version {reading.version}, {state}",
        clinic=f"{opened.clinic}; times are {reading.offset}",
        counts=f"{reading.counts}; {reading.head}",
        marks=(
            *(("DEMO",) if order.is_demo else ()),
            *(("DRAFT",) if reading.signed is None else ()),
        ),
    )


def _drawn(
    pages: Sequence[Page], faces: Faces, numbers: PageNumbers, furniture: Furniture
) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1)
    canvas.setTitle(f"Session summary, {furniture.session}; {furniture.form}")
    canvas.setAuthor(furniture.clinic.partition(";")[0])
    canvas.setSubject(furniture.counts)
    canvas.setCreator("Kadelyx Desk")
    canvas.showOutline()
    outlined: set[str] = set()
    for number, page in enumerate(pages, 1):
        canvas.setPageSize((page.format.width, page.format.height))
        sheet = Sheet(canvas, faces, page.format, numbers)
        draw_marks(sheet, furniture.marks)
        if number > 1:
            draw_header(sheet, furniture)
        for y, strip in page.placed:
            if strip.bookmark and strip.bookmark not in outlined:
                outlined.add(strip.bookmark)
                canvas.bookmarkHorizontal(strip.bookmark, 0, sheet.y(y))
                canvas.addOutlineEntry(strip.bookmark, strip.bookmark, 0)
            strip.draw(sheet, y)
        draw_footer(sheet, furniture, number)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
