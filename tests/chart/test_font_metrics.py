"""Widths out of the font files, against another reader of the same files."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from kadelyx_desk.chart.font_metrics import Advances, FontMetrics
from timelines import FONTS, metrics

WORDS = [
    "75\N{NO-BREAK SPACE}mg",
    "14:28 now",
    "“lighter”, late entry 14:16",
    "Zoë Ångström…",
    "",
]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("bold", [False, True])
def test_that_widths_are_those_of_the_paper(words: str, *, bold: bool) -> None:
    name = f"NotoSans-{'Bold' if bold else 'Regular'}.ttf"
    paper = TTFont(name, str(FONTS / name)).stringWidth(words, 13)
    assert metrics().width(words, 13, bold=bold) == pytest.approx(paper, abs=0.03)


def test_that_figures_are_as_wide_as_each_other() -> None:
    found = metrics()
    assert len({found.width(figure, 1000) for figure in "0123456789"}) == 1
    assert found.width("0", 1000) == pytest.approx(572)


def test_that_a_letter_the_font_has_not_takes_the_width_of_its_box() -> None:
    advances = Advances.read((FONTS / "NotoSans-Regular.ttf").read_bytes())
    assert advances.width("\N{CJK UNIFIED IDEOGRAPH-4E00}") == advances.missing / 1000


def test_that_a_file_without_the_tables_is_refused() -> None:
    with pytest.raises(ValueError, match="TrueType"):
        Advances.read(b"\x00\x01\x00\x00\x00\x00" + bytes(40))


def test_that_a_missing_folder_is_an_error_of_the_file_system() -> None:
    with pytest.raises(OSError, match="NotoSans"):
        FontMetrics.of_folder(FONTS / "nowhere")
