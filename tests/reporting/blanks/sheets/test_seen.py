from __future__ import annotations

from blanks import protocol, said
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.sheets.seen import seen, seen_of_couple


def test_that_each_term_and_state_stands_where_it_is_said_of() -> None:
    ticked, _ = seen(protocol(), Partner.A)
    (of_partner,) = said(ticked)
    (of_couple,) = said(seen_of_couple(protocol()))

    for group in protocol().groups:
        here, there = (of_couple, of_partner) if group.of_couple else (of_partner, of_couple)
        for term in group.terms:
            assert term.label in here, term.label
            assert term.label not in there, term.label
    for state in protocol().states:
        assert state.label in (of_couple if state.of_couple else of_partner)


def test_that_a_line_of_words_is_a_note_own_words_or_a_moment_and_has_a_reader() -> None:
    _, words = seen(protocol(), Partner.A)
    (page,) = said(words)

    line = "note own words moment shared partner and team team only"
    assert page.count(line) == 11
