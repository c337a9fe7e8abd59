from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import BORN_B, full_session, new_session
from drawn import STREAM, chain_of, entry_at, sessions
from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    Challenge,
    Insight,
    IntegrationBegan,
    Marked,
    Noted,
    PartnerCopied,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.record.entry import Entry, Link, Withheld
from kadelyx_desk.domain.shown import split
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility

COUPLE = About.COUPLE


def _shown(form: Form, *entries: Entry) -> list[int]:
    return [link.seq for link in split(chain_of(entries), form)[0]]


def _amended(
    target: Entry,
    replacement: Body | None,
    visibility: Visibility | None = None,
    *,
    seq: int = 2,
) -> Entry:
    return entry_at(
        seq,
        Amendment(target.id, "slip", replacement),
        about=target.about,
        visibility=visibility or target.visibility,
    )


@given(links=sessions(), form=st.sampled_from(Form))
def test_that_every_entry_is_shown_or_counted_and_the_chain_still_holds(
    links: tuple[Link, ...], form: Form
) -> None:
    shown, withheld = split(links, form)
    both: list[Link | Withheld] = [*shown, *withheld]
    together = sorted(both, key=lambda item: item.seq)

    assert [item.seq for item in together] == [link.seq for link in links]
    assert check(STREAM, together).shown == len(shown)


@given(links=sessions(), form=st.sampled_from(Form))
def test_that_an_amendment_goes_where_its_target_goes(
    links: tuple[Link, ...], form: Form
) -> None:
    shown = {link.entry.id for link in split(links, form)[0]}

    for link in links:
        if link.entry.target is not None:
            assert (link.entry.id in shown) is (link.entry.target in shown)


@given(sessions())
def test_that_the_team_form_shows_everything(links: tuple[Link, ...]) -> None:
    assert split(links, Form.TEAM) == (links, ())


@pytest.mark.parametrize("form", [Form.JOINT, Form.B_ONLY])
def test_z13_that_the_correction_of_a_private_entry_stays_as_private_as_it_was(
    form: Form,
) -> None:
    own = entry_at(1, Challenge("I keep a list."), visibility=Visibility.PARTNER)
    # an amendment that was marked wider than its target still opens nothing
    wider = _amended(own, Challenge("I keep two lists."), Visibility.SHARED)

    assert _shown(form, own, wider) == []
    assert _shown(Form.A_ONLY, own, wider) == [1, 2]


@pytest.mark.parametrize("form", [Form.JOINT, Form.B_ONLY])
def test_z13_that_what_was_made_private_takes_the_shared_words_with_it(form: Form) -> None:
    told = entry_at(1, Challenge("I keep a list."))
    taken_back = _amended(told, None, Visibility.PARTNER)

    assert _shown(form, told, taken_back) == []
    assert _shown(Form.A_ONLY, told, taken_back) == [1, 2]
    assert _shown(Form.TEAM, told, taken_back) == [1, 2]


def test_z13_that_what_was_made_private_once_stays_so_after_a_further_correction() -> None:
    told = entry_at(1, Challenge("I keep a list."))
    narrow = _amended(told, Challenge("A list."), Visibility.PARTNER)
    again = _amended(told, Challenge("The list."), Visibility.SHARED, seq=3)

    assert _shown(Form.JOINT, told, narrow, again) == []


def test_z13_that_an_agreement_that_one_no_longer_agrees_to_leaves_the_other_form() -> None:
    walk = entry_at(1, Agreement("Walk", COUPLE, None, AgreedBy.BOTH), about=COUPLE)
    hers = _amended(walk, Agreement("Walk", COUPLE, None, AgreedBy.A))

    assert _shown(Form.B_ONLY, walk) == [1]
    assert _shown(Form.B_ONLY, walk, hers) == []
    assert _shown(Form.JOINT, walk, hers) == [1, 2]


def test_that_an_agreement_of_both_reaches_each_with_its_corrections() -> None:
    walk = entry_at(1, Agreement("Walk", COUPLE, None, AgreedBy.BOTH), about=COUPLE)
    reworded = _amended(walk, Agreement("Sunday walk", COUPLE, None, AgreedBy.BOTH))
    struck = _amended(walk, None, seq=3)

    assert _shown(Form.A_ONLY, walk, reworded, struck) == [1, 2, 3]


