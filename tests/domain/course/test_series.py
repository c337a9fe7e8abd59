from __future__ import annotations

from decimal import Decimal

from builders import new_session
from course_stories import STORY, Told, course, tell
from kadelyx_desk.domain.course.series import NOTHING, Dosed, series_of
from kadelyx_desk.domain.entries import Responded, ThemesWorked
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility


def test_that_a_session_tells_its_totals_responses_and_themes() -> None:
    session = tell(new_session(), STORY[1])

    series = series_of(3, [session.snapshot])

    (point,) = series.points
    assert point.doses == {
        Partner.A: Dosed(Decimal(55), Decimal("0.81")),
        Partner.B: Dosed(Decimal(60), Decimal("0.71")),
    }
    assert point.changes == {Partner.A: Change.LITTLE, Partner.B: Change.LITTLE}
    assert point.themes == (Theme.PATTERNS, Theme.EMPATHY)
    assert (series.partners, series.sessions, series.tells) == (tuple(Partner), 3, True)


def test_that_a_booster_adds_to_the_total() -> None:
    session = new_session().prepare().ready_dose(Partner.A, "50").start()
    session.give(Partner.A)
    session.minutes(30)
    session.ready_dose(Partner.A, "20", number=2)
    session.give(Partner.A)

    (point,) = series_of(1, [session.snapshot]).points

    assert point.doses[Partner.A].milligrams == Decimal(70)
    assert point.doses[Partner.B] == Dosed(Decimal(0), Decimal(0))


def test_that_before_the_journey_nobody_has_a_dose() -> None:
    session = new_session().prepare().ready_dose()

    series = series_of(3, [session.snapshot])

    assert series.points[0].doses == {}
    assert not series.tells
    assert not NOTHING.tells


def test_z13_that_what_is_not_shared_is_counted_and_not_shown() -> None:
    session = tell(new_session(), STORY[0])
    say = session.service.state
    say(About.A, Responded(Change.WORSE, None), Visibility.PARTNER)
    say(About.COUPLE, ThemesWorked((Theme.TRAUMA,)), Visibility.TEAM)

    series = series_of(3, [session.snapshot])

    assert series.points[0].changes == {Partner.B: Change.LITTLE}
    assert series.points[0].themes is None
    assert series.withheld == 2


def test_that_sessions_stand_by_their_numbers() -> None:
    fake, last = course(*STORY)
    rows = [row.session for row in fake.desk.directory.sessions()]
    snapshots = [fake.desk.session(session).snapshot for session in rows]

    numbers = [point.number for point in series_of(3, snapshots).points]

    assert numbers == [1, 2, 3]
    assert last.id in rows


def test_that_a_solo_client_is_alone() -> None:
    session = tell(new_session(solo=True), Told({Partner.A: "50"}))

    assert series_of(1, [session.snapshot]).partners == (Partner.A,)
