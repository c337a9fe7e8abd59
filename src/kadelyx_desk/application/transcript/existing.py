"""A session that is open in the record, to which what was kept on paper is added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kadelyx_desk.application.transcript.bench import Bench
from kadelyx_desk.application.transcript.opened import Opened
from kadelyx_desk.domain.entries import PartnerCopied, SessionOpened
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import identity, opening
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.transcript.leaves import Pointed
from kadelyx_desk.domain.transcript.placed import Fields, Trouble, wrong
from kadelyx_desk.domain.transcript.reading import Transcript
from kadelyx_desk.domain.transcript.times import Times
from kadelyx_desk.domain.values import About


@dataclass(frozen=True, slots=True)
class Existing:
    """The session as it stands, and what it is called."""

    opened: Opened
    snapshot: SessionSnapshot

    @property
    def opening(self) -> SessionOpened:
        return opening(self.snapshot)

    @property
    def zone(self) -> str:
        return self.snapshot.links[0].entry.occurred.zone

    def day(self, times: Times) -> date:
        """The day of its journey, on which short times stand."""
        offset = self.snapshot.links[0].entry.occurred.offset_minutes
        return times.of_utc(self.opening.planned_journey, offset).local.date()

    def holds(self) -> frozenset[tuple[object, ...]]:
        """Everything that it says, to see what is typed in a second time (Z5)."""
        return frozenset(same(link.entry) for link in self.snapshot.links)


def same(entry: Entry) -> tuple[object, ...]:
    """What makes two entries one and the same, typed twice."""
    return said(entry.about, entry.body, entry.occurred.utc)


def said(about: About, body: Body, occurred: object) -> tuple[object, ...]:
    """What an entry says, of whom and when."""
    return about, body, occurred


def existing(bench: Bench, transcript: Transcript) -> Existing:
    """The session that the transcript names by its id.

    Raises:
        TranscriptError: there is none, or it is somebody else's.
    """
    named: Pointed = transcript.session.values["id"]
    found = [row for row in bench.directory.sessions() if str(row.session) == named.ref.lower()]
    if not found:
        sentence = "There is no session with this id. See kadelyx-desk list."
        raise wrong(named.place, sentence)
    session: UUID = found[0].session
    snapshot = project(bench.log.read(session))
    protocol = bench.clinic.protocol(opening(snapshot).protocol_sha256)
    marks = {f"no. {link.seq}": link.entry.id for link in snapshot.links}
    there = Existing(Opened(session, protocol, marks), snapshot)
    bench.troubles.extend(_elsewhere(there, transcript))
    bench.stop_if_wrong()
    return there


def _elsewhere(there: Existing, transcript: Transcript) -> list[Trouble]:
    """Z1: an id that was misread must not put entries into another couple's session."""
    found: list[Trouble] = []
    code = transcript.couple.get("code")
    if code is not None and code != there.opening.couple_code:
        place = transcript.couple.where("code")
        found.append(Trouble(place, "The session that is named is another couple's."))
    for typed in transcript.persons:
        copied = identity(there.snapshot, typed.values["partner"])
        if copied is None or not _is(copied, typed):
            sentence = "The session that is named is somebody else's. Check id, name and day."
            found.append(Trouble(typed.where("family"), sentence))
    for section in (transcript.course, transcript.couple):
        extra = (name for name in section.values if name != "code")
        sentence = "The session that is named says this already. Leave it out."
        found += [Trouble(section.where(name), sentence) for name in extra]
    return found


def _is(copied: PartnerCopied, typed: Fields) -> bool:
    names = (copied.family, copied.given), (typed.values["family"], typed.values["given"])
    known, found = ([" ".join(name.casefold().split()) for name in both] for both in names)
    return known == found and copied.born == typed.values["born"]
