from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import Session, new_session
from drawn import share
from kadelyx_desk.domain.entries import Intention, Marked, Noted
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.journey.schedule import in_journey
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

STEPS = ("note", "mark", "word", "correct", "strike", "hope", "undo")


def _facts(session: Session) -> list[tuple[int, Body]]:
    kinds: tuple[type[Body], ...] = (Noted, Marked, Intention)
    found = (line for kind in kinds for line in session.snapshot.current(kind))
    return sorted(((line.link.seq, line.body) for line in found), key=lambda fact: fact[0])


def _step(session: Session, step: str, number: int) -> None:
    service, words = session.service, Noted(f"no. {number}")
    notes, marks = (
        [line.link.entry.id for line in session.snapshot.current(kind)]
        for kind in (Noted, Marked)
    )
    match step:
        case "note":
            service.record(About.A, words)
        case "mark":
            service.record(About.B, Marked())
        case "word" if marks:
            service.word(marks[0], words)
        case "correct" if notes:
            service.amend(notes[0], words, "misheard")
        case "strike" if notes:
            service.amend(notes[-1], None, "slip")
        case "hope":
            service.state(About.A, Intention(words.text), Visibility.SHARED)
        case "undo":
            try:
                service.undo_last()
            except RefusedError as refused:
                assert refused.code == "struck"  # noqa: PT017 - undo stops at a strike-out
            if not in_journey(session.snapshot):
                session.start()  # marks are taken in a running journey only
        case _:
            service.record(About.A, words)


@share(2)
@given(
    before=st.lists(st.sampled_from(STEPS), max_size=8),
    last=st.sampled_from(("note", "mark", "word", "correct", "hope")),
)
def test_that_undo_takes_the_last_thing_back_whatever_came_before(
    before: list[str], last: str
) -> None:
    session = new_session()
    session.start()
    for number, step in enumerate(before):
        _step(session, step, number)
    facts = _facts(session)

    _step(session, last, 99)
    assert _facts(session) != facts
    session.service.undo_last()

    assert _facts(session) == facts
    assert session.snapshot == project(session.fake.log.read(session.id))
