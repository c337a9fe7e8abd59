"""The receipt: the one page on which money stands, and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest

from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.reporting.receipt import render_receipt
from receipts import RECEIPT
from reports import FONTS

LINES = [
    "Receipt",
    "Alder House Clinic",
    "212 Pier Street, Portland",
    "Date 20-Nov-2026",
    "Code C-0412",
    "Payer Ana Rivera and Ben Okafor",
    "For course of 3 sessions",
    "Price $2,850",
    "Each $950",
]


def lines(receipt: Receipt, paper: str = "letter") -> list[str]:
    """The words of the only page, line by line."""
    document = pypdfium2.PdfDocument(render_receipt(receipt, paper, FONTS))
    try:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_that_the_page_holds_the_receipt_and_nothing_else(paper: str) -> None:
    """No dose, no reason, no health word: every line of the page is one of these."""
    assert lines(RECEIPT, paper) == LINES


def test_that_a_single_session_has_one_price() -> None:
    single = replace(RECEIPT, sessions=1, price=Decimal(1000), address=None)

    assert lines(single)[-2:] == ["For course of 1 session", "Price $1,000"]
    assert "212 Pier Street, Portland" not in lines(single)


def test_that_the_demonstration_says_so_on_the_page() -> None:
    assert "DEMO" in lines(replace(RECEIPT, is_demo=True))


def test_that_long_names_stay_on_the_page() -> None:
    long = replace(
        RECEIPT,
        clinic="Alder House " * 12,
        payer="Bartholomew Featherstonehaugh-Okonkwo-Papadopoulos " * 3,
    )

    found = lines(long)

    assert found[-1] == "Each $950"
    assert sum(line.count("Bartholomew") for line in found) == 3


def test_that_names_stand_on_the_page_and_not_in_the_files_own_facts() -> None:
    data = render_receipt(RECEIPT, "letter", FONTS)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        facts = {name: str(value) for name, value in pdf.docinfo.items()}

    assert facts["/Title"] == "Receipt, C-0412"
    assert not any("Rivera" in value or "Okafor" in value for value in facts.values())


def test_that_the_same_receipt_gives_the_same_bytes() -> None:
    once, again = (render_receipt(RECEIPT, "letter", FONTS) for _ in range(2))

    assert once == again
