from __future__ import annotations

import pytest

from builders import DANA, new_session
from kadelyx_desk.domain.entries import DosingPlanned, PresenceNoted, RoomChecked
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        (RoomChecked(()), list(Form)),
        (PresenceNoted((DANA,), None), list(Form)),
        (DosingPlanned(Pattern.TOGETHER, None, None), [Form.JOINT, Form.TEAM]),
    ],
    ids=["room", "present", "pattern"],
)
def test_z13_that_the_room_is_in_every_form_and_the_dosing_pattern_in_no_partners_own(
    body: Body, forms: list[Form]
) -> None:
    entry = new_session().service.record(About.COUPLE, body).link.entry

    assert [form for form in Form if entry.shown_in(form)] == forms
