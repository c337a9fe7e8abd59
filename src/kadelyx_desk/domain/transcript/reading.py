"""A transcript as it was typed: every field read, nothing yet looked up.

All that is wrong with the form of the file is said at once. What its words mean (who, which
couple, which earlier entry, and what the rules say) is asked by the application.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from kadelyx_desk.domain.entries import Amendment, Body
from kadelyx_desk.domain.transcript.json_text import read_json
from kadelyx_desk.domain.transcript.kinds import (
    ENVELOPE,
    NOT_TYPED,
    REPLACED,
    TYPED,
    fields_instead,
    fields_of,
    is_the_couples,
)
from kadelyx_desk.domain.transcript.placed import (
    Fields,
    Placed,
    TranscriptError,
    Trouble,
    wrong,
)
from kadelyx_desk.domain.transcript.sections import (
    AFTER,
    COUPLE,
    COURSE,
    MARK,
    OF_A_NEW_SESSION,
    PERSON,
    SESSION,
    STAFF,
    TOP,
    VERSION,
)
from kadelyx_desk.domain.transcript.typed import Asked, each, near, read_fields


@dataclass(frozen=True, slots=True)
class Instead:
    """What an amendment says in the place of its target."""

    kind: type[Body]
    fields: Fields


@dataclass(frozen=True, slots=True)
class TypedEntry:
    """One entry as it was typed: the envelope and the fields of its kind."""

    kind: type[Body]
    fields: Fields
    instead: Instead | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole file; `staff` is None where the register is to be copied as it stands."""

    top: Fields
    staff: tuple[Fields, ...] | None
    couple: Fields
    persons: tuple[Fields, ...]
    course: Fields
    session: Fields
    entries: tuple[TypedEntry, ...]
    after: tuple[Fields, ...]


def read_transcript(content: bytes) -> Transcript:
    """Read a file.

    Raises:
        TranscriptError: with everything that is wrong with its form, line by line.
    """
    whole = read_json(content)
    members = whole.value
    if not isinstance(members, dict) or MARK not in members:
        raise wrong(whole.place, f'A transcript is an object that begins with "{MARK}": 1.')
    if members[MARK].value != VERSION:
        sentence = (
            "This version of a transcript is not known here. A newer program may read it."
        )
        raise wrong(members[MARK].place, sentence)
    troubles: list[Trouble] = []
    found: dict[str, Any] = {}
    for name, read in _PARTS.items():
        try:
            if name in members:
                found[name] = read(members[name])
        except TranscriptError as error:
            troubles += error.troubles
    known = {*_PARTS, *(one.name for one in TOP)}
    troubles += [
        Trouble(one.place, f"There is no such field here.{near(name, known)}")
        for name, one in members.items()
        if name not in known
    ]
    try:
        rest = {name: one for name, one in members.items() if name in known - _PARTS.keys()}
        found["top"] = read_fields(TOP, Placed(rest, whole.place))
    except TranscriptError as error:
        troubles += error.troubles
    troubles += _said_of_session(found.get("session"))
    missing = (name for name in ("session", "entries") if name not in members)
    troubles += [Trouble(whole.place.inside(name), "This is missing.") for name in missing]
    if troubles:
        raise TranscriptError(troubles)
    blank = {name: Fields({}, {}, whole.place.inside(name)) for name in ("couple", "course")}
    return Transcript(
        top=found["top"],
        staff=found.get("staff"),
        couple=found.get("couple", blank["couple"]),
        persons=found.get("persons", ()),
        course=found.get("course", blank["course"]),
        session=found["session"],
        entries=found["entries"],
        after=found.get("after_signature", ()),
    )


def _said_of_session(session: Fields | None) -> list[Trouble]:
    """A session is named by its id, or everything is said that opens one; never both."""
    if session is None:
        return []
    if "id" not in session:
        needed = (name for name in OF_A_NEW_SESSION if name not in session)
        return [Trouble(session.where(name), "This is missing.") for name in needed]
    sentence = "The session that is named says this already. Leave it out."
    return [Trouble(session.where(name), sentence) for name in session.values if name != "id"]


def _section(asked: Iterable[Asked]) -> Callable[[Placed], Fields]:
    return lambda placed: read_fields(asked, placed)


def _sections(asked: Iterable[Asked]) -> Callable[[Placed], tuple[Fields, ...]]:
    return lambda placed: each(placed, _section(asked))


def _entry(placed: Placed) -> TypedEntry:
    members = _object(placed)
    kind = _kind(placed, TYPED)
    asked = (*ENVELOPE, *fields_of(kind))
    rest = {name: one for name, one in members.items() if name != "kind"}
    instead = rest.pop("replacement", None) if kind is Amendment else None
    said, troubles = None, list[Trouble]()
    try:
        if instead is not None and instead.value is not None:
            said = _instead(instead)
    except TranscriptError as error:
        troubles += error.troubles
    try:
        fields = read_fields(asked, Placed(rest, placed.place))
        if "about" not in fields and kind is not Amendment and not is_the_couples(kind):
            troubles.append(Trouble(placed.place.inside("about"), "Say whom it is about."))
    except TranscriptError as error:
        raise TranscriptError((*troubles, *error.troubles)) from error
    if troubles:
        raise TranscriptError(troubles)
    return TypedEntry(kind, fields, said)


def _instead(placed: Placed) -> Instead:
    kind = _kind(placed, REPLACED)
    rest = {name: one for name, one in _object(placed).items() if name != "kind"}
    return Instead(kind, read_fields(fields_instead(kind), Placed(rest, placed.place)))


def _kind(placed: Placed, known: dict[str, type[Body]]) -> type[Body]:
    """The kind of an entry.

    Raises:
        TranscriptError: none is named, or one that no transcript holds.
    """
    named = _object(placed).get("kind")
    if named is None:
        raise wrong(placed.place.inside("kind"), "Name the kind of entry.")
    if not isinstance(named.value, str):
        raise wrong(named.place, "Here belongs the name of a kind.")
    if named.value in known:
        return known[named.value]
    if named.value in {body.KIND for body in NOT_TYPED}:
        sentence = "This is no entry of a transcript: the sections above the entries make it."
        if named.value in {"signed", "addendum"}:
            sentence = "This follows a signature: it stands under after_signature."
        raise wrong(named.place, sentence)
    raise wrong(named.place, f"There is no such kind of entry.{near(named.value, known)}")


def _object(placed: Placed) -> dict[str, Placed]:
    if not isinstance(placed.value, dict):
        raise wrong(placed.place, "Here belongs an object, in curly brackets.")
    return placed.value


_PARTS: Final[dict[str, Callable[[Placed], Any]]] = {
    "staff": _sections(STAFF),
    "couple": _section(COUPLE),
    "persons": _sections(PERSON),
    "course": _section(COURSE),
    "session": _section(SESSION),
    "entries": lambda placed: each(placed, _entry),
    "after_signature": _sections(AFTER),
}
"""The parts of a transcript, beside the fields that say something of all of it."""
