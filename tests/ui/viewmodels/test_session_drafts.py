from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from builders import DANA, Session, new_session
from heard import Heard
from kadelyx_desk.application.ports import DraftKey
from kadelyx_desk.domain.entries import (
    Noted,
)
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import (
    KeepDraft,
    Record,
    Retry,
)
from kadelyx_desk.ui.viewmodels.session_model import DRAFT_MS, SessionModel

A, B = About.A, About.B
NOTE = Record(A, Noted("calm"))


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:
    del qapp
    made = Heard(new_session())
    yield made
    made.model.stop()


def _key(heard: Heard, about: About = A, form: str = "note") -> DraftKey:
    return DraftKey(heard.session.id, about.value, form, DANA.id)


def test_z10_that_half_a_text_is_kept_within_two_seconds(heard: Heard, qtbot: QtBot) -> None:
    assert DRAFT_MS < 2000
    heard.model.do(KeepDraft(A, "note", "half a sen"))
    heard.model.do(KeepDraft(A, "note", "half a sentence"))
    kept = heard.session.fake.drafts.kept
    assert kept == {}

    qtbot.waitUntil(lambda: _key(heard) in kept, timeout=2000)

    assert kept[_key(heard)].text == "half a sentence"
    assert heard.model.view().drafts[0].text == "half a sentence"


def test_z10_that_leaving_keeps_what_is_half_typed_at_once(heard: Heard) -> None:
    heard.model.do(KeepDraft(A, "note", "half"))

    heard.model.stop()

    assert heard.session.fake.drafts.kept[_key(heard)].text == "half"


def test_z11_that_a_draft_is_found_by_its_session_partner_form_and_author_only(
    heard: Heard,
) -> None:
    for about, form, text in (
        (A, "note", "of A"),
        (B, "note", "of B"),
        (A, "insight", "found"),
    ):
        heard.model.do(KeepDraft(about, form, text))
    heard.model.keep_drafts()
    other = Session(heard.session.fake, couple=heard.session.couple)

    again = SessionModel(heard.session.fake.desk, heard.session.service).view().drafts
    elsewhere = SessionModel(other.fake.desk, other.service).view().drafts

    assert {(draft.about, draft.form): draft.text for draft in again} == {
        (A, "note"): "of A",
        (B, "note"): "of B",
        (A, "insight"): "found",
    }
    assert elsewhere == ()


def test_that_an_emptied_text_is_forgotten(heard: Heard) -> None:
    for text in ("half", "  "):
        heard.model.do(KeepDraft(A, "note", text))
        heard.model.keep_drafts()

    assert heard.session.fake.drafts.kept == {}
    assert heard.model.view().drafts == ()


def test_that_a_text_that_became_an_entry_is_no_draft_any_more(heard: Heard) -> None:
    for about in (A, B):
        heard.model.do(KeepDraft(about, "note", "half"))
    heard.model.keep_drafts()
    heard.model.do(KeepDraft(A, "note", "half and more "))

    heard.do(Record(A, Noted("half and more")))
    heard.model.keep_drafts()

    assert set(heard.session.fake.drafts.kept) == {_key(heard, B)}
    assert [draft.about for draft in heard.views[-1].drafts] == [B]


def test_z10_that_a_text_whose_entry_was_not_saved_stays_a_draft_until_it_is(
    heard: Heard,
) -> None:
    heard.model.do(KeepDraft(A, "note", "calm"))
    heard.model.keep_drafts()
    heard.session.fake.log.disk_is_full = True

    heard.do(NOTE)
    assert _key(heard) in heard.session.fake.drafts.kept

    heard.session.fake.log.disk_is_full = False
    heard.do(Retry())
    assert heard.session.fake.drafts.kept == {}


def test_z10_that_a_draft_the_disk_refuses_stays_in_hand_and_is_said_once(
    heard: Heard,
) -> None:
    heard.session.fake.drafts.disk_is_full = True
    heard.model.do(KeepDraft(A, "note", "half"))

    heard.model.keep_drafts()
    heard.model.keep_drafts()

    (answer,) = heard.answers
    assert (answer.done, answer.is_kept) == (False, False)
    assert answer.intent == KeepDraft(A, "note", "half")
    heard.session.fake.drafts.disk_is_full = False
    heard.model._tick()
    assert heard.session.fake.drafts.kept[_key(heard)].text == "half"


def test_z10_that_another_entry_of_the_kind_leaves_a_half_typed_text_alone(
    heard: Heard,
) -> None:
    heard.model.do(KeepDraft(A, "note", "half a thought"))
    heard.model.keep_drafts()

    heard.model.do(Record(A, Noted("Recorded elsewhere.")))
    heard.model.keep_drafts()
    assert heard.session.fake.drafts.kept[_key(heard)].text == "half a thought"

    heard.model.do(Record(A, Noted("half a thought")))
    assert heard.session.fake.drafts.kept == {}
