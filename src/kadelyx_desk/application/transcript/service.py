"""Takes a session that was kept on paper into the record: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from kadelyx_desk.application.ports import Directory
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.application.transcript.bench import Bench, bench_over
from kadelyx_desk.application.transcript.couples import couple_of
from kadelyx_desk.application.transcript.existing import existing
from kadelyx_desk.application.transcript.opened import open_session
from kadelyx_desk.application.transcript.places import check_seat, seat_of
from kadelyx_desk.application.transcript.saying import Saying
from kadelyx_desk.application.transcript.team import Team, named_in
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreement, agreements_of
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.transcript.leaves import Named
from kadelyx_desk.domain.transcript.placed import Fields, TranscriptError
from kadelyx_desk.domain.transcript.reading import Transcript, TypedEntry, read_transcript
from kadelyx_desk.domain.transcript.sections import REASON, Following
from kadelyx_desk.domain.transcript.times import Times
from kadelyx_desk.domain.values import About


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a transcript; nothing of it is in the record where it was only checked."""

    session: UUID
    couple_code: str
    is_new_couple: bool
    is_new_course: bool
    entries: int
    was_signed: bool


class TranscriptService:
    """Takes transcripts in the hand of the person who unlocked."""

    def __init__(self, recorder: Recorder, directory: Directory) -> None:
        self._recorder = recorder
        self._directory = directory

    def take(self, content: bytes, *, only_check: bool = False) -> Taken:
        """Take the transcript that a file holds.

        Raises:
            TranscriptError: with everything that is wrong, line by line; nothing was written.
            NotSavedError: the disk did not take it; nothing was written.
        """
        transcript = _with_reason(read_transcript(content))
        bench = bench_over(self._recorder, self._directory)
        try:
            taken = _tried(bench, transcript)
        except TranscriptError as error:
            raise TranscriptError((*bench.troubles, *error.troubles)) from error
        bench.stop_if_wrong()
        if not only_check:
            bench.log.store()
        return taken


def _with_reason(transcript: Transcript) -> Transcript:
    """A late entry has a reason, also where the transcript names none."""
    values = {"reason": REASON, **transcript.top.values}
    return replace(transcript, top=replace(transcript.top, values=values))


def _tried(bench: Bench, transcript: Transcript) -> Taken:
    """Say the whole transcript on the bench.

    Raises:
        TranscriptError: it is not clear whose session it is, or when.
    """
    typist = None if transcript.top.get("copy") else bench.recorder.hand.author.id
    team = Team(bench, transcript.staff, typist)
    for named in _all_named(transcript):
        with bench.trying(named.place):
            team.ref(named)
    if "id" in transcript.session:
        return _added(bench, transcript, team)
    return _begun(bench, transcript, team)


def _begun(bench: Bench, transcript: Transcript, team: Team) -> Taken:
    """A session that begins with the transcript."""
    here = bench.recorder.clock.read().moment.zone
    times = Times(transcript.top.get("zone", here), transcript.top.where("zone"))
    journey = times.moment(transcript.session.values["planned_journey"])
    times = replace(times, day=journey.local.date())
    file, is_new = couple_of(bench, transcript)
    seat = seat_of(bench, file, transcript.course)
    reason = transcript.top.values["reason"]
    opened = open_session(bench, transcript, file, seat, team, times, reason)
    earlier = _earlier(bench, file.couple)
    saying = Saying(bench, opened, team, times, transcript.top, earlier)
    taken = _say(bench, transcript, saying, times)
    places = {**transcript.course.places, **transcript.session.places}
    snapshot, sections = saying.service.snapshot, replace(transcript.session, places=places)
    bench.troubles.extend(check_seat(bench, file, snapshot, seat, sections))
    return replace(taken, is_new_couple=is_new, is_new_course=seat.is_new)


def _added(bench: Bench, transcript: Transcript, team: Team) -> Taken:
    """A session that is open, to which the transcript adds."""
    there = existing(bench, transcript)
    times = Times(transcript.top.get("zone", there.zone), transcript.top.where("zone"))
    times = replace(times, day=there.day(times))
    earlier = _earlier(bench, there.opening.couple)
    saying = Saying(bench, there.opened, team, times, transcript.top, earlier, there.holds())
    return _say(bench, transcript, saying, times)


def _say(bench: Bench, transcript: Transcript, saying: Saying, times: Times) -> Taken:
    for typed in transcript.entries:
        saying.say(typed)
    _add_addenda(bench, saying, transcript.after, times)
    snapshot = saying.service.snapshot
    return Taken(
        session=saying.service.session,
        couple_code=opening(snapshot).couple_code,
        is_new_couple=False,
        is_new_course=False,
        entries=sum(link.entry.source is Source.TRANSCRIPT for link in snapshot.links),
        was_signed=any(one.values["kind"] is Following.SIGNED for one in transcript.after),
    )


def _all_named(transcript: Transcript) -> list[Named]:
    """Everybody who has a part in the session by being named in it, in the file's order."""
    told = [list(named_in([transcript.session.get("guide")]))]
    told += [list(named_in(_said(typed))) for typed in transcript.entries]
    return [named for some in told for named in some]


def _said(typed: TypedEntry) -> list[object]:
    values = [value for name, value in typed.fields.values.items() if name != "by"]
    return [*values, *(() if typed.instead is None else typed.instead.fields.values.values())]


def _earlier(bench: Bench, couple: UUID) -> Callable[[], tuple[EarlierAgreement, ...]]:
    """What the couple agreed in its sessions, read once somebody looks back."""

    @cache
    def read() -> tuple[EarlierAgreement, ...]:
        rows = (row for row in bench.directory.sessions() if row.couple == couple)
        told = [
            agreements_of(one.session, project(bench.log.read(one.session))) for one in rows
        ]
        return tuple(agreement for agreements in told for agreement in agreements.made)

    return read


def _add_addenda(bench: Bench, saying: Saying, after: tuple[Fields, ...], times: Times) -> None:
    """What was added to a signed session, as notes: the session here is not signed yet."""
    for fields in after:
        text = fields.get("text")
        if fields.values["kind"] is Following.SIGNED or text is None:
            continue
        with bench.trying(fields.place):
            late = saying.late(fields, times.moment(fields.values["occurred"]))
            body = Noted(f"Addendum: {text}")
            reader = fields.get("visibility")
            saying.service.record(About.COUPLE, body, visibility=reader, late=late)
