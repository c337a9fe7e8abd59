"""Pages that print otherwise are another template, because `verify` makes them again."""

from __future__ import annotations

import pytest

from kadelyx_desk.application.signing_service import EARLIER_TEMPLATES, TEMPLATE
from kadelyx_desk.domain.entries import BODIES
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.visibility import Form
from prints import PRINTED, RENEW, SESSIONS, Printed, fingerprint, kept, session_of, what_to_do


@pytest.mark.parametrize("printed", PRINTED, ids=str)
def test_that_pages_of_the_same_template_print_the_same(printed: Printed) -> None:
    before = kept().get(TEMPLATE, {}).get(str(printed), [])
    now = fingerprint(printed)

    assert now == before, what_to_do(printed, before, now)


def test_that_a_template_once_printed_stays_known() -> None:
    assert set(kept()) - {TEMPLATE} <= set(EARLIER_TEMPLATES), f"put it back, or: {RENEW}"


def test_that_the_fixed_sessions_hold_every_kind_of_entry_and_print_every_form() -> None:
    kinds = {body.KIND for body in BODIES if body.STREAM is StreamKind.SESSION}
    told = {link.entry.body.KIND for name in SESSIONS for link in session_of(name).shown}

    assert kinds - told == set(), f"tell it in prints.py, then: {RENEW} --tell"
    assert {printed.form for printed in PRINTED} == set(Form)
    assert {printed.session for printed in PRINTED} == set(SESSIONS)


def test_that_the_sentence_names_the_page_and_the_way_out() -> None:
    said = what_to_do(PRINTED[0], ["a", "b", "c"], ["a", "x", "y"])

    assert "“couple, joint, Letter” prints otherwise from page 2 on" in said
    assert "raise TEMPLATE" in said
    assert said.endswith(f": {RENEW}")
    assert "from page 3 on" in what_to_do(PRINTED[0], ["a", "b"], ["a", "b", "c"])
