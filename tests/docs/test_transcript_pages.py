"""The page on transcripts and its examples: what they say is what the program does."""

from __future__ import annotations

import json
import re

import pytest

from desks import fake_desk
from docs.pages import DOCS
from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.transcript.kinds import ENVELOPE, TYPED
from kadelyx_desk.domain.transcript.sections import COUPLE, COURSE, PERSON, SESSION, STAFF, TOP
from transcripts import session_of, take, typed

_PAGE = (DOCS / "transcript.md").read_text(encoding="utf-8")
_EXAMPLES = {path.stem: path for path in (DOCS / "transcripts").glob("*.json")}


@pytest.mark.parametrize(
    ("name", "reached", "couple"),
    [
        ("couple", Stage.DRAFT, 2),
        ("solo", Stage.AWAITING, 1),
        ("bad-day", Stage.STOPPED, 2),
    ],
)
def test_that_each_example_can_be_taken_as_it_stands(
    name: str, reached: Stage, couple: int
) -> None:
    fake = fake_desk()
    taken = take(fake, _EXAMPLES[name].read_bytes())
    snapshot = project(fake.log.read(taken.session))
    assert stage(snapshot) is reached
    assert len(fake.desk.directory.couples()[0].people) == couple
    assert f"transcripts/{name}.json" in _PAGE


def test_that_the_couple_of_the_example_can_be_signed() -> None:
    snapshot = session_of(fake_desk(), _EXAMPLES["couple"].read_bytes())
    assert [point.sentence for point in open_points(snapshot) if point.blocks] == []


def test_that_every_example_is_on_the_page_and_every_part_is_explained() -> None:
    assert set(_EXAMPLES) == {"couple", "solo", "bad-day"}
    asked = [one.name for some in (TOP, STAFF, COUPLE, PERSON, COURSE, SESSION) for one in some]
    for name in (*asked, *(one.name for one in ENVELOPE)):
        assert f"`{name}`" in _PAGE or f'"{name}"' in _PAGE, name


def test_that_every_kind_that_the_page_names_is_one_that_is_typed() -> None:
    named = set(re.findall(r'"kind": "([a-z._]+)"', _PAGE))
    assert named
    assert named <= TYPED.keys()


def test_that_the_short_transcript_on_the_page_can_be_taken() -> None:
    (block,) = re.findall(
        r"```json\n(\{\n  \"kadelyx-transcript.*?)```", _PAGE, flags=re.DOTALL
    )
    assert take(fake_desk(), block.encode()).entries > 0


def test_that_the_lines_on_the_page_are_entries() -> None:
    """Each entry that stands alone on the page, in a session that began."""
    started: JsonObject = {"kind": "journey.started", "occurred": "13:00"}
    blocks = re.findall(r"```json\n(\{\"kind\".*?)```", _PAGE, flags=re.DOTALL)
    assert blocks
    for block in blocks:
        entries = json.loads(f"[{block.strip().rstrip(',')}]")
        take(fake_desk(), typed(started, *entries))
