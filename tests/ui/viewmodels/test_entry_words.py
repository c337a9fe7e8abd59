from __future__ import annotations

from datetime import date

import pytest

from builders import full_session, new_session
from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    Body,
    Insight,
    Marked,
    Noted,
    Observed,
    RiskAsked,
    RiskAssessed,
    StateBegan,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.integration import AgreedBy, RiskLevel
from kadelyx_desk.domain.values import About, BloodPressure
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.entry_words import (
    end_words,
    hidden_words,
    in_short,
    seen_words,
    words,
    words_of,
)
from rooms import in_journey


def test_that_every_entry_of_a_whole_session_has_words_of_its_own() -> None:
    session = full_session().sign()

    for link in session.snapshot.links:
        said = words_of(session.snapshot, link)
        assert said
        assert said != type(link.entry.body).MEANING


def test_that_figures_stand_with_their_names_and_blanks_are_left_out() -> None:
    taken = VitalsTaken(BloodPressure(132, 84), spo2=97, nausea=2, dissociation="mild")

    assert words(taken) == "vitals BP 132/84, SpO2 97, nausea 2, dissociation mild"


@pytest.mark.parametrize(("intensity", "said"), [(1, "tearful"), (3, "tearful 3")])
def test_that_a_plain_tap_has_no_figure(intensity: int, said: str) -> None:
    assert words(Observed("tearful", "feeling", "tearful", intensity)) == said


def test_that_a_correction_says_what_it_did_to_which_entry() -> None:
    session = in_journey()
    seen = session.observe(About.A).link
    session.service.undo_last()
    mark = session.service.record(About.B, Marked()).link
    session.service.word(mark.entry.id, Noted("slow breath"))
    links = session.snapshot.links

    assert (
        words_of(session.snapshot, links[-1])
        == f"mark no. {mark.seq} worded: note: slow breath"
    )
    assert words_of(session.snapshot, links[-3]) == f"struck out no. {seen.seq}: tearful"
    assert isinstance(links[-3].entry.body, Amendment)


def test_that_a_long_text_is_cut_at_a_word_and_says_so() -> None:
    assert in_short("one two\nthree", 20) == "one two three"
    assert in_short("one two, three four", 12) == "one two …"


def test_z13_that_no_list_that_both_may_see_says_what_a_risk_assessment_found() -> None:
    session = full_session()
    service = session.service
    service.record(About.A, RiskAsked())
    found = RiskAssessed(RiskLevel.ACTION, "Canarywords", "Canaryaction")
    service.state(About.A, found)
    service.state(About.A, RiskAssessed(RiskLevel.WATCH, "Canarywords", None))
    links = list(session.snapshot.links)[-2:]

    said = " ".join(words_of(session.snapshot, link) for link in links)

    assert "Canary" not in said
    assert RiskLevel.ACTION.value not in said
    assert RiskLevel.WATCH.value not in said


def test_z13_that_what_is_not_shared_is_named_and_not_said_where_both_can_see_it() -> None:
    session = new_session()
    private = session.service.record(
        About.A, Noted("I keep a list."), visibility=Visibility.TEAM
    ).link
    shared = session.service.record(About.A, Noted("calm")).link

    assert seen_words(session.snapshot.line(private)) == "note, not shared, hidden here"
    assert seen_words(session.snapshot.line(shared)) == "note: calm"
    assert words_of(session.snapshot, private) == "note, not shared, hidden here"

    session.service.amend(private.entry.id, Noted("I kept a list."), "slip")
    corrected = session.snapshot.links[-1]
    assert words_of(session.snapshot, corrected) == (
        f"corrected no. {private.seq}: note, not shared, hidden here"
    )
    session.service.amend(private.entry.id, None, "told to nobody")
    struck = session.snapshot.links[-1]
    assert "list" not in words_of(session.snapshot, struck)


@pytest.mark.parametrize("kind", [RiskAssessed, Observed, Insight, VitalsTaken])
def test_that_every_kind_has_a_name_when_it_is_hidden(kind: type[Body]) -> None:
    names = {RiskAssessed: "risk", Observed: "observation", Insight: "insight"}
    body = kind.__new__(kind)

    assert hidden_words(body) == f"{names.get(kind, 'entry')}, not shared, hidden here"


def test_that_a_prepared_dose_says_its_lot_and_a_person_the_dated_weight() -> None:
    session = in_journey()
    said = " / ".join(words_of(session.snapshot, link) for link in session.snapshot.links)

    assert ", lot " in said
    assert "kg on " in said


def test_that_only_the_end_of_what_lasted_says_what_is_over() -> None:
    session = in_journey()
    began = session.service.record(About.A, StateBegan("eyeshade", "eyeshade on")).link
    ended = session.service.record(About.A, StateEnded(began.entry.id)).link

    assert words_of(session.snapshot, ended) == "eyeshade on, over from here"
    assert not end_words(session.snapshot, began.entry.body)


def test_that_an_agreement_says_whose_it_is_by_when_and_who_agreed() -> None:
    both = Agreement("Sunday walk", About.COUPLE, date(2026, 11, 29), AgreedBy.BOTH)
    own = Agreement("Calls the sister", About.A, None, AgreedBy.A)

    assert words(both) == "agreement: Sunday walk; both, by 29-Nov-2026, agreed by both"
    assert words(own) == "agreement: Calls the sister; A, agreed by A"
