from __future__ import annotations

import pytest

from builders import Session, full_session, new_session
from kadelyx_desk.domain.completeness import Place, open_points
from kadelyx_desk.domain.entries import IntegrationBegan, JourneyEnded, Marked, Noted
from kadelyx_desk.domain.values import About, Partner

COUPLE = About.COUPLE


def _said(session: Session) -> list[tuple[str, str, bool]]:
    return [
        (point.sentence, point.place.value, point.blocks)
        for point in open_points(session.snapshot)
    ]


def test_that_a_planned_session_lacks_everything_and_says_what_blocks_first() -> None:
    assert _said(new_session()) == [
        ("The journey has not ended.", "room", True),
        ("A: no vitals are recorded.", "room", False),
        ("A: no intention is recorded.", "preparation", False),
        ("A: no insight is recorded.", "integration", False),
        ("B: no vitals are recorded.", "room", False),
        ("B: no intention is recorded.", "preparation", False),
        ("B: no insight is recorded.", "integration", False),
        ("How the couple applies it is not recorded.", "integration", False),
        ("No agreement is recorded.", "integration", False),
    ]


def test_that_a_whole_session_lacks_nothing() -> None:
    assert _said(full_session()) == []


def test_that_a_solo_session_asks_nothing_of_a_partner_who_is_not_there() -> None:
    assert not [said for said in _said(new_session(solo=True)) if said[0].startswith("B")]


def test_that_what_blocks_goes_stage_by_stage() -> None:
    session = new_session().start()
    assert [said for said in _said(session) if said[2]] == [
        ("The journey has not ended.", "room", True)
    ]
    session.service.record(COUPLE, JourneyEnded())
    assert [said for said in _said(session) if said[2]] == [
        ("The integration has not begun.", "integration", True)
    ]
    session.service.record(COUPLE, IntegrationBegan())
    assert not [said for said in _said(session) if said[2]]


@pytest.mark.parametrize("partner", list(Partner))
def test_that_a_dose_that_waits_blocks_and_names_whose_it_is(partner: Partner) -> None:
    session = new_session().ready_dose(partner)

    blocking = [point for point in open_points(session.snapshot) if point.blocks]

    assert [point.place for point in blocking] == [Place.ROOM, Place.ROOM]
    assert blocking[1].sentence.startswith(f"{partner.value}: a prepared dose was neither")


@pytest.mark.parametrize(
    ("about", "count", "sentence"),
    [
        (About.A, 1, "1 mark has no words yet, about A."),
        (About.B, 2, "2 marks have no words yet, about B."),
        (COUPLE, 1, "1 mark has no words yet, about the couple."),
    ],
)
def test_that_marks_without_words_are_counted(about: About, count: int, sentence: str) -> None:
    session = new_session().start()
    for _ in range(count + 1):
        mark = session.service.record(about, Marked()).link.entry.id
    session.service.word(mark, Noted("words"))

    assert (sentence, "room", False) in _said(session)
