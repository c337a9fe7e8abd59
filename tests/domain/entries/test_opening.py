from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    PartnerCopied,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility


def test_that_opening_and_staff_are_for_both_and_an_identity_is_its_partners() -> None:
    snapshot = new_session().snapshot

    for kind in (SessionOpened, StaffCopied):
        for line in snapshot.current(kind):
            assert line.link.entry.shown_in(Form.A_ONLY)
            assert line.link.entry.shown_in(Form.B_ONLY)
    (of_b,) = snapshot.current(PartnerCopied, About.B)
    assert of_b.link.entry.shown_in(Form.JOINT)
    assert of_b.link.entry.shown_in(Form.B_ONLY)
    assert not of_b.link.entry.shown_in(Form.A_ONLY)


def test_z13_that_allergies_are_the_partners_own() -> None:
    (line,) = new_session().snapshot.current(AllergiesCopied)

    assert line.body == AllergiesCopied("penicillin")
    assert line.link.entry.about is About.A
    assert line.link.entry.visibility is Visibility.PARTNER
