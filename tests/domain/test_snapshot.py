from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import new_session
from drawn import chain_of, entry_at, sessions
from kadelyx_desk.domain.entries import Amendment, Marked, Noted, Observed, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot, apply, cell_of, once, project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility

KINDS: tuple[type[Body], ...] = (Noted, Marked, VitalsTaken)


def _counting(links: tuple[Link, ...]) -> dict[int, Body]:
    """What counts, by number, worked out the long way from the whole log."""
    found: dict[int, Body] = {}
    seqs = {link.entry.id: link.seq for link in links}
    for link in links:
        body = link.entry.body
        if not isinstance(body, Amendment):
            found[link.seq] = body
        elif body.replacement is None:
            found.pop(seqs[body.target], None)
        else:
            found[seqs[body.target]] = body.replacement
    return found


def _facts(snapshot: SessionSnapshot) -> list[tuple[str, list[tuple[int, Body]]]]:
    return [
        (kind.KIND, sorted((line.link.seq, line.body) for line in snapshot.current(kind)))
        for kind in KINDS
    ]


@given(links=sessions(), at=st.integers(0, 14))
def test_that_a_log_is_projected_in_one_go_or_entry_by_entry(
    links: tuple[Link, ...], at: int
) -> None:
    before, after = links[:at], links[at:]

    assert reduce(apply, after, project(before)) == project(links)


@given(links=sessions(), at=st.integers(0, 13))
def test_z5_that_the_same_entry_twice_changes_nothing(links: tuple[Link, ...], at: int) -> None:
    snapshot = project(links)

    assert all(apply(snapshot, link) is snapshot for link in links[at:])


@given(sessions())
def test_that_exactly_what_was_not_struck_out_counts_and_as_it_was_corrected_last(
    links: tuple[Link, ...],
) -> None:
    snapshot, expected = project(links), _counting(links)

    found = {line.link.seq: line.body for kind in KINDS for line in snapshot.current(kind)}

    assert found == expected
    assert all(isinstance(line.body, kind) for kind in KINDS for line in snapshot.current(kind))


@given(sessions())
def test_that_the_latest_of_a_kind_is_the_one_that_happened_last(
    links: tuple[Link, ...],
) -> None:
    snapshot, counting = project(links), _counting(links)

    for kind in KINDS:
        for about in About:
            candidates = [
                link
                for link in links
                if link.entry.about is about and isinstance(counting.get(link.seq), kind)
            ]
            times = [link.entry.occurred.utc for link in candidates]
            found = snapshot.latest(kind, about)
            assert (found.occurred if found else None) == max(times, default=None)


def test_that_of_two_that_happened_at_once_the_one_recorded_later_is_the_latest() -> None:
    links = chain_of(
        [
            entry_at(1, Noted("first"), recorded=1),
            entry_at(2, Noted("second"), recorded=3, occurred=1),
        ]
    )

    found = project(links).latest(Noted, About.A)

    assert found is not None
    assert found.body == Noted("second")


def test_that_a_late_entry_behind_a_worded_mark_does_not_hide_a_later_one() -> None:
    marked = entry_at(1, Marked(), recorded=0)
    links = chain_of(
        [
            marked,
            entry_at(2, Noted("the last thing that happened"), recorded=30),
            entry_at(3, Amendment(marked.id, "worded", Noted("at the mark")), recorded=40),
            entry_at(4, Noted("a late entry"), recorded=50, occurred=5),
        ]
    )

    found = project(links).latest(Noted, About.A)

    assert found is not None
    assert found.body == Noted("the last thing that happened")


@given(links=sessions(most=8), data=st.data())
def test_that_undo_shows_the_facts_as_they_were_before(
    links: tuple[Link, ...], data: st.DataObject
) -> None:
    made = [link.entry for link in links]
    new = entry_at(50, Noted("a slip"), about=data.draw(st.sampled_from(About)), recorded=99)
    undone = entry_at(51, Amendment(new.id, "undone", None), about=new.about, recorded=99)

    with_undo = project(chain_of([*made, new, undone]))

    assert _facts(with_undo) == _facts(project(links))
    assert [line.body for line in with_undo.lines()][-1] == Noted("a slip")
    assert [line.is_struck for line in with_undo.lines()][-1]


def _two(first: Body, replacement: Body | None) -> tuple[Entry, SessionSnapshot]:
    entry = entry_at(1, first)
    return entry, project(
        chain_of([entry, entry_at(2, Amendment(entry.id, "slip", replacement))])
    )


def test_that_a_worded_mark_counts_as_a_note_only() -> None:
    entry, snapshot = _two(Marked(), Noted("Breathing slows."))

    assert [line.body for line in snapshot.current(Noted)] == [Noted("Breathing slows.")]
    assert list(snapshot.current(Marked)) == []
    assert snapshot.latest(Marked, About.A) is None
    assert snapshot.link(entry.id).entry.body == Marked()


