from __future__ import annotations

import pytest

from builders import Session
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.values import About, BloodPressure, Partner
from kadelyx_desk.ui.views.kit.reminder import Pressing
from kadelyx_desk.ui.views.room.partner_now import (
    BEFORE_DOSE,
    PartnerNow,
    TileLines,
    identity_of,
    partner_now,
    tile_lines,
)
from rooms import before_dose, in_journey


def now(session: Session, partner: Partner = Partner.A) -> PartnerNow:
    return partner_now(session.view(), partner)


def lines(session: Session, partner: Partner = Partner.A) -> TileLines:
    return tile_lines(session.view(), partner)


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_that_before_the_first_dose_there_is_no_clock_and_it_says_so() -> None:
    found = now(before_dose())

    assert (found.clock, found.since, found.total) == (BEFORE_DOSE, "no dose given yet", "none")


@pytest.mark.parametrize(("minutes", "clock"), [(0, "0:00"), (9, "0:09"), (84, "1:24")])
def test_r8_that_each_clock_counts_from_that_partners_own_injection(
    minutes: int, clock: str
) -> None:
    session = before_dose()
    session.give(Partner.A)
    session.minutes(7)
    session.give(Partner.B)
    session.minutes(minutes)

    assert now(session, Partner.B).clock == clock
    assert now(session, Partner.B).since == "since dose 1, 12:28"
    assert now(session, Partner.A).since == "since dose 1, 12:21"
    assert plain(now(session, Partner.A).total) == "75 mg"


def test_z9_that_a_value_past_its_time_is_never_shown_as_current() -> None:
    session = before_dose()
    fresh = now(session)
    session.minutes(12)
    stale = now(session)

    assert (plain(fresh.age), fresh.is_stale) == ("3 min ago", False)
    assert (plain(stale.age), stale.is_stale) == ("15 min", True)


def test_z9_that_a_value_is_stale_as_soon_as_the_next_set_is_due() -> None:
    session = in_journey()
    session.minutes(6)
    session.vitals(About.A)  # too early to count as the set that is due at 15 minutes
    session.minutes(6)
    assert not now(session).is_stale

    session.minutes(1)  # 15 minutes after the dose: the first set is due

    assert now(session).is_stale


def test_z9_that_a_figure_the_last_set_lacks_is_a_dash_and_not_an_older_one() -> None:
    session = in_journey()
    session.service.record(About.A, VitalsTaken(heart_rate=81))
    found = now(session)

    assert (found.pressure, found.heart_rate, found.spo2, found.sedation) == (
        "\N{EN DASH}",
        "81",
        "\N{EN DASH}",
        "\N{EN DASH}",
    )


def test_that_no_vitals_yet_is_said() -> None:
    session = Session(before_dose().fake, solo=True)

    assert now(session).age == "no vitals yet"
    assert now(session).is_stale


def test_z23_that_a_due_set_is_said_until_it_is_taken() -> None:
    session = in_journey()
    session.minutes(11)
    assert now(session).due is None

    session.minutes(2)
    due = now(session).due
    assert due is not None
    assert (due.pressing, due.words, due.short) == (
        Pressing.DUE,
        "DUE since 12:36",
        "DUE 12:36",
    )

    session.minutes(7)
    late = now(session).due
    assert late is not None
    assert (late.pressing, plain(late.words), late.short) == (
        Pressing.LATE,
        "LATE 7 min",
        "LATE 12:36",
    )

    session.vitals(About.A)
    assert now(session).due is None


def test_z23_that_the_tile_says_what_comes_next() -> None:
    session = before_dose()
    assert lines(session) == TileLines(
        "baseline 12:18", is_due=False, dose="prepared 75\N{NO-BREAK SPACE}mg"
    )

    session.give(Partner.A)
    assert lines(session) == TileLines("next 12:36", is_due=False, dose="no booster")

    session.minutes(16)
    assert lines(session) == TileLines("due since 12:36", is_due=True, dose="no booster")


def test_that_after_a_booster_the_tile_says_that_it_was_given() -> None:
    session = before_dose()
    session.give(Partner.A)
    session.minutes(30)
    session.ready_dose(Partner.A, "20", number=2)
    session.give(Partner.A)

    assert lines(session).dose == "booster 1 given"


def test_that_missing_baselines_are_counted_on_the_tile() -> None:
    session = Session(before_dose().fake, solo=True)
    session.start()

    assert lines(session).vitals == "2 baselines to take"
    assert lines(session).dose == "none prepared"

    session.vitals(About.A)
    assert lines(session).vitals == "1 baseline to take"


def test_that_everything_is_said_in_one_line_for_a_screen_reader() -> None:
    session = in_journey()
    session.service.record(About.A, VitalsTaken(BloodPressure(132, 84), 78, 97, sedation=4))

    assert plain(now(session).spoken) == (
        "T plus 0:02, since dose 1, 12:21, ketamine total 75 mg, MOAA/S 4, "
        "BP 132/84, HR 78, SpO2 97, 0 min ago"
    )


def test_that_a_solo_client_has_no_partner_b() -> None:
    view = before_dose(solo=True).view()

    assert identity_of(view, Partner.B) is None
    assert identity_of(view, Partner.A) is not None
