"""All forms together: their order, their words, and that they fit the pages of both papers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import Any, get_args, get_type_hints

import pikepdf
import pytest

from blanks import forms, pages, protocol
from kadelyx_desk import __version__
from kadelyx_desk.domain.entries import BODIES
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.protocol import Group, Term
from kadelyx_desk.domain.wording import NOT_RECORDED
from kadelyx_desk.reporting.blanks.forms import render_forms
from kadelyx_desk.reporting.blanks.left_out import LEFT_OUT
from kadelyx_desk.reporting.blanks.pieces import parts_of
from reports import FONTS, page_words

TITLES = [
    "Session",
    "A Preparation",
    "B Preparation",
    "Room",
    "A Doses",
    "A Vitals",
    "A Observations and care",
    "A Notes and own words",
    "A When something goes wrong",
    "B Doses",
    "B Vitals",
    "B Observations and care",
    "B Notes and own words",
    "B When something goes wrong",
    "The couple together",
    "A Ready to leave",
    "B Ready to leave",
    "Integration",
    "A Integration, asked alone",
    "B Integration, asked alone",
    "Late entries, corrections, signatures",
]
ALONE = [title for title in TITLES if title[:2] != "B " and title != "The couple together"]
UNASKED = {NOT_RECORDED, *(item.value for item in (*Check, *Act))}
"""What is no answer to a question: an open one, and what only the program says."""


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize(("solo", "titles"), [(False, TITLES), (True, ALONE)])
def test_that_every_form_is_one_page_on_both_papers(
    paper: str, solo: bool, titles: list[str]
) -> None:
    found = pages(paper, solo=solo)

    assert len(found) == len(titles)
    for place, (page, title) in enumerate(zip(found, titles, strict=True), 1):
        assert page.startswith(f"{title} Kadelyx Desk: kept on paper "), title
        assert page.endswith(f"Page {place} of {len(titles)}"), title


def test_that_every_page_has_its_version_and_places_for_couple_and_session() -> None:
    version = f"Form version {__version__}; Couples IM, version 2 ({protocol().sha256[:8]})"
    for page in pages():
        assert f"Code Session of Date of the journey {version} Page" in page


def test_z1_that_every_page_of_a_partner_asks_for_the_two_identifiers() -> None:
    for page in pages():
        if page[:2] in {"A ", "B "}:
            assert "kept on paper Family name, given name Date of birth" in page


def _answers(hint: Any) -> Iterator[str]:
    """The values that a field can take, where it takes one of a list."""
    for part in (hint, *get_args(hint)):
        if isinstance(part, type) and issubclass(part, Enum):
            yield from (item.value for item in part)


def test_that_every_answer_that_a_screen_offers_can_be_ticked() -> None:
    text = " ".join(pages())
    for kind in BODIES:
        if all(part in LEFT_OUT for part in parts_of(kind)):
            continue
        for name, hint in get_type_hints(kind).items():
            for answer in _answers(hint) if name.islower() else ():
                assert answer in text or answer in UNASKED, f"{kind.KIND}: {answer}"


def test_that_the_forms_say_what_the_protocol_says() -> None:
    changed = replace(
        protocol(),
        name="River IM",
        groups=(Group("breath", "Breath", of_couple=False, terms=(Term("sigh", "a sigh"),)),),
        dissociation_levels=("none", "far away"),
    )

    text = " ".join(page_words(render_forms(changed, "letter", FONTS)))

    assert "River IM, version 2" in text
    assert "Breath a sigh" in text
    assert "none, far away" in text
    assert "tearful" not in text


def test_that_a_solo_client_reads_of_no_second_partner() -> None:
    text = " ".join(pages(solo=True))

    for words in ("other dosed partner", "both", "diamond", " B ", "one dosed and the other"):
        assert words not in text, words


def test_that_the_same_protocol_gives_the_same_bytes() -> None:
    assert render_forms(protocol(), "letter", FONTS) == forms()


def test_that_a_reader_finds_the_forms_by_name_and_hears_their_language() -> None:
    with pikepdf.open(io.BytesIO(forms())) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[:3] == ["Session", "A: Preparation", "B: Preparation"]
        assert len(titles) == len(TITLES)
        assert pdf.Root.Lang == "en-GB"
        assert pdf.docinfo["/Title"] == "Blank forms of a session, for a couple"
