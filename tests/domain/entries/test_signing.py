from __future__ import annotations

from builders import full_session
from kadelyx_desk.domain.entries import KINDS, Addendum, Signed
from kadelyx_desk.domain.entries.signing import AFTER_SIGNING
from kadelyx_desk.domain.visibility import Form


def test_that_a_signature_stands_in_every_form() -> None:
    (line,) = full_session().sign().snapshot.current(Signed)

    assert all(line.link.entry.shown_in(form) for form in Form)


def test_that_of_the_kinds_of_today_only_an_addendum_may_follow_a_signature() -> None:
    assert {"addendum", "cosigned", "returned"} == AFTER_SIGNING
    assert AFTER_SIGNING & KINDS.keys() == {Addendum.KIND}