def test_that_a_kind_corrected_forth_and_back_counts_once() -> None:
    entry = entry_at(1, Marked())
    snapshot = project(
        chain_of(
            [
                entry,
                entry_at(2, Amendment(entry.id, "", Noted("words"))),
                entry_at(3, Amendment(entry.id, "", Marked())),
                entry_at(4, Amendment(entry.id, "", Noted("other words"))),
            ]
        )
    )

    assert [line.body for line in snapshot.current(Noted)] == [Noted("other words")]
    assert list(snapshot.current(Marked)) == []


def test_that_a_struck_entry_stays_to_be_read_and_counts_no_more() -> None:
    entry, snapshot = _two(Noted("wrong"), None)
    (line,) = snapshot.lines()

    assert line.is_struck
    assert line.body == Noted("wrong")
    assert line.link.entry == entry
    assert list(snapshot.current(Noted)) == []


def test_that_an_amendment_of_something_that_is_not_shown_changes_nothing() -> None:
    lone = chain_of([entry_at(1, Amendment(entry_at(9, Marked()).id, "slip", None))])

    snapshot = project(lone)

    assert len(snapshot.links) == 1
    assert list(snapshot.lines()) == []


def test_that_those_about_a_come_first_then_b_then_the_couple() -> None:
    links = chain_of(
        entry_at(seq, Noted(about.value), about=about)
        for seq, about in enumerate((About.COUPLE, About.B, About.A), start=1)
    )
    snapshot = project(links)

    assert [line.body.text for line in snapshot.current(Noted)] == ["A", "B", "couple"]
    assert [line.body.text for line in snapshot.current(Noted, About.B)] == ["B"]


def test_that_it_knows_its_entries_by_id_and_nothing_else() -> None:
    entry, snapshot = _two(Noted("calm"), None)

    assert entry.id in snapshot
    assert "calm" not in snapshot
    assert entry_at(9, Marked()).id not in snapshot
    with pytest.raises(KeyError):
        snapshot.link(entry_at(9, Marked()).id)


@given(sessions())
def test_that_the_cells_hold_every_entry_once_in_its_five_minutes(
    links: tuple[Link, ...],
) -> None:
    snapshot = project(links)
    held = [
        (number, link.seq) for number, cell in snapshot.cells.items() for link in cell.links
    ]

    assert sorted(seq for _, seq in held) == [line.link.seq for line in snapshot.lines()]
    assert all(
        number == cell_of(snapshot.links[seq - 1].entry.occurred.utc) for number, seq in held
    )


def test_that_a_cell_is_drawn_again_when_one_of_its_entries_is_amended() -> None:
    entry = entry_at(1, Noted("calm"))
    links = chain_of([entry, entry_at(2, Amendment(entry.id, "slip", None), recorded=60)])
    number = cell_of(entry.occurred.utc)

    before, after = project(links[:1]).cells[number], project(links).cells[number]

    assert (before.revision, after.revision) == (0, 1)


def test_that_an_observation_of_another_kind_is_never_given_for_one_that_was_asked() -> None:
    seen = Observed("tearful", "feeling", "tearful")
    entry, snapshot = _two(seen, Noted("no, laughing"))

    assert list(snapshot.current(Observed)) == []
    assert snapshot.line(snapshot.link(entry.id)) == Line(
        snapshot.links[0], Noted("no, laughing"), snapshot.links[1]
    )


def test_z13_that_a_correction_can_take_readers_away_and_never_give_them() -> None:
    session = new_session()
    link = session.service.record(About.A, Noted("calm")).link
    entry = link.entry.id
    assert session.snapshot.line(link).is_shared

    session.service.amend(entry, Noted("calm."), "slip", visibility=Visibility.PARTNER)
    assert session.snapshot.line(link).reader is Visibility.PARTNER
    session.service.amend(entry, Noted("calm!"), "slip", visibility=Visibility.SHARED)

    assert not session.snapshot.line(link).is_shared


def test_that_an_answer_is_worked_out_once_and_anew_with_the_next_entry() -> None:
    asked: list[tuple[int, Partner]] = []

    @once
    def counted(snapshot: SessionSnapshot, partner: Partner) -> int:
        asked.append((len(snapshot.links), partner))
        return len(snapshot.links)

    links = chain_of([entry_at(1, Noted("calm")), entry_at(2, Marked())])
    first, second = project(links[:1]), project(links)

    for snapshot in (first, second, first):
        assert counted(snapshot, Partner.A) == len(snapshot.links)
        assert counted(snapshot, Partner.B) == len(snapshot.links)

    assert asked == [(1, Partner.A), (1, Partner.B), (2, Partner.A), (2, Partner.B)]
    assert counted(second.without(links[0].entry.id), Partner.A) == len(links)
    assert len(asked) == 5
