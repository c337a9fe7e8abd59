from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

import pytest

from kadelyx_desk.domain.entries import (
    KINDS,
    Amendment,
    DoseGiven,
    DosingPlanned,
    Noted,
    Observed,
    PartnerCopied,
    SessionOpened,
)
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.transcript.kinds import (
    ENVELOPE,
    NOT_TYPED,
    REPLACED,
    TYPED,
    WORKED_OUT,
    blanks,
    fields_instead,
    fields_of,
    is_the_couples,
)
from kadelyx_desk.reporting.blanks.left_out import LEFT_OUT


def test_that_every_kind_of_a_session_is_typed_or_has_its_section() -> None:
    of_sessions = {name for name, body in KINDS.items() if body.STREAM is StreamKind.SESSION}
    assert of_sessions == {*TYPED, *(body.KIND for body in NOT_TYPED)}


@pytest.mark.parametrize("body", TYPED.values(), ids=TYPED)
def test_that_no_field_of_a_kind_has_a_name_of_the_envelope(body: type[Body]) -> None:
    own = {field.name for field in fields(cast("Any", body))}
    assert not own & ({one.name for one in ENVELOPE} | {"kind"})


@pytest.mark.parametrize("body", TYPED.values(), ids=TYPED)
def test_that_what_no_paper_form_asks_is_not_asked_here(body: type[Body]) -> None:
    """The blank forms and the transcript fit: what must be typed has its place on paper."""
    needed = {one.name for one in fields_of(body) if one.needed}
    assert not {f"{body.KIND}.{name}" for name in needed} & LEFT_OUT.keys()


def test_that_what_is_worked_out_is_a_field_of_its_kind() -> None:
    for body, names in WORKED_OUT.items():
        assert names <= {field.name for field in fields(cast("Any", body))}


def test_that_of_an_injection_a_person_types_what_is_said_at_the_bedside() -> None:
    needed = {one.name for one in fields_of(DoseGiven) if one.needed}
    assert needed == {"site", "birth_date_confirmed", "given_by"}


def test_that_a_correction_of_the_opening_speaks_of_its_times_only() -> None:
    said = {one.name for one in fields_instead(SessionOpened)}
    assert said == {"planned_preparation", "planned_journey", "planned_integration"}
    assert "person" not in {one.name for one in fields_instead(PartnerCopied)}
    assert not any(one.needed for one in fields_instead(Noted))
    assert {SessionOpened.KIND, PartnerCopied.KIND, Noted.KIND} <= REPLACED.keys()
    assert Amendment.KIND not in REPLACED


def test_that_blanks_are_what_may_be_null_and_has_no_default() -> None:
    assert blanks(DosingPlanned) == {"first": None, "text": None}
    assert blanks(Observed) == {}


def test_that_nobody_is_asked_whom_the_couples_own_is_about() -> None:
    assert is_the_couples(DosingPlanned)
    assert not is_the_couples(Noted)
