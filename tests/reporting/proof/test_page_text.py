"""The pages against the record: a word, a stroke, a page or a patch too many is found."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.reporting.attachment import Attached, attachment_of, read_attachment
from kadelyx_desk.reporting.proof.page_text import OtherTemplateError, check_pages, texts
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, full_order


@pytest.fixture(scope="module")
def attached() -> Attached:
    return read_attachment(attachment_of(full_order()))


@pytest.fixture(scope="module")
def pages(attached: Attached) -> bytes:
    return render(attached.order, FONTS)


def _edited(pages: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        edit(pdf)
        pdf.save(target)
    return target.getvalue()


def _drop_last_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def _draw_over(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"0 0 600 700 re f\n")


def _lay_over(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=[10, 10, 90, 90])
    pdf.pages[1].Annots = pikepdf.Array([pdf.make_indirect(note)])


def _swap_pages(pdf: pikepdf.Pdf) -> None:
    pdf.pages.reverse()


def test_that_the_pages_of_the_record_are_accepted(pages: bytes, attached: Attached) -> None:
    check_pages(pages, attached, FONTS)
    assert len(texts(pages)) == 6


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (_drop_last_page, "number of pages"),
        (_draw_over, "Page 2"),
        (_lay_over, "lies over page 2"),
        (_swap_pages, "Page 1"),
    ],
)
def test_that_pages_that_say_anything_else_are_found(
    pages: bytes, attached: Attached, edit: Callable[[pikepdf.Pdf], None], words: str
) -> None:
    with pytest.raises(RecordAlteredError, match=words):
        check_pages(_edited(pages, edit), attached, FONTS)


def test_that_another_renderer_is_held_to_the_text(pages: bytes, attached: Attached) -> None:
    other = replace(attached, renderer="reportlab 9.9")
    check_pages(_edited(pages, _draw_over), other, FONTS)
    with pytest.raises(RecordAlteredError, match="Page 1"):
        check_pages(_edited(pages, _swap_pages), other, FONTS)


@pytest.mark.parametrize(
    ("template", "which"), [("summary 1", "the earlier"), ("summary 3", "a newer")]
)
def test_that_the_template_of_another_version_is_said_plainly(
    pages: bytes, attached: Attached, template: str, which: str
) -> None:
    other = replace(attached, template=template)
    with pytest.raises(OtherTemplateError, match=f"Use {which} version of the program"):
        check_pages(pages, other, FONTS)
