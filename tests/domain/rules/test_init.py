from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from builders import Session, new_session
from drawn import bodies
from kadelyx_desk.domain.entries import Amendment, Marked, Noted, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.rules import Level, Proposal, findings
from kadelyx_desk.domain.values import About
from proposals import codes, injected, order

A = About.A


def test_that_refusals_come_before_cautions() -> None:
    session = new_session().ready_dose(milligrams="60").start()
    row = replace(injected(session, site="left-vastus-lateralis"), route="IN")

    found = codes(session, A, row)

    assert found[0] == "refuse route"
    assert "caution above-rate" in found[1:]
    assert found == sorted(found, key=lambda code: code.startswith("caution"))


def test_that_the_same_word_is_said_once() -> None:
    session = new_session().start()
    marked = session.service.record(A, Marked()).link.entry.id

    found = codes(session, A, Amendment(marked, "worded", order("500")))

    assert len(found) == len(set(found))


@pytest.mark.parametrize("words", [order("500"), VitalsTaken(sedation=9), Marked()])
def test_that_a_correction_meets_every_refusal_that_the_entry_itself_would(
    words: Body,
) -> None:
    session = new_session()  # the journey has not begun, so neither vitals nor marks are taken
    noted = session.service.record(A, Noted("calm")).link.entry.id

    refused = [code for code in codes(session, A, words) if code.startswith("refuse")]
    corrected = codes(session, A, Amendment(noted, "slip", words))

    assert refused
    assert set(refused) <= set(corrected)


SESSION: Session = new_session().ready_dose().start()


@given(body=bodies())
def test_that_whatever_is_proposed_meets_sentences_and_never_a_defect(body: Body) -> None:
    now = datetime(2026, 11, 20, 22, tzinfo=UTC)
    for about in About:
        proposal = Proposal(
            SESSION.snapshot, SESSION.service.protocol, about, body, now, now, now
        )
        for finding in findings(proposal):
            assert finding.sentence.endswith(".")
            assert finding.level in Level
