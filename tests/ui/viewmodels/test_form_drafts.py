from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from builders import FakeDesk, fake_desk
from kadelyx_desk.application.ports import Draft, DraftKey
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import FormDrafts

STREAM = UUID(int=7)
TYPED = (("A.family", "Rivera"), ("course", "3"))


class Kept:
    """Drafts over a desk of fakes, and what was said of a full disk."""

    def __init__(self) -> None:
        self.fake: FakeDesk = fake_desk()
        self.refused: list[str] = []
        self.drafts = self.again()

    def again(self) -> FormDrafts:
        return FormDrafts(self.fake.desk, lambda _form, words: self.refused.append(words))


@pytest.fixture
def kept(qapp: object) -> Kept:
    """Its timers need the event loop, whichever test of a run comes first."""
    del qapp
    return Kept()


def test_z10_that_a_form_is_written_a_moment_after_it_was_typed(
    kept: Kept, qtbot: QtBot
) -> None:
    kept.drafts.keep(KeepForm(STREAM, About.A, "weight", TYPED))
    assert kept.fake.drafts.kept == {}

    qtbot.waitUntil(lambda: bool(kept.fake.drafts.kept), timeout=2000)

    (found,) = kept.again().found(STREAM)
    assert (found.about, found.form, found.fields) == (About.A, "weight", TYPED)
    assert found.kept.utcoffset() == kept.fake.clock.read().moment.local.utcoffset()


def test_that_a_form_without_a_stream_is_kept_under_the_clinic(kept: Kept) -> None:
    kept.drafts.keep(KeepForm(None, About.COUPLE, "new-couple", TYPED))
    kept.drafts.stop()

    assert [one.fields for one in kept.again().found(kept.drafts.clinic)] == [TYPED]
    assert kept.again().found(STREAM) == ()


def test_that_a_form_that_holds_nothing_is_forgotten_at_once(kept: Kept) -> None:
    kept.drafts.keep(KeepForm(STREAM, About.A, "weight", TYPED))
    kept.drafts.flush()

    kept.drafts.keep(KeepForm(STREAM, About.A, "weight", ()))

    assert kept.fake.drafts.kept == {}


def test_z19_that_a_full_disk_is_said_once_and_the_form_stays_in_hand(kept: Kept) -> None:
    kept.fake.drafts.disk_is_full = True
    kept.drafts.keep(KeepForm(STREAM, About.A, "weight", TYPED))
    kept.drafts.flush()
    kept.drafts.flush()
    assert len(kept.refused) == 1

    kept.fake.drafts.disk_is_full = False

    assert [one.fields for one in kept.drafts.found(STREAM)] == [TYPED]


@pytest.mark.parametrize("text", ["half a thought", "[1]", "{}", ""])
def test_that_a_draft_that_is_no_form_is_passed_over(kept: Kept, text: str) -> None:
    author = kept.fake.desk.recorder.hand.author.id
    now = kept.fake.clock.read().moment.utc
    kept.fake.drafts.keep(Draft(DraftKey(STREAM, "A", "note", author), text, now))

    assert kept.drafts.found(STREAM) == ()
