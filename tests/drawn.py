"""Hypothesis draws entries of every kind, and sessions made of them."""

from __future__ import annotations

import types
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fakes import VAULT
from kadelyx_desk.domain.entries import BODIES, Amendment, Marked, Noted, Observed, VitalsTaken
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.moments import Moment, Recorded
from kadelyx_desk.domain.record.chain import genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.codec import encode
from kadelyx_desk.domain.record.entry import Entry, Link, Source
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

STREAM = Stream(
    VAULT,
    UUID("00000000-0000-7000-8000-0000000000aa"),
    StreamKind.SESSION,
    datetime(2026, 11, 20, 20, tzinfo=UTC),
)
AUTHOR = UUID("00000000-0000-7000-8000-0000000000bb")
_LARGEST = 2**53 - 1


def share(parts: int) -> settings:
    """One part of the budget, for a test that is drawn for that many kinds."""
    budget = settings.get_profile(settings.get_current_profile_name()).max_examples
    return settings(max_examples=max(budget // parts, 5))


def _thousandths(high: int) -> SearchStrategy[Decimal]:
    return st.integers(1, high).map(lambda n: Decimal(n) / 1000)


texts: SearchStrategy[str] = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
moments_utc = st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis asks for bounds without a zone
amounts = _thousandths(10**9)
_PLAIN: dict[object, SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-_LARGEST, _LARGEST),
    bool: st.booleans(),
    Decimal: amounts,
    UUID: st.uuids(),
    date: st.dates(date(1900, 1, 1), date(2199, 1, 1)),
    datetime: moments_utc,
    Milligrams: amounts.map(Milligrams),
    Millilitres: amounts.map(Millilitres),
    Strength: amounts.map(Strength),
    Kilograms: st.integers(200, 4000).map(lambda n: Kilograms(Decimal(n) / 10)),
    BloodPressure: st.tuples(st.integers(1, 300), st.integers(1, 300))
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: BloodPressure(max(pair), min(pair))),
}
_NARROWER: dict[tuple[type, str], SearchStrategy[Any]] = {
    (Observed, "intensity"): st.sampled_from((1, 2, 3)),
    (VitalsTaken, "nausea"): st.integers(0, 10),
    (Amendment, "replacement"): st.none() | st.deferred(lambda: bodies(amendments=False)),
}


def of_type(declared: Any) -> SearchStrategy[Any]:
    """Values of a field's declared type."""
    if declared in _PLAIN:
        return _PLAIN[declared]
    origin, parts = get_origin(declared), get_args(declared)
    if origin in {Union, types.UnionType}:
        (inner,) = (part for part in parts if part is not type(None))
        return st.none() | of_type(inner)
    if origin is tuple:
        return st.lists(of_type(parts[0]), max_size=3).map(tuple)
    if isinstance(declared, type) and issubclass(declared, Enum):
        return st.sampled_from(list(declared))
    assert is_dataclass(declared)
    return of_class(cast("type", declared))


def of_class(declared: type) -> SearchStrategy[Any]:
    """Values of a dataclass, field by field."""
    hints = get_type_hints(declared)
    parts = {
        field.name: _NARROWER[declared, field.name]
        if (declared, field.name) in _NARROWER
        else of_type(hints[field.name])
        for field in fields(declared)
    }
    return st.builds(declared, **parts)


def bodies(*, amendments: bool = True) -> SearchStrategy[Body]:
    """A body of any kind."""
    kinds = [kind for kind in BODIES if amendments or kind is not Amendment]
    return st.sampled_from(kinds).flatmap(of_class)


moments = st.builds(
    Moment, moments_utc, st.integers(-840, 840), st.sampled_from(("UTC", "Asia/Kathmandu"))
)


def entries(body: SearchStrategy[Body]) -> SearchStrategy[Entry]:
    """An entry with a body of the drawn kind; its times need not fit each other."""
    return st.builds(
        Entry,
        id=st.uuids(),
        stream=st.uuids(),
        about=st.sampled_from(About),
        body=body,
        occurred=moments,
        recorded=st.builds(Recorded, moments_utc, texts, st.integers(0, 2**63)),
        author=st.uuids(),
        device=texts,
        source=st.sampled_from(Source),
        visibility=st.sampled_from(Visibility),
        late_reason=st.none() | texts,
    )


def chain_of(made: Iterable[Entry], stream: Stream = STREAM) -> tuple[Link, ...]:
    """The entries as links of one stream."""
    links: list[Link] = []
    prev = genesis(stream)
    for seq, entry in enumerate(made, start=1):
        canonical, salt = encode(entry), entry.id.bytes * 2
        leaf = leaf_of(salt, canonical)
        found = hash_of(stream, seq, prev, leaf)
        links.append(Link(seq, entry, canonical, salt, leaf, prev, found))
        prev = found
    return tuple(links)


def entry_at(  # noqa: PLR0913 - each is a field that some test sets
    seq: int,
    body: Body,
    *,
    about: About = About.A,
    recorded: float | None = None,
    occurred: float | None = None,
    visibility: Visibility = Visibility.SHARED,
) -> Entry:
    """An entry `recorded` minutes after the stream began, `occurred` then or earlier."""
    noted = STREAM.created + timedelta(minutes=seq if recorded is None else recorded)
    happened = noted if occurred is None else STREAM.created + timedelta(minutes=occurred)
    return Entry(
        id=UUID(int=seq),
        stream=STREAM.id,
        about=about,
        body=body,
        occurred=Moment(happened, -480, "America/Los_Angeles"),
        recorded=Recorded(noted, "boot", seq),
        author=AUTHOR,
        device="test machine",
        source=Source.KEYBOARD,
        visibility=visibility,
    )


small_bodies: SearchStrategy[Body] = st.one_of(
    st.sampled_from(("calm", "warm")).map(Noted),
    st.just(Marked()),
    st.integers(0, 5).map(lambda level: VitalsTaken(sedation=level)),
)


@st.composite
def sessions(draw: DrawFn, most: int = 14) -> tuple[Link, ...]:
    """A session: late entries, strike-outs, corrections that change the kind."""
    made: list[Entry] = []
    now = 0.0
    for seq in range(1, draw(st.integers(0, most)) + 1):
        now += draw(st.integers(0, 9))
        targets = [entry for entry in made if entry.target is None]
        if draw(st.booleans()) and targets:
            target = draw(st.sampled_from(targets))
            body: Body = Amendment(target.id, "", draw(st.none() | small_bodies))
            about, occurred = target.about, now
        else:
            body, about = draw(small_bodies), draw(st.sampled_from(About))
            occurred = now - draw(st.integers(0, 30))
        made.append(entry_at(seq, body, about=about, recorded=now, occurred=occurred))
    return chain_of(made)
