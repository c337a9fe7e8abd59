"""The signs: told apart without colour, and readable as letters."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet
from kadelyx_desk.reporting.paper.symbols import badge, bar, dose_mark, flag
from reports import faces


def _drawn(partner: Partner) -> tuple[str, Image.Image]:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(612, 792), invariant=1)
    sheet = Sheet(canvas, faces(), FORMATS["letter"], PageNumbers())
    badge(sheet, 48, 50, partner)
    dose_mark(sheet, 148, 50, partner)
    flag(sheet, 248, 50)
    bar(sheet, 348, 40, 50)
    canvas.save()
    document = pypdfium2.PdfDocument(target.getvalue())
    page = document[0]
    text = page.get_textpage().get_text_range()
    image = page.render(scale=2).to_pil().convert("L")
    document.close()
    return text, image


def _dark(image: Image.Image, left: int, right: int) -> int:
    cut = image.crop((left * 2, 30 * 2, right * 2, 60 * 2))
    return sum(count for level, count in enumerate(cut.histogram()) if level < 200)


def test_that_the_letter_of_a_badge_is_text() -> None:
    assert [_drawn(partner)[0].strip() for partner in Partner] == ["A", "B"]


def test_that_a_disc_and_a_diamond_differ_in_grey() -> None:
    a, b = (_drawn(partner)[1] for partner in Partner)
    assert a.crop((90, 60, 130, 120)).tobytes() != b.crop((90, 60, 130, 120)).tobytes()
    assert a.crop((290, 60, 330, 120)).tobytes() != b.crop((290, 60, 330, 120)).tobytes()


def test_that_every_sign_leaves_ink_at_its_place() -> None:
    _, image = _drawn(Partner.A)
    assert all(_dark(image, left, left + 30) > 20 for left in (44, 144, 232, 344))
