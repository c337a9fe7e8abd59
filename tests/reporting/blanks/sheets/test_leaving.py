from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from blanks import protocol, said
from kadelyx_desk.domain.protocol import Leaving
from kadelyx_desk.domain.told import READY_ASKED, capitalised
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.sheets.leaving import leaving


def test_that_every_question_of_the_check_is_asked_and_none_is_answered_ahead() -> None:
    (page,) = said(leaving(protocol(), Partner.A))

    for _, words in READY_ASKED:
        assert f"{capitalised(words)} yes no" in page, words


def test_that_the_wait_and_the_score_are_the_protocols() -> None:
    changed = replace(
        protocol(),
        leaving=Leaving(padss_at_least=8),
        dose=replace(protocol().dose, leave_not_before=timedelta(minutes=150)),
    )

    (page,) = said(leaving(changed, Partner.A))

    assert "plus 2 h 30 min is, 24 h" in page
    assert "of 10; at least 8" in page
