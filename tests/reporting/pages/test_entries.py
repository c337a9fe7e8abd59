"""Every entry that the form shows: late ones say so, struck ones stay readable."""

from __future__ import annotations

import io
import re

from reportlab.pdfgen.canvas import Canvas

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import DoseGiven, Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.pages import entries
from kadelyx_desk.reporting.paper.flow import Strip, flow
from kadelyx_desk.reporting.paper.sheet import FORMATS, PageNumbers, Sheet
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, eventful_session, faces, full_order, order_of, page_words


def _entries(session: Session) -> str:
    pages = page_words(render(order_of(session), FONTS))
    return " ".join(page for page in pages if "Entries" in page.split(" By ")[0])


def test_that_every_shown_number_has_its_line_and_no_other() -> None:
    order = full_order()
    strips, _ = entries.strips(read_order(order), faces())
    assert [strip.entry for strip in strips if strip.entry] == [
        link.seq for link in order.shown
    ]


def test_that_a_late_entry_says_both_times_who_and_why() -> None:
    assert (
        "Late entry: happened 13:02, recorded 13:20 (18 min later) by Dana Whitfield."
        " Reason: hands were full"
    ) in _entries(eventful_session())


def test_that_a_struck_entry_stays_readable_and_says_who_struck_it() -> None:
    said = _entries(full_session())
    assert "Feeling: anger Dana Whitfield Struck out 12:41 by Dana Whitfield, no. 35." in said
    assert "Strikes out no. 34. Reason: undone" in said


def test_that_a_mark_is_worded_and_not_struck() -> None:
    assert "Mark, to be worded Dana Whitfield Worded 12:41 by Dana Whitfield, no. 33." in (
        _entries(full_session())
    )


def test_that_days_are_heads_with_what_took_place() -> None:
    said = _entries(full_session())
    assert "20-Nov-2026, preparation, journey" in said
    assert "22-Nov-2026, integration" in said


def test_that_signs_of_markup_are_printed_as_they_were_typed() -> None:
    assert "Note: 5 < 6 & <b>bold</b> stays as typed." in _entries(eventful_session())


def test_that_ten_thousand_characters_of_any_script_are_all_printed() -> None:
    session = new_session().prepare().start()
    text = (
        "".join(chr(0x4E00 + number % 5000) for number in range(9_900)) + " \N{GRINNING FACE}"
    )
    session.service.record(About.A, Noted(text))
    pages = page_words(render(order_of(session), FONTS))
    said = re.sub(r"\s+", "", "".join(pages[2:]))
    spelt = re.findall(r"\[U\+([0-9A-F]{4,5})\]", said)
    assert len(spelt) >= 9_800
    assert "1F600" in spelt
    assert len(pages) > 10
    assert all("Entries shown" in page for page in pages)


def test_that_a_page_that_goes_on_names_its_day_again() -> None:
    session = new_session().prepare().start()
    for number in range(80):
        session.service.record(About.B, Noted(f"Note number {number}."))
    said = _entries(session)
    assert "20-Nov-2026, journey, continued" in said or "journey, continued" in said
    assert all(f"Note number {number}." in said for number in range(80))


class _Watched(Sheet):
    """A sheet that remembers which lines were drawn through words."""

    def __init__(self) -> None:
        super().__init__(Canvas(io.BytesIO()), faces(), FORMATS["letter"], PageNumbers())
        self.struck: list[float] = []

    def strike(self, x0: float, x1: float, y: float) -> None:
        self.struck.append(round(x1 - x0))
        super().strike(x0, x1, y)


def test_that_only_what_was_struck_out_has_a_line_through_it() -> None:
    sheet = _Watched()
    strips, _ = entries.strips(read_order(full_order()), faces())
    for strip in strips:
        strip.draw(sheet, 100)
    assert sheet.struck == [round(faces().width("Feeling: anger", 9))]


def test_that_a_dose_of_many_lines_stands_whole_on_one_page() -> None:
    session = full_session()
    strips, heads = entries.strips(read_order(order_of(session)), faces())
    begins = {strip.entry: place for place, strip in enumerate(strips) if strip.entry}
    dose = next(
        link.seq
        for link in session.fake.log.read(session.id)
        if isinstance(link.entry.body, DoseGiven)
    )
    following = min(place for seq, place in begins.items() if seq > dose)
    lines = strips[begins[dose] : following]
    for free in range(20, 90, 5):
        room = FORMATS["letter"].height - 102 - free
        pages = flow([blank_ink(room), *lines], FORMATS["letter"], heads)
        assert len(pages) == 1 or len(pages[0].placed) == 1, free


def blank_ink(height: float) -> Strip:
    """What fills a page and is drawn."""
    return Strip(height, lambda _sheet, _y: None)
