from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.transcript.json_text import LARGEST, read_json
from kadelyx_desk.domain.transcript.placed import Placed, TranscriptError

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.text(st.characters(codec="utf-8"))
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4)
    ),
    max_leaves=12,
)


def _plain(placed: Placed) -> object:
    value = placed.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value


@given(_VALUES, st.sampled_from((None, 1)), st.booleans())
def test_that_it_reads_what_others_write(
    value: object, indent: int | None, plain: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=plain)
    try:
        read = read_json(text.encode())
    except TranscriptError as error:
        assert "nested deeper" in str(error)  # noqa: PT017 - deep values are drawn now and then
        return
    assert _plain(read) == value


def test_that_every_value_knows_its_line_and_its_way() -> None:
    whole = read_json(b'{\n "a": 1,\n "b": [\n  true, {"c":\n 0.50}]}')
    assert isinstance(whole.value, dict)
    assert whole.value["a"].place.line == 2
    listed = whole.value["b"].value
    assert isinstance(listed, tuple)
    assert (listed[0].place.line, listed[0].place.path) == (4, "b[0]")
    second = listed[1].value
    assert isinstance(second, dict)
    inner = second["c"]
    assert (inner.value, inner.place.line, inner.place.path) == (Decimal("0.50"), 5, "b[1].c")


@pytest.mark.parametrize(
    ("text", "line", "path", "sentence"),
    [
        ('{"a": 1,\n "a": 2}', 2, "a", "named twice"),
        ('{"a":\n 01}', 2, "a", "plainly"),
        ('{"a": 1.}', 1, "a", "plainly"),
        ('{"a": +1}', 1, "a", "A value is missing"),
        ('{"a": 1E5}', 1, "a", "plainly"),
        ('{"a": 1234567890123456789012345}', 1, "a", "too long"),
        ('{"a": "b\nc"}', 1, "a", "no closing quotation mark"),
        ('{"a": "\\udc00"}', 1, "a", "half a character"),
        ('{"a": [1, 2\n "b"]}', 1, "a", "A comma or the closing ]"),
        ('{"a": 1 "b": 2}', 1, "", "A comma or the closing }"),
        ('{"a": 1,}', 1, "", "a comma too many"),
        ('{"a": [1,\n]}', 2, "a", "a comma too many"),
        ("{'a': 1}", 1, "", "quotation marks is missing"),
        ('{"a" 1}', 1, "a", "A colon"),
        ('{"a": True}', 1, "a", "quotation marks"),
        ('{"a": 1}\nx', 2, "", "after the end"),
        ('{"a":', 1, "a", "A value is missing"),
    ],
)
def test_that_a_slip_is_said_at_its_line(
    text: str, line: int, path: str, sentence: str
) -> None:
    with pytest.raises(TranscriptError) as caught:
        read_json(text.encode())
    (trouble,) = caught.value.troubles
    assert (trouble.place.line, trouble.place.path) == (line, path)
    assert sentence in trouble.sentence


def test_that_bytes_that_are_no_text_are_told_by_their_line() -> None:
    with pytest.raises(
        TranscriptError, match="line 3, the file: The file is not text in UTF-8"
    ):
        read_json(b'{\n"a": 1,\n"b": "\xff"}')
    with pytest.raises(TranscriptError, match="UTF-16"):
        read_json('{"a": 1}'.encode("utf-16"))
    with pytest.raises(TranscriptError, match="larger"):
        read_json(b" " * (LARGEST + 1))


def test_that_a_mark_of_order_is_no_part_of_the_text() -> None:
    assert _plain(read_json(b'\xef\xbb\xbf{"a": 1}')) == {"a": 1}
