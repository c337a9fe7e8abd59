from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from kadelyx_desk.application.ports import Draft, DraftKey
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.drafts import SqlDraftStore
from vaults import DIRECTOR, GUIDE, KEY, VAULT

_SESSION, _OTHER = UUID(int=1), UUID(int=2)
_KEY = DraftKey(_SESSION, "A", "note", DIRECTOR)
_DRAFT = Draft(_KEY, "she said that", datetime(2026, 11, 20, 14, 3, 5, tzinfo=UTC))


@pytest.fixture
def drafts(record: Record) -> SqlDraftStore:
    return SqlDraftStore(record)


def test_that_a_draft_outlives_the_program(path: Path) -> None:
    """Z10."""
    record = Record(path, KEY, VAULT)
    SqlDraftStore(record).keep(_DRAFT)
    record.close()
    again = Record(path, KEY, VAULT)
    assert SqlDraftStore(again).of_stream(_SESSION, DIRECTOR) == (_DRAFT,)
    again.close()


def test_that_the_latest_text_takes_the_place_of_the_earlier(drafts: SqlDraftStore) -> None:
    drafts.keep(_DRAFT)
    later = replace(
        _DRAFT, text="she said that it", kept=datetime(2026, 11, 20, 15, tzinfo=UTC)
    )
    drafts.keep(later)
    assert drafts.of_stream(_SESSION, DIRECTOR) == (later,)


@pytest.mark.parametrize(
    "other",
    [
        replace(_KEY, about="B"),
        replace(_KEY, form="insight"),
        replace(_KEY, stream=_OTHER),
        replace(_KEY, author=GUIDE),
    ],
)
def test_that_no_draft_gets_into_another_place(drafts: SqlDraftStore, other: DraftKey) -> None:
    """Z11: another partner, field, session or person."""
    drafts.keep(_DRAFT)
    elsewhere = Draft(other, "words", _DRAFT.kept)
    drafts.keep(elsewhere)
    assert _DRAFT in drafts.of_stream(_SESSION, DIRECTOR)
    assert elsewhere in drafts.of_stream(other.stream, other.author)
    drafts.drop(other)
    assert drafts.of_stream(_SESSION, DIRECTOR) == (_DRAFT,)


def test_that_dropping_what_is_not_there_is_no_error(drafts: SqlDraftStore) -> None:
    drafts.drop(_KEY)
    assert drafts.of_stream(_SESSION, DIRECTOR) == ()


def test_that_a_draft_the_disk_does_not_take_is_said(
    record: Record, drafts: SqlDraftStore
) -> None:
    record.path.rename(record.path.with_name("elsewhere"))
    record.close()
    with pytest.raises(NotSavedError):
        drafts.keep(_DRAFT)
    with pytest.raises(NotSavedError):
        drafts.drop(_KEY)
