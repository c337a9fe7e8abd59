from __future__ import annotations

from datetime import date

from builders import full_session
from kadelyx_desk.domain.course.earlier_agreements import agreements_of
from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

WALK = Agreement("Sunday walk, no phones", About.COUPLE, date(2026, 11, 29), AgreedBy.BOTH)
ALONE = Agreement("Call my sister", About.A, None, AgreedBy.A)


def test_that_an_agreement_is_told_with_owner_day_and_who_agreed() -> None:
    session = full_session()

    found = agreements_of(session.id, session.snapshot)

    (walk,) = found.made
    assert found.number == 1
    assert (walk.session, walk.text, walk.owner) == (session.id, WALK.text, About.COUPLE)
    assert (walk.due, walk.agreed_by) == (WALK.due, AgreedBy.BOTH)
    assert walk.visibility is Visibility.SHARED


def test_that_a_reworded_agreement_stands_as_it_was_last_and_a_struck_one_not_at_all() -> None:
    session = full_session()
    service = session.service
    (first,) = session.snapshot.current(Agreement)
    reworded = Agreement("Saturday walk", About.B, None, AgreedBy.BOTH)
    service.amend(first.link.entry.id, reworded, "the day changed")
    struck = service.record(About.COUPLE, ALONE).link.entry.id
    service.amend(struck, None, "no longer agreed")

    (walk,) = agreements_of(session.id, session.snapshot).made

    assert (walk.agreement, walk.text, walk.owner) == (
        first.link.entry.id,
        "Saturday walk",
        About.B,
    )


def test_that_what_was_once_made_narrower_stays_so() -> None:
    session = full_session()
    (first,) = session.snapshot.current(Agreement)
    private = session.service.record(About.A, ALONE, visibility=Visibility.PARTNER)
    session.service.amend(first.link.entry.id, WALK, "for the team", visibility=Visibility.TEAM)
    session.service.amend(first.link.entry.id, ALONE, "reworded")

    readers = {
        item.agreement: item.visibility
        for item in agreements_of(session.id, session.snapshot).made
    }

    assert readers[first.link.entry.id] is Visibility.TEAM
    assert readers[private.link.entry.id] is Visibility.PARTNER
