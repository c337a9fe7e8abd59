from __future__ import annotations

import json
import unicodedata
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from drawn import bodies, entries, entry_at, of_class, share
from kadelyx_desk.domain.entries import BODIES, KINDS, Amendment, DoseGiven, DoseOrdered, Noted
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import InvalidValueError, UnreadableEntryError
from kadelyx_desk.domain.record.codec import canonical_json, decode, encode
from kadelyx_desk.domain.record.entry import Entry


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.KIND)
@share(6)
@given(data=st.data())
def test_that_an_entry_of_each_kind_is_read_as_it_was_written(
    kind: type[Body], data: st.DataObject
) -> None:
    entry = data.draw(entries(of_class(kind)))

    assert decode(encode(entry)) == entry


@given(entry=entries(bodies()))
def test_that_stored_bytes_are_canonical_and_stable(entry: Entry) -> None:
    stored = encode(entry)

    assert rfc8785.dumps(json.loads(stored)) == stored
    assert encode(decode(stored)) == stored


def test_that_no_two_kinds_share_a_name() -> None:
    assert len(KINDS) == len(BODIES)


def test_that_text_is_stored_in_nfc() -> None:
    decomposed = entry_at(1, Noted("Ine\N{COMBINING ACUTE ACCENT}s"))

    read = decode(encode(decomposed))

    assert read.body == Noted("Inés")


def test_that_the_first_entry_ever_stored_is_still_read_the_same() -> None:
    stored = (
        b'{"about":"A","author":"00000000-0000-7000-8000-0000000000bb","body":{"quote":true,'
        b'"text":"lighter"},"device":"test machine","id":"00000000-0000-0000-0000-000000000001"'
        b',"kind":"note","late_reason":null,"occurred":{"offset_minutes":-480,'
        b'"utc":"2026-11-20T20:01:00.000000Z","zone":"America/Los_Angeles"},"recorded":'
        b'{"boot":"boot","boot_ns":"1","utc":"2026-11-20T20:01:00.000000Z"},"schema":1,'
        b'"source":"keyboard","stream":"00000000-0000-7000-8000-0000000000aa",'
        b'"visibility":"shared"}'
    )
    entry = entry_at(1, Noted("lighter", quote=True))

    assert decode(stored) == entry
    assert encode(entry) == stored.replace(b'"schema":1', b'"schema":2')


_NUMBERS = st.one_of(
    st.integers(),
    st.sampled_from([2**53, 2**53 - 1, 1 - 2**53, -(2**53), 10**15, 10**16]),
    st.floats(),
)
_WORDS = st.one_of(
    st.text(),
    st.text(alphabet='ab"\\\n\x00\x1f\x7f/:,[-0123456789.e', max_size=30),
)
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), _NUMBERS, _WORDS),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4), st.dictionaries(_WORDS, inside, max_size=4)
    ),
    max_leaves=12,
)


@given(value=_JSON)
def test_that_the_bytes_are_those_of_rfc_8785_whatever_is_written(value: Any) -> None:
    try:
        expected = rfc8785.dumps(_in_nfc(value))
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        with pytest.raises(InvalidValueError):
            canonical_json(value)
    else:
        assert canonical_json(value) == expected


def _in_nfc(value: Any) -> Any:
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case list():
            return [_in_nfc(item) for item in value]
        case dict():
            return {key: _in_nfc(item) for key, item in value.items()}
        case _:
            return value


def test_that_a_lone_surrogate_is_refused_with_a_sentence() -> None:
    with pytest.raises(InvalidValueError, match="holds a character that cannot be stored"):
        encode(entry_at(1, Noted("\ud83d")))


def test_that_a_number_past_the_exact_ones_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        canonical_json(2**53 + 1)


ORDER = {
    "number": 1,
    "drug": "ketamine",
    "milligrams": "50",
    "route": "IM",
    "ordered_by": {"id": "00000000-0000-7000-8000-000000000003", "name": "Priya Nair"},
}


