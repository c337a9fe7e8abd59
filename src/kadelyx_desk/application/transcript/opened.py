"""Opens the session of a transcript: what stands above its entries becomes its first ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kadelyx_desk.application.course_service import PlannedTimes
from kadelyx_desk.application.transcript.bench import Bench
from kadelyx_desk.application.transcript.places import Seat
from kadelyx_desk.application.transcript.team import Team
from kadelyx_desk.domain.course.couple_file import CoupleFile
from kadelyx_desk.domain.course.opening import Arriving, Opening, arriving
from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.transcript.marks import mark_of
from kadelyx_desk.domain.transcript.placed import Fields, wrong
from kadelyx_desk.domain.transcript.reading import Transcript
from kadelyx_desk.domain.transcript.times import Times


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was opened: its stream, its protocol, and its first entries by mark."""

    session: UUID
    protocol: Protocol
    marks: dict[str, UUID]


def open_session(  # noqa: PLR0913, PLR0917 - what a session is opened on
    bench: Bench,
    transcript: Transcript,
    file: CoupleFile,
    seat: Seat,
    team: Team,
    times: Times,
    reason: str,
) -> Opened:
    """Write the opening into a new stream.

    Raises:
        TranscriptError: no such protocol or guide, or times that are out of order.
    """
    protocol = _protocol(bench, transcript.session)
    opened = _opened(bench, transcript, file, seat, team, times, protocol)
    people = tuple(
        _arriving(person, transcript)
        for person in (arriving(one, _head(bench, one.person)) for one in file.people)
    )
    reasons = transcript.couple.get("reasons", file.why)
    opening = Opening(opened, people, reasons, team.copies()).entries()
    moments = _moments(transcript, times, opened, len(opening))
    press = bench.recorder.clock.read()
    session = bench.log.begin(uuid7(press.moment.utc), StreamKind.SESSION, press.moment.utc).id
    entries: list[Entry] = [
        bench.recorder.entry(
            session, about, body, press=press, occurred=occurred, late_reason=reason
        )
        for (about, body), occurred in zip(opening, moments, strict=True)
    ]
    bench.log.append(*entries)
    bench.audit.note(Act.CREATED, session, "transcribed")
    return Opened(session, protocol, {mark_of(entry): entry.id for entry in entries})


def _protocol(bench: Bench, section: Fields) -> Protocol:
    sha256, name = section.get("protocol_sha256"), section.get("protocol")
    try:
        if sha256 is None and name is not None:
            return bench.clinic.protocol_named(name, section.get("protocol_version"))
        return bench.clinic.protocol(sha256)
    except RefusedError as error:
        raise wrong(section.where("protocol"), str(error)) from error


def _opened(  # noqa: PLR0913, PLR0917 - what the first entry says
    bench: Bench,
    transcript: Transcript,
    file: CoupleFile,
    seat: Seat,
    team: Team,
    times: Times,
    protocol: Protocol,
) -> SessionOpened:
    section, clinic = transcript.session, bench.clinic.clinic()

    def at(name: str) -> datetime | None:
        return times.moment(section.values[name]).utc if section.get(name) else None

    journey = times.moment(section.values["planned_journey"]).utc
    planned = PlannedTimes(at("planned_preparation"), journey, at("planned_integration"))
    try:
        bench.courses.check_times(planned)
    except RefusedError as error:
        is_early = planned.preparation is not None and planned.preparation > journey
        name = "planned_preparation" if is_early else "planned_integration"
        raise wrong(section.where(name), str(error)) from error
    return SessionOpened(
        clinic=section.get("clinic", clinic.name),
        clinic_address=section.get("clinic_address", clinic.address),
        couple=file.couple,
        couple_code=file.code,
        course=seat.course.course,
        number=seat.number,
        sessions=seat.course.sessions,
        planned_preparation=planned.preparation,
        planned_journey=planned.journey,
        planned_integration=planned.integration,
        guide=team.ref(section.values["guide"]),
        protocol=protocol.id,
        protocol_version=protocol.version,
        protocol_sha256=protocol.sha256,
        heads=(_head(bench, bench.clinic.head()[0]), _head(bench, file.couple)),
    )


def _arriving(person: Arriving, transcript: Transcript) -> Arriving:
    """The partner as the paper says; what it leaves out is as the couple file says."""
    typed = next(
        (one for one in transcript.persons if one.values["partner"] is person.partner), None
    )
    if typed is None:
        return person
    said = ("preferred", "pronouns", "weight", "weighed")
    copied = replace(person.copied, **{name: typed.get(name) for name in said if name in typed})
    return replace(
        person,
        copied=copied,
        allergies=typed.get("allergies", person.allergies),
        medicines=typed.get("medicines", person.medicines),
    )


def _moments(
    transcript: Transcript, times: Times, opened: SessionOpened, count: int
) -> list[Moment]:
    """When the first entries were made: as typed, or before all that was planned or done."""
    section = transcript.session
    typed = [times.moment(one) for one in section.get("opened", ())]
    if len(typed) == 1:
        return typed * count
    if typed and len(typed) != count:
        raise wrong(section.where("opened"), f"Type one time, or {count}: one for each entry.")
    if typed:
        return typed
    journey = times.moment(section.values["planned_journey"])
    known = [opened.planned_preparation or opened.planned_journey]
    known += [times.moment(one.fields.values["occurred"]).utc for one in transcript.entries]
    return [journey.shifted(min(known) - journey.utc)] * count


def _head(bench: Bench, stream: UUID) -> StreamHead:
    head = bench.log.head(stream)
    return StreamHead(stream, head.seq, head.hash.hex())
