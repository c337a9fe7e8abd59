"""Writes a session out as the transcript that would make it again.

It is the record's own transfer: every entry, whoever may read it, with the names. What speaks
for it in the rules (an accepted caution, a late reason) goes along; a signature cannot, and is
told as what followed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.application.transcript.naming import SessionNaming
from kadelyx_desk.domain.course.opening import Opening, opening_of
from kadelyx_desk.domain.entries import Addendum, DoseGiven, Signed
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Entry, Link, Source
from kadelyx_desk.domain.record.fields import Json, JsonObject
from kadelyx_desk.domain.rules import Level, Proposal, findings
from kadelyx_desk.domain.snapshot import apply, project
from kadelyx_desk.domain.transcript.sections import MARK, VERSION
from kadelyx_desk.domain.transcript.times import written
from kadelyx_desk.domain.transcript.writing import written_body, written_file, written_value

REASON = "Typed in from the transcript of a record."


def exported(log: EntryLog, clinic: ClinicService, session: UUID, now: Moment) -> bytes:
    """The transcript of a session.

    Raises:
        RecordAlteredError: where its chain does not hold.
        RefusedError: the clinic never adopted its protocol.
    """
    links = log.read(session)
    opening = opening_of(links)
    first = len(opening.entries())
    naming = SessionNaming(links, first, opening.team, clinic.everybody())
    signed = [place for place, one in enumerate(links) if isinstance(one.entry.body, Signed)]
    end = signed[0] if signed else len(links)
    authors = Counter(naming.author(link.entry.author) for link in links)
    by = next((name for name, _ in authors.most_common() if name is not None), None)
    accepted = dict(_accepted(clinic, links[:end], first, opening, now))
    entries = [_entry(link, naming, by, accepted) for link in links[first:end]]
    parts: JsonObject = {
        MARK: VERSION,
        "zone": naming.zone,
        "reason": REASON,
        "copy": True,
        **({} if by is None else {"by": by}),
        **_sections(opening, links[:first], naming),
        "entries": list[Json](entries),
    }
    after = [_after(link.entry, naming) for link in links[end:]]
    return written_file(parts | ({"after_signature": list[Json](after)} if after else {}))


def _sections(opening: Opening, links: Sequence[Link], naming: SessionNaming) -> JsonObject:
    opened = opening.opened
    times = [written(link.entry.occurred, naming.zone) for link in links]
    session = ("planned_preparation", "planned_journey", "planned_integration", "guide")
    worked_by = ("protocol", "protocol_version", "protocol_sha256", "clinic", "clinic_address")
    persons = [
        {
            "partner": person.partner.value,
            **{name: written_value(getattr(person.copied, name), naming) for name in _IDENTITY},
            "allergies": person.allergies,
            "medicines": person.medicines,
        }
        for person in opening.people
    ]
    return {
        "staff": naming.listed(),
        "couple": {
            "code": opened.couple_code,
            "reasons": [reason.value for reason in opening.reasons],
        },
        "persons": list[Json](persons),
        "course": {"sessions": opened.sessions, "number": opened.number},
        "session": {
            **{
                name: written_value(getattr(opened, name), naming)
                for name in (*session, *worked_by)
            },
            "opened": list[Json](times[:1] if len(set(times)) == 1 else times),
        },
    }


_IDENTITY = ("family", "given", "born", "preferred", "pronouns", "weight", "weighed")


def _entry(
    link: Link, naming: SessionNaming, by: str | None, accepted: dict[UUID, list[str]]
) -> JsonObject:
    entry = link.entry
    made: JsonObject = {
        "kind": entry.body.KIND,
        "about": entry.about.value,
        "occurred": written(entry.occurred, naming.zone),
        **written_body(entry.body, naming),
        "visibility": entry.visibility.value,
    }
    if entry.id in naming.marked:
        made["ref"] = naming.mark(entry.id)
    if entry.late_reason is not None:
        made["late"] = entry.late_reason
    author = naming.author(entry.author)
    if author is not None and author != by and entry.source is not Source.TRANSCRIPT:
        made["by"] = author
    if accepted.get(entry.id):
        made["accepted"] = list[Json](accepted[entry.id])
    return made


def _accepted(
    clinic: ClinicService, links: Sequence[Link], first: int, opening: Opening, now: Moment
) -> Iterator[tuple[UUID, list[str]]]:
    """The cautions with which each entry was recorded, by the rules as they are today."""
    protocol = clinic.protocol(opening.opened.protocol_sha256)
    snapshot = project(links[:first])
    for link in links[first:]:
        entry = link.entry
        said = Proposal(
            snapshot,
            protocol,
            entry.about,
            entry.body,
            entry.occurred.utc,
            now.utc,
            now.local,
            visibility=entry.visibility,
        )
        known = entry.body.cautions if isinstance(entry.body, DoseGiven) else ()
        yield (
            entry.id,
            [
                one.code
                for one in findings(said)
                if one.level is Level.CAUTION and one.sentence not in known
            ],
        )
        snapshot = apply(snapshot, link)


def _after(entry: Entry, naming: SessionNaming) -> JsonObject:
    """A signature as information, or what was added after it."""
    made: JsonObject = {
        "kind": entry.body.KIND,
        "occurred": written(entry.occurred, naming.zone),
    }
    if (author := naming.author(entry.author)) is not None:
        made["by"] = author
    if isinstance(entry.body, Signed):
        body = entry.body
        return made | {"role": body.role, "licence": body.licence, "meaning": body.meaning}
    if isinstance(entry.body, Addendum):
        return made | {"visibility": entry.visibility.value, "text": entry.body.text}
    return made