def _stored(**changes: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(encode(entry_at(1, Noted("calm"))))
    return found | changes


def _order(**changes: object) -> dict[str, Any]:
    return _stored(kind="dose.ordered", body=ORDER | changes)


def _without(found: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key != name}


def _amendment(**changes: object) -> dict[str, Any]:
    body = {"target": str(UUID(int=1)), "reason": "slip", "replacement": None} | changes
    return _stored(kind="amendment", body=body)


NOTE = {"kind": "note", "body": {"text": "calm", "quote": False}}


@pytest.mark.parametrize(
    "found",
    [_stored(), _order(), _amendment(), _amendment(replacement=NOTE)],
    ids=["note", "order", "strike-out", "correction"],
)
def test_that_what_the_refusals_start_from_is_readable(found: dict[str, Any]) -> None:
    assert isinstance(decode(rfc8785.dumps(found)).body, Noted | DoseOrdered | Amendment)


@pytest.mark.parametrize(
    "found",
    [
        _stored(colour="blue"),
        _without(_stored(), "device"),
        _stored(schema=3),
        _stored(schema=0),
        _stored(schema=True),
        _stored(schema="1"),
        _stored(kind="no.such.kind"),
        _stored(kind=["note"]),
        _stored(about="C"),
        _stored(visibility="everybody"),
        _stored(source="telepathy"),
        _stored(device=5),
        _stored(author="not an id"),
        _stored(author="{00000000-0000-7000-8000-0000000000bb}"),
        _stored(author="00000000-0000-7000-8000-0000000000BB"),
        _stored(id=7),
        _stored(late_reason=False),
        _stored(body={"text": "calm"}),
        _stored(body={"text": "calm", "quote": False, "author": "B"}),
        _stored(body={"text": 5, "quote": False}),
        _stored(body={"text": None, "quote": False}),
        _stored(body={"text": "calm", "quote": 0}),
        _stored(body=["calm", False]),
        _stored(body=None),
        _stored(occurred=_stored()["occurred"] | {"offset_minutes": -480.5}),
        _stored(occurred=_stored()["occurred"] | {"offset_minutes": "-480"}),
        _stored(occurred=_stored()["occurred"] | {"offset_minutes": True}),
        _stored(occurred=_stored()["occurred"] | {"zone": 5}),
        _stored(occurred=_stored()["occurred"] | {"dst": False}),
        _stored(occurred=_stored()["occurred"] | {"utc": "2026-11-20T20:01:00Z"}),
        _stored(occurred=_stored()["occurred"] | {"utc": "2026-11-20T20:01:00.000000+00:00"}),
        _stored(occurred=_stored()["occurred"] | {"utc": "2026-02-30T20:01:00.000000Z"}),
        _stored(occurred=_without(_stored()["occurred"], "zone")),
        _stored(recorded=_stored()["recorded"] | {"boot_ns": 1}),
        _stored(recorded=_stored()["recorded"] | {"boot_ns": "1_000"}),
        _stored(recorded=_stored()["recorded"] | {"boot_ns": " 1"}),
        _stored(recorded=_stored()["recorded"] | {"boot": None}),
        _stored(recorded=_stored()["recorded"] | {"cpu": "1"}),
        _order(number="1"),
        _order(number=True),
        _order(number=1.5),
        _order(milligrams=50),
        _order(milligrams="50.0"),
        _order(milligrams="050"),
        _order(milligrams="5E+1"),
        _order(milligrams="+50"),
        _order(milligrams="5_0"),
        _order(milligrams="\u0665\u0660"),
        _order(milligrams="NaN"),
        _order(milligrams="Infinity"),
        _order(milligrams="-50"),
        _order(milligrams="0"),
        _order(milligrams="50 mg"),
        _order(ordered_by="Priya Nair"),
        _order(ordered_by={"id": "00000000-0000-7000-8000-000000000003"}),
        _amendment(target=None),
        _amendment(reason=None),
        _amendment(more="x"),
        _amendment(replacement=NOTE | {"more": "x"}),
        _amendment(replacement={"kind": "note"}),
        _stored(kind="amendment", body=None),
    ],
    ids=lambda found: json.dumps(found)[-70:],
)
def test_that_what_is_not_spelt_as_the_record_spells_it_is_refused(
    found: dict[str, Any],
) -> None:
    with pytest.raises(UnreadableEntryError, match="cannot be read by this version"):
        decode(json.dumps(found, sort_keys=True, separators=(",", ":")).encode())


@pytest.mark.parametrize(
    "spelling",
    [
        "20261231",
        "2026-W53-4",
        "2026-12-32",
        "31-Dec-2026",
    ],
)
def test_that_a_day_spelt_otherwise_is_refused(spelling: str) -> None:
    agreement = {"text": "Walk", "owner": "couple", "due": spelling, "agreed_by": "both"}

    with pytest.raises(UnreadableEntryError):
        decode(rfc8785.dumps(_stored(kind="agreement", body=agreement)))


@pytest.mark.parametrize("spelling", ["NaN", "-0", "sNaN", "Infinity"])
@share(8)
@given(row=of_class(DoseGiven))
def test_that_a_decimal_that_is_no_figure_is_refused(spelling: str, row: DoseGiven) -> None:
    found = json.loads(encode(entry_at(1, row)))
    found["body"]["milligrams_per_kilogram"] = spelling

    with pytest.raises(UnreadableEntryError):
        decode(rfc8785.dumps(found))


def _twice(stored: bytes) -> bytes:
    return stored.replace(b'"device":"test machine"', b'"device":"B","device":"test machine"')


@pytest.mark.parametrize(
    "respell",
    [
        pytest.param(lambda stored: stored + b" ", id="white space"),
        pytest.param(_twice, id="a field twice"),
        pytest.param(lambda stored: stored.replace(b"calm", b"c\\u0061lm"), id="an escape"),
        pytest.param(
            lambda stored: stored.replace(b"calm", "Ine\u0301s".encode()), id="not NFC"
        ),
        pytest.param(lambda stored: stored.replace(b"calm", b"\\ud83d"), id="a surrogate"),
        pytest.param(lambda stored: stored.replace(b"calm", b"\xff"), id="no UTF-8"),
        pytest.param(lambda stored: stored[:-1], id="cut off"),
        pytest.param(lambda _: b"", id="nothing"),
        pytest.param(lambda _: b"[]", id="a list"),
        pytest.param(lambda _: b"null", id="null"),
        pytest.param(lambda _: b"[" * 100_000, id="deep"),
    ],
)
def test_that_bytes_that_are_not_canonical_are_refused(respell: Any) -> None:
    stored = encode(entry_at(1, Noted("calm")))

    with pytest.raises(UnreadableEntryError):
        decode(respell(stored))


@given(st.binary(max_size=60))
def test_that_chance_bytes_are_refused_and_never_break_the_program(stored: bytes) -> None:
    with pytest.raises(UnreadableEntryError):
        decode(stored)
