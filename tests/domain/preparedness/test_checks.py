from __future__ import annotations

from decimal import Decimal

from builders import new_session
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    DosingPlanned,
    EscortNamed,
    Fasted,
    MedicinesCopied,
)
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.preparedness import missing
from kadelyx_desk.domain.preparedness.checks import Check, checks
from kadelyx_desk.domain.values import About, Partner


def test_that_every_missing_thing_is_a_line_that_names_the_person() -> None:
    snapshot = new_session().snapshot

    lines = checks(snapshot)
    lacking = [line.words for line in lines if not line.is_done]

    assert len(lacking) == len(missing(snapshot))
    assert "Ben: no escort is named" in lacking
    assert "No dosing pattern is chosen" in lacking
    assert lacking == [line.words for line in lines[: len(lacking)]]


def test_that_what_is_done_is_ticked() -> None:
    session = new_session().prepare()
    session.service.state(About.COUPLE, DosingPlanned(Pattern.TOGETHER, None, None))

    done = [line.words for line in checks(session.snapshot) if line.is_done]

    assert done == [
        "Intentions written",
        "Challenges written",
        "Dosing pattern chosen",
        "Weight dated 18-Nov-2026",
    ]


def test_that_a_whole_preparation_has_ticks_only() -> None:
    session = new_session().prepare()
    now = session.clock.read().moment
    session.service.state(About.COUPLE, DosingPlanned(Pattern.TOGETHER, None, None))
    for partner in Partner:
        about = About.of(partner)
        for body in (
            EscortNamed("Noa Rivera", None),
            Fasted(now, now),
            MedicinesCopied("none"),
        ):
            session.service.record(about, body)
        if partner is Partner.B:  # what A is allergic to was copied at the opening
            session.service.record(about, AllergiesCopied("none known"))
        session.ready_dose(partner, str(Decimal(50)))

    assert all(line.is_done for line in checks(session.snapshot))
    assert len(checks(session.snapshot)) == 9


def test_that_a_solo_client_is_asked_for_no_pattern() -> None:
    words = [line.words for line in checks(new_session(solo=True).snapshot)]

    assert not any("pattern" in line for line in words)
    assert Check(is_done=False, words="Ana: no escort is named") in checks(
        new_session(solo=True).snapshot
    )
