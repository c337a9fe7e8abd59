from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from desks import FakeDesk, fake_desk
from kadelyx_desk.domain.transcript.placed import TranscriptError
from transcripts import everything, take

_EXAMPLES = Path(__file__).parents[3] / "docs" / "transcripts"


@cache
def _example(name: str) -> str:
    return (_EXAMPLES / name).read_text(encoding="utf-8")


_LARGE = {"NINES": "9" * 30, "LONG": "x" * 10_001, "DEEP": "[" * 40 + "1" + "]" * 40}


class _Slip(NamedTuple):
    example: str
    old: str
    new: str
    path: str
    sentence: str


def _slips() -> Iterator[_Slip]:
    example = ""
    table = Path(__file__).with_name("slips.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line.startswith("["):
            example = line.strip("[]")
        elif line and not line.startswith("#"):
            old, new, path, sentence = line.replace("↓", "\n").split(" | ")
            for word, large in _LARGE.items():
                new = new.replace(word, large)
            yield _Slip(example, old, new, path, sentence)


SLIPS = tuple(_slips())


@pytest.fixture(scope="module")
def clinic() -> FakeDesk:
    return fake_desk()


def _changed(slip: _Slip) -> tuple[bytes, range]:
    """The file with the slip, and the lines that it touched."""
    text = _example(slip.example)
    assert slip.old in text, slip.old
    start = text.index(slip.old)
    first = text.count("\n", 0, start) + 1
    changed = text.replace(slip.old, slip.new, 1).encode()
    return changed, range(first, first + slip.new.count("\n") + 1)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.path} {slip.new[:30]}")
def test_that_a_slip_is_refused_with_its_line_and_field_and_nothing_is_written(
    slip: _Slip, clinic: FakeDesk
) -> None:
    content, lines = _changed(slip)
    before = everything(clinic)
    with pytest.raises(TranscriptError) as caught:
        take(clinic, content)
    trouble = next(
        one
        for one in caught.value.troubles
        if (one.place.path or "the file") == slip.path and slip.sentence in one.sentence
    )
    is_lacking = slip.sentence in {"This is missing", "is missing", "belong together"}
    assert trouble.place.line in lines or is_lacking  # what is missing is said of its object
    assert everything(clinic) == before


def test_that_a_hundred_slips_and_more_are_told_apart() -> None:
    assert len({(slip.path, slip.new) for slip in SLIPS}) >= 100


def test_that_everything_wrong_is_said_at_once(clinic: FakeDesk) -> None:
    text = _example("couple.json")
    for old, new in (
        ("64.5 kg", "64.5 lb"),
        ("12:35", "12:75"),
        ('"about": "B"', '"about": "D"'),
    ):
        text = text.replace(old, new, 1)
    with pytest.raises(TranscriptError) as caught:
        take(clinic, text.encode())
    places = [one.place.path for one in caught.value.troubles]
    assert places == ["persons[0].weight", "entries[0].occurred", "entries[1].about"]
    assert [line.split(",")[0] for line in str(caught.value).splitlines()] == [
        f"line {number}" for number in (16, 29, 30)
    ]


def test_that_one_slip_is_not_said_of_everything_after_it(clinic: FakeDesk) -> None:
    """The doses and vitals of a journey that began wrongly are looked at as they were meant."""
    began = '"journey.started", "occurred"'
    assert began in _example("couple.json")
    text = _example("couple.json").replace(began, began.replace(",", ', "about": "A",'))
    with pytest.raises(TranscriptError) as caught:
        take(clinic, text.encode())
    assert [one.place.path for one in caught.value.troubles] == ["entries[16].about"]


def test_that_what_is_said_repeats_nothing_that_was_typed(clinic: FakeDesk) -> None:
    """A sentence may be copied into a mail: it names no client and holds no word of a note."""
    for slip in SLIPS:
        with pytest.raises(TranscriptError) as caught:
            take(clinic, _changed(slip)[0])
        said = " ".join(one.sentence for one in caught.value.troubles)
        for name in ("Quist", "Wren", "Mara", "Tobias", "angry", "Voss", "Sand"):
            assert name not in said


def _spoilt(chance: random.Random) -> bytes:
    """An example with signs taken out, put in and changed, or cut off."""
    text = _example(chance.choice(("couple.json", "bad-day.json")))
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(text))
        sign = chance.choice(("", '"', "{", "]", ",", "9", "null", "é", "\\"))
        text = text[:place] + sign + text[place + chance.choice((0, 1, 1, 8)) :]
    return text[: chance.randrange(len(text)) if chance.randrange(5) == 0 else None].encode()


def test_that_no_spoilt_file_ends_in_anything_but_lines_and_sentences(
    clinic: FakeDesk, *, long: bool
) -> None:
    chance = random.Random(7)  # noqa: S311 - chance for a test
    before, refused = everything(clinic), 0
    for _ in range(2000 if long else 120):
        with suppress(TranscriptError):
            take(clinic, _spoilt(chance), only_check=True)
            continue
        refused += 1
    assert refused > 50
    assert everything(clinic) == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "A value is missing here"),
        (b"[]", "begins with"),
        (b"{}", "begins with"),
        (b"\xff\xfe{\x00}\x00", "UTF-16"),
        (b'{"kadelyx-transcript": 1,\n"by": "\xe9"}', "not text in UTF-8"),
        (b"\x00", "A value is missing here"),
        (b"{" + b" " * (9 * 1024 * 1024) + b"}", "larger than any session"),
        (b'{"kadelyx-transcript": 1} {}', "after the end"),
        (b'{"kadelyx-transcript": 1}', "This is missing"),
        (b"[" * 100_000, "nested deeper"),
    ],
    ids=("empty", "list", "none", "16", "latin", "nul", "large", "two", "bare", "deep"),
)
def test_that_a_file_that_is_no_transcript_is_told_so(
    content: bytes, sentence: str, clinic: FakeDesk
) -> None:
    with pytest.raises(TranscriptError, match=sentence):
        take(clinic, content)


def test_that_a_mark_of_order_before_the_first_sign_is_no_part_of_it(clinic: FakeDesk) -> None:
    taken = take(clinic, b"\xef\xbb\xbf" + _example("couple.json").encode(), only_check=True)
    assert taken.entries > 60
