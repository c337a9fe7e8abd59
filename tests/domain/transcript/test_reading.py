from __future__ import annotations

import json

import pytest

from kadelyx_desk.domain.entries import Amendment, JourneyStarted, Noted
from kadelyx_desk.domain.transcript.placed import TranscriptError
from kadelyx_desk.domain.transcript.reading import Transcript, read_transcript

_SESSION = {"planned_journey": "20-Nov-2026 13:00", "guide": "Dana Whitfield"}


def _read(**parts: object) -> Transcript:
    whole = {"kadelyx-transcript": 1, "session": _SESSION, "entries": [], **parts}
    return read_transcript(json.dumps(whole, indent=1).encode())


def _refused(**parts: object) -> list[str]:
    with pytest.raises(TranscriptError) as caught:
        _read(**parts)
    return [f"{one.place.path}: {one.sentence}" for one in caught.value.troubles]


def test_that_sections_that_were_left_out_are_blank() -> None:
    read = _read()
    assert read.staff is None
    assert (read.persons, read.entries, read.after) == ((), (), ())
    assert "code" not in read.couple
    assert read.top.get("zone") is None


def test_that_an_entry_is_its_kind_and_its_fields() -> None:
    read = _read(
        entries=[
            {"kind": "journey.started", "occurred": "13:05"},
            {"kind": "note", "about": "A", "occurred": "13:06", "text": "quiet", "ref": "n"},
            {
                "kind": "amendment",
                "occurred": "13:07",
                "target": "n",
                "reason": "slip",
                "replacement": {"kind": "note", "text": "very quiet"},
            },
            {"kind": "amendment", "occurred": "13:08", "target": "n", "reason": "slip"},
        ]
    )
    assert [one.kind for one in read.entries] == [JourneyStarted, Noted, Amendment, Amendment]
    corrected, struck = read.entries[2:]
    assert corrected.instead is not None
    assert dict(corrected.instead.fields.values) == {"text": "very quiet"}
    assert struck.instead is None


def test_that_both_halves_of_a_wrong_correction_are_said() -> None:
    wrong = {"kind": "amendment", "occurred": "25:00", "target": "n", "reason": "slip"}
    found = _refused(entries=[wrong | {"replacement": {"kind": "note", "txt": "x"}}])
    assert [one.partition(":")[0] for one in found] == [
        "entries[0].occurred",
        "entries[0].replacement.txt",
    ]
    found = _refused(
        entries=[wrong | {"occurred": "13:00", "replacement": {"kind": "amendment"}}]
    )
    assert found[0].startswith("entries[0].replacement.kind")


def test_that_a_session_is_named_by_its_id_or_told_never_both() -> None:
    session_id = "01a13a18-79e7-7b12-b64e-b2ea2cbaed69"
    assert _read(session={"id": session_id}).session.values["id"].ref == session_id
    assert _refused(session={}) == [
        "session.guide: This is missing.",
        "session.planned_journey: This is missing.",
    ]
    both = _refused(session={"id": session_id, **_SESSION})
    assert both[0].endswith("Leave it out.")
    assert len(both) == 2


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("signed", "after_signature"),
        ("addendum", "after_signature"),
        ("session.staff", "sections"),
    ],
)
def test_that_what_is_no_entry_says_where_it_stands(kind: str, sentence: str) -> None:
    (found,) = _refused(entries=[{"kind": kind, "occurred": "13:00"}])
    assert sentence in found


def test_that_an_unknown_part_is_asked_for_its_name() -> None:
    (found,) = _refused(entires=[])
    assert found == "entires: There is no such field here. Is entries meant?"
