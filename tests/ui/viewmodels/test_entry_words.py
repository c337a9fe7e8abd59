from __future__ import annotations

import pytest

from builders import full_session, new_session
from kadelyx_desk.domain.entries import (
    Amendment,
    Body,
    Insight,
    Marked,
    Noted,
    Observed,
    RiskAsked,
    RiskAssessed,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.integration import RiskLevel
from kadelyx_desk.domain.values import About, BloodPressure
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.entry_words import (
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
