from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from builders import DANA, PRIYA, Session, new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    Marked,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import (
    dose_words,
    episode_of,
    episodes,
    events,
    rescues,
    unfinished,
)
from kadelyx_desk.domain.values import About, Partner

A, B = About.A, About.B
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


def _recorded(session: Session, about: About, body: Body) -> UUID:
    found = session.service.record(about, body).link.entry.id
    session.minutes(2)
    return found


def test_that_an_event_stands_with_its_end_and_one_partner_never_with_the_others() -> None:
    session = new_session().start()
    breathing = _recorded(session, A, AdverseEvent(EventKind.BREATHING, "shallow"))
    fall = _recorded(session, B, AdverseEvent(EventKind.FALL))
    end = _recorded(session, A, EventResolved(breathing, "by itself"))

    (of_a,) = events(session.snapshot, Partner.A)
    (of_b,) = events(session.snapshot, Partner.B)

    assert of_a.end is not None
    assert (of_a.line.link.entry.id, of_a.end.link.entry.id) == (breathing, end)
    assert (of_b.line.link.entry.id, of_b.end) == (fall, None)
    assert (of_a.lacks, of_b.lacks) == ((), ("no words yet", "not resolved"))


def test_that_an_end_that_was_struck_out_closes_nothing() -> None:
    session = new_session().start()
    given = _recorded(session, A, ONDANSETRON)
    _recorded(session, A, RescueAnswered(given, "nausea gone"))
    assert rescues(session.snapshot, Partner.A)[0].lacks == ()

    session.service.undo_last()

    assert rescues(session.snapshot, Partner.A)[0].lacks == ("no response yet",)


def test_that_a_late_event_stands_at_its_own_time() -> None:
    session = new_session().start().minutes(30)
    _recorded(session, A, AdverseEvent(EventKind.FALL))
    happened = session.clock.read().moment.shifted(-timedelta(minutes=20))
    late = Late(happened, "hands busy")
    session.service.record(A, AdverseEvent(EventKind.SEDATION), late=late)

    assert [item.name for item in events(session.snapshot, Partner.A)] == ["sedation", "fall"]


def test_that_a_mark_that_was_worded_as_an_event_is_one() -> None:
    session = new_session().start()
    mark = _recorded(session, B, Marked())
    session.service.word(mark, AdverseEvent(EventKind.AGITATION, "wants to leave"))

    assert [item.name for item in events(session.snapshot, Partner.B)] == ["agitation"]


def test_that_a_bare_call_for_help_is_named_after_the_call() -> None:
    session = new_session().start()
    called = AdverseEvent(EventKind.OTHER, called_medical=True)
    event = _recorded(session, A, called)
    assert events(session.snapshot, Partner.A)[0].name == "medical help called"

    session.service.amend(event, replace(called, text="chest pain"), "worded")

    assert events(session.snapshot, Partner.A)[0].name == "other"


def test_that_what_is_unfinished_is_found_of_both_by_time() -> None:
    session = new_session().start()
    _recorded(session, B, ONDANSETRON)
    fall = _recorded(session, A, AdverseEvent(EventKind.FALL, "on the way to the bath"))
    _recorded(session, B, AdverseEvent(EventKind.SEDATION))
    _recorded(session, A, EventResolved(fall, None))

    assert [(item.partner, item.name) for item in unfinished(session.snapshot)] == [
        (Partner.B, "ondansetron 4\N{NO-BREAK SPACE}mg"),
        (Partner.B, "sedation"),
    ]


def test_that_an_episode_is_found_by_its_entry_and_by_the_one_that_closes_it() -> None:
    session = new_session().start()
    given = _recorded(session, A, ONDANSETRON)
    response = _recorded(session, A, RescueAnswered(given, "nausea gone"))
    (item,) = episodes(session.snapshot, Partner.A)

    assert episode_of(session.snapshot, given) == item
    assert episode_of(session.snapshot, response) == item
    assert episode_of(session.snapshot, UUID(int=5)) is None


def test_z2_that_a_rescue_dose_has_no_trailing_zero_and_a_leading_one() -> None:
    space = "\N{NO-BREAK SPACE}"
    half = replace(ONDANSETRON, amount=Decimal("0.50"))
    flow = replace(ONDANSETRON, drug="oxygen", amount=Decimal("4.0"), unit="L per min")

    assert dose_words(half) == f"ondansetron 0.5{space}mg"
    assert dose_words(flow) == f"oxygen 4{space}L{space}per{space}min"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            AdverseEvent(EventKind.OTHER, "Nausea 6 of 10, vomited once."),
            "Nausea 6 of 10, vomited once",
        ),
        (AdverseEvent(EventKind.OTHER, "Shivered. A blanket helped."), "Shivered"),
        (
            AdverseEvent(EventKind.OTHER, "cold " * 20),
            "cold cold cold cold cold cold cold cold cold…",
        ),
        (AdverseEvent(EventKind.OTHER), "other"),
        (AdverseEvent(EventKind.FALL, "slid off"), "fall"),
    ],
)
def test_that_an_event_of_no_kind_is_called_by_its_own_words(
    body: AdverseEvent, title: str
) -> None:
    session = new_session().start()
    _recorded(session, A, body)
    assert events(session.snapshot, Partner.A)[0].title == title
