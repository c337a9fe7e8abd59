from __future__ import annotations

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    AgreementReviewed,
    EventResolved,
    RescueAnswered,
    ThemesWorked,
)
from kadelyx_desk.domain.facts import Stage, doses, open_events
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from stories import sessions_of, the_story


def _snapshots() -> list[SessionSnapshot]:
    desk = the_story().desk
    return [desk.session(row.session).snapshot for row in sessions_of("Rivera")]


def test_that_the_course_of_three_is_complete_and_signed() -> None:
    rows = sessions_of("Rivera")

    assert [(row.number, row.sessions, row.stage) for row in rows] == [
        (number, 3, Stage.SIGNED) for number in (1, 2, 3)
    ]


def test_that_the_second_journey_is_staggered_with_a_booster_an_event_and_late_entries() -> (
    None
):
    _, second, _ = _snapshots()

    first_a, booster = doses(second, Partner.A)
    (only_b,) = doses(second, Partner.B)
    assert first_a.occurred < only_b.occurred < booster.occurred
    assert (first_a.body.number, booster.body.number) == (1, 2)
    (event,) = second.current(AdverseEvent, About.B)
    assert open_events(second, Partner.B) == ()
    for kind in (EventResolved, RescueAnswered):
        assert next(second.current(kind, About.B)).occurred > event.occurred
    assert sum(1 for line in second.lines() if line.link.entry.is_late) == 2
    assert sum(1 for line in second.lines() if line.is_struck) == 1


def test_that_each_session_looks_back_at_the_last_agreements_and_says_its_themes() -> None:
    reviewed = [
        sum(1 for _ in snapshot.current(AgreementReviewed)) for snapshot in _snapshots()
    ]

    assert reviewed == [0, 2, 1]
    assert all(snapshot.latest(ThemesWorked, About.COUPLE) for snapshot in _snapshots())
