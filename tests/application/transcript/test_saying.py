from __future__ import annotations

from builders import Session, new_session
from desks import fake_desk
from kadelyx_desk.domain.entries import (
    Amendment,
    Intention,
    Noted,
    PartnerCopied,
    SessionOpened,
)
from kadelyx_desk.domain.facts import identity, opening
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form, Visibility
from transcripts import ANA, BEN, WEIGHED, refused, session_of, typed

_NOTE: JsonObject = {
    "kind": "note",
    "about": "A",
    "occurred": "13:06",
    "text": "quiet",
    "visibility": "partner and team",
    "ref": "n",
}
_STRIKE: JsonObject = {
    "kind": "amendment",
    "occurred": "13:07",
    "target": "n",
    "reason": "slip",
}


def _instead(text: str) -> JsonObject:
    return _STRIKE | {"replacement": {"kind": "note", "text": text}}


def test_that_an_entry_has_its_own_reason_or_that_of_the_whole_and_who_wrote_it() -> None:
    plain: JsonObject = {"kind": "note", "about": "A", "occurred": "13:06", "text": "quiet"}
    own = plain | {"late": "Hands full."}
    both = own | {"by": "Samuel Ortiz"}
    content = typed(plain, own, both, reason="Power cut.", by="Dana Whitfield")
    reasons = [link.entry.late_reason for link in session_of(fake_desk(), content).links][-3:]
    assert reasons == [
        "Power cut (written by Dana Whitfield)",
        "Hands full.",
        "Hands full (written by Samuel Ortiz)",
    ]
    blank = session_of(fake_desk(), typed(plain)).links
    assert {link.entry.late_reason for link in blank} == {"Kept on paper and typed in later."}


def test_that_the_hand_that_typed_is_the_author() -> None:
    fake = fake_desk()
    links = session_of(fake, typed(_NOTE, by="Samuel Ortiz")).links
    assert {link.entry.author for link in links} == {fake.desk.recorder.hand.author.id}


def test_that_a_correction_keeps_what_it_leaves_out() -> None:
    quoted = _NOTE | {"quote": True}
    snapshot = session_of(fake_desk(), typed(quoted, _instead("very quiet")))
    (line,) = snapshot.current(Noted)
    assert line.body == Noted("very quiet", quote=True)


def test_z13_that_a_correction_goes_where_its_entry_goes() -> None:
    """Whatever a hand types: no form shows the words of one that it does not show."""
    shared = _instead("very quiet") | {"visibility": "shared"}
    snapshot = session_of(fake_desk(), typed(_NOTE, shared))
    amendment = snapshot.links[-1].entry
    assert isinstance(amendment.body, Amendment)
    assert (amendment.about, amendment.visibility) == (About.A, Visibility.PARTNER)
    assert not amendment.shown_in(Form.JOINT)


def test_that_a_strike_out_needs_a_target_that_is_there() -> None:
    found = refused(fake_desk(), typed(_STRIKE))
    assert "No earlier entry" in found["entries[0].target"]
    twice = typed(_NOTE, _STRIKE, _STRIKE | {"occurred": "13:08"})
    assert "struck out already" in refused(fake_desk(), twice)["entries[2].target"]


def test_that_planned_times_and_a_weight_are_corrected_by_the_marks_of_the_opening() -> None:
    moved: JsonObject = {
        "kind": "amendment",
        "occurred": "12:00",
        "target": "opened",
        "reason": "late train",
        "replacement": {"kind": "session.opened", "planned_journey": "13-Oct-2026 14:00"},
    }
    weighed: JsonObject = {
        "kind": "amendment",
        "occurred": "12:10",
        "target": "partner A",
        "reason": "weighed today",
        "replacement": {"kind": "session.partner", "weight": "70 kg", "weighed": "13-Oct-2026"},
    }
    content = typed(moved, weighed, persons=[ANA | WEIGHED, BEN])
    snapshot = session_of(fake_desk(), content)
    first = snapshot.links[0].entry.body
    assert isinstance(first, SessionOpened)
    assert (opening(snapshot).planned_journey - first.planned_journey).seconds == 3600
    copied = identity(snapshot, Partner.A)
    assert isinstance(copied, PartnerCopied)
    assert copied.weight is not None
    assert (str(copied.weight.value), copied.family) == ("70", "Rivera")


def test_that_what_names_a_refused_entry_is_not_refused_a_second_time() -> None:
    wrong = _NOTE | {"occurred": "25-Oct-2026 25:00"}
    assert set(refused(fake_desk(), typed(wrong))) == {"entries[0].occurred"}
    refused_note = _NOTE | {"occurred": "31-Dec-2029 10:00"}
    assert set(refused(fake_desk(), typed(refused_note, _STRIKE))) == {"entries[0].occurred"}


def test_that_a_second_statement_is_a_correction() -> None:
    hope: JsonObject = {"kind": "intention", "about": "A", "occurred": "12:00", "text": "one"}
    again = hope | {"text": "two"}
    assert "said already" in refused(fake_desk(), typed(hope, again))["entries[1].kind"]
    corrected: JsonObject = {
        "kind": "amendment",
        "occurred": "12:10",
        "target": "hope",
        "reason": "reworded",
        "replacement": {"kind": "intention", "text": "two"},
    }
    snapshot = session_of(fake_desk(), typed(hope | {"ref": "hope"}, corrected))
    assert [line.body.text for line in snapshot.current(Intention)] == ["two"]


def test_that_the_rules_are_those_of_the_screens() -> None:
    """What a press is refused with is what a transcript is refused with."""
    session: Session = new_session()
    on_screen = session.service.findings(About.A, Noted("x"), session.service.now().moment)
    assert on_screen == ()
    mark: JsonObject = {"kind": "mark", "about": "A", "occurred": "13:00"}
    found = refused(fake_desk(), typed(mark))
    assert found == {"entries[0].occurred": "Start the journey first."}
