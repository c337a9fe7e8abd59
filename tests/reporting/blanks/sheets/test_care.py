from __future__ import annotations

from dataclasses import replace

from blanks import protocol, said
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.rescue import ROUTES, UNITS
from kadelyx_desk.domain.protocol import HelpCard, HelpNumber
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.sheets.care import care, help_lines


def test_that_the_clinics_steps_stand_above_the_events_with_their_numbers() -> None:
    lines = help_lines(protocol())

    assert lines[0] == "1. Stay with the person. Say their name and touch a shoulder."
    assert "Emergency services (United States): 911" in lines
    (page,) = said(care(protocol(), Partner.A))
    assert page.index(lines[0]) < page.index("Adverse event")


def test_that_a_clinic_without_steps_has_the_events_alone() -> None:
    bare = replace(protocol(), help_card=HelpCard((), ()))

    assert help_lines(bare) == []
    assert len(said(care(bare, Partner.A))) == 1


def test_that_two_events_and_two_medicines_can_be_written_down_in_full() -> None:
    (page,) = said(care(protocol(), Partner.B))

    assert page.count(" ".join(item.value for item in EventKind)) == 2
    assert page.count(" ".join(ROUTES)) == 2
    assert page.count(" ".join(UNITS)) == 2
    assert page.count("How it ended") == page.count("Response at, 24 h") == 2


def test_that_many_steps_let_the_sheet_go_on_and_no_box_is_lost() -> None:
    many = HelpCard(tuple(f"Step {n}." for n in range(40)), (HelpNumber("Duty", "555"),))

    pages = said(care(replace(protocol(), help_card=many), Partner.A))

    assert len(pages) == 2
    assert " ".join(pages).count("How it ended") == 2
    assert all(page.startswith("Family name") for page in pages)