def test_that_a_worded_mark_of_the_couple_is_still_not_in_a_one_partner_form() -> None:
    mark = entry_at(1, Marked(), about=COUPLE)

    assert _shown(Form.A_ONLY, mark, _amended(mark, Noted("both smile"))) == []
    assert _shown(Form.JOINT, mark, _amended(mark, Noted("both smile"))) == [1, 2]


def test_that_an_amendment_without_its_target_is_not_shown() -> None:
    lost = entry_at(1, Amendment(UUID(int=77), "slip", Noted("words")))

    for form in Form:
        assert _shown(form, lost) == []


CANARY_B = "canary of B"
CANARY_TEAM = "canary of the team"


def _canaries() -> tuple[Link, ...]:
    """A whole session with words about B, and of the team, in every place that takes words."""
    session = full_session()
    record, about = session.service.record, About.B
    record(about, Noted(f"{CANARY_B} note"))
    record(about, Noted(f"{CANARY_B} quote", quote=True))
    record(about, Noted(f"{CANARY_B} own"), visibility=Visibility.PARTNER)
    session.service.state(about, Insight(f"{CANARY_B} insight"), Visibility.SHARED)
    noted = record(about, Noted(f"{CANARY_B} first")).link.entry.id
    session.service.amend(noted, Noted(f"{CANARY_B} second"), f"{CANARY_B} reason")
    mark = record(about, Noted(f"{CANARY_B} mark")).link.entry.id
    session.service.amend(mark, None, f"{CANARY_B} strike")
    record(about, Agreement(f"{CANARY_B} promise", about, None, AgreedBy.B))
    record(About.A, Noted(CANARY_TEAM), visibility=Visibility.TEAM)
    record(COUPLE, Noted(f"{CANARY_B} said to the couple"))
    record(COUPLE, Agreement(f"{CANARY_B} joint", COUPLE, None, AgreedBy.B))
    return tuple(session.snapshot.links)


def test_z13_that_a_one_partner_form_holds_no_word_about_the_other() -> None:
    links = _canaries()
    whole = b"".join(link.canonical for link in links)
    words = [CANARY_B, CANARY_TEAM, "Okafor", "Ben", BORN_B.isoformat(), "lighter"]
    assert all(word.encode() in whole for word in words)

    shown, withheld = split(links, Form.A_ONLY)

    page = b"".join(link.canonical for link in shown)
    (of_b,) = (
        link.entry.body.person
        for link in links
        if link.entry.about is About.B and isinstance(link.entry.body, PartnerCopied)
    )
    words += [str(of_b.stream), of_b.hash]
    assert not [word for word in words if word.encode() in page]
    assert b"Rivera" in page
    assert len(shown) + len(withheld) == len(links)
    assert any(isinstance(link.entry.body, IntegrationBegan) for link in shown)


def test_z13_that_the_joint_form_holds_nothing_that_one_partner_keeps() -> None:
    links = _canaries()

    page = b"".join(link.canonical for link in split(links, Form.JOINT)[0])

    for word in (CANARY_TEAM, f"{CANARY_B} own", "Own note of A.", "I keep a list."):
        assert word.encode() not in page
    assert f"{CANARY_B} note".encode() in page


def test_z13_that_words_made_private_in_the_session_leave_the_joint_form() -> None:
    session = new_session()
    say = session.service.state

    say(About.A, Challenge("what I said aloud"), Visibility.SHARED)
    say(About.A, Challenge("what I keep"), Visibility.PARTNER)

    links = tuple(session.snapshot.links)
    joint = b"".join(link.canonical for link in split(links, Form.JOINT)[0])
    own = b"".join(link.canonical for link in split(links, Form.A_ONLY)[0])
    assert b"what I said aloud" not in joint
    assert b"what I keep" not in joint
    assert b"what I said aloud" in own
    assert b"what I keep" in own
