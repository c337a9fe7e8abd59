from __future__ import annotations

from dataclasses import replace

import pytest

from builders import Session, new_session
from desks import ana, ben, fake_desk
from kadelyx_desk.domain.course.opening import arriving, opening_of
from kadelyx_desk.domain.entries import AllergiesCopied, Noted
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.values import About, Partner


def _full() -> Session:
    fake = fake_desk()
    a, b = replace(ana(), medicines="none"), replace(ben(), allergies="latex")
    couple = fake.desk.courses.register_couple(a, b, 3, (Reason.TRAUMA,))
    return Session(fake, couple=couple)


@pytest.mark.parametrize("session", [_full(), new_session(), new_session(solo=True)])
def test_that_the_opening_of_a_session_is_read_back_whole(session: Session) -> None:
    links = [*session.snapshot.links]
    said = [(link.entry.about, link.entry.body) for link in links]
    assert opening_of(links).entries() == said


def test_that_what_is_told_later_is_no_part_of_the_opening() -> None:
    session = new_session()
    first = len(session.snapshot.links)
    session.service.record(About.B, AllergiesCopied("latex"))
    session.service.record(About.COUPLE, Noted("x"))
    opening = opening_of([*session.snapshot.links])
    assert len(opening.entries()) == first
    assert [one.allergies for one in opening.people] == ["penicillin", None]


def test_that_a_partner_arrives_as_the_couple_file_knows_them() -> None:
    session = _full()
    person = session.fake.desk.couples.file(session.couple).person(Partner.A)
    assert person is not None
    head = StreamHead(person.person, 3, "00")
    found = arriving(person, head)
    assert (found.copied.person, found.copied.family) == (head, "Rivera")
    assert (found.allergies, found.medicines) == ("penicillin", "none")


def test_that_a_log_without_an_opening_is_told_so() -> None:
    for links in ([], [*new_session().snapshot.links][1:]):
        with pytest.raises(LookupError, match="no opening entry"):
            opening_of(links)
