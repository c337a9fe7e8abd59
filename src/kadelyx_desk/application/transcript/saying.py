"""Says the entries of a transcript one by one, through the session's own service and rules.

What is refused is kept on the bench all the same, so that the entries after it are looked at as
they were meant: one slip is one line, not one for everything that stands on it. Nothing of it
reaches the record.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.application.transcript.bench import Bench, FollowsError
from kadelyx_desk.application.transcript.existing import said
from kadelyx_desk.application.transcript.filling import Told, filled
from kadelyx_desk.application.transcript.fitting import field_of, is_said_twice
from kadelyx_desk.application.transcript.opened import Opened
from kadelyx_desk.application.transcript.team import Team
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreement
from kadelyx_desk.domain.entries import AgreementReviewed, Amendment, DoseGiven
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.rules import Finding, Level, Proposal, findings
from kadelyx_desk.domain.transcript.kinds import ENVELOPE, blanks, is_the_couples
from kadelyx_desk.domain.transcript.leaves import Named, Pointed, Timed
from kadelyx_desk.domain.transcript.placed import Fields, Trouble, wrong
from kadelyx_desk.domain.transcript.reading import Instead, TypedEntry
from kadelyx_desk.domain.transcript.times import Times
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

_ENVELOPE = {one.name for one in ENVELOPE}


class Saying:
    """The session of a transcript while its entries are said.

    Args:
        bench: where they are kept until all is known.
        opened: the session.
        team: who is meant by a name.
        times: what is meant by a time.
        top: why the entries are late, and who wrote them.
        earlier: what the couple agreed before; asked for where somebody looks back.
        before: what the session said before the transcript came.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the words of an entry can mean
        self,
        bench: Bench,
        opened: Opened,
        team: Team,
        times: Times,
        top: Fields,
        earlier: Callable[[], tuple[EarlierAgreement, ...]],
        before: frozenset[tuple[object, ...]] = frozenset(),
    ) -> None:
        self._bench = bench
        self._opened = opened
        self._team = team
        self._times = times
        self._top = top
        self._earlier = earlier
        self._before = before
        self._marks: dict[str, UUID | None] = dict(opened.marks)
        self.service = self._read_again()

    def say(self, typed: TypedEntry) -> None:
        """Say one entry; what is wrong with it is kept on the bench."""
        mark = typed.fields.get("ref")
        if mark in self._marks:
            place = typed.fields.where("ref")
            self._bench.troubles.append(Trouble(place, "An earlier entry has this mark."))
        elif mark is not None:
            self._marks[mark] = None  # until it is there, so that what names it is not said too
        with self._bench.trying(typed.fields.place):
            entry = self._said(typed)
            if mark is not None:
                self._marks[mark] = entry

    def _said(self, typed: TypedEntry) -> UUID:
        occurred = self._times.moment(typed.fields.values["occurred"])
        values = {
            name: self._resolved(typed.kind, value)
            for name, value in typed.fields.values.items()
            if name not in _ENVELOPE
        }
        visibility = typed.fields.get("visibility")
        body: Body
        if typed.kind is Amendment:
            about, body, visibility = self._amendment(values, typed, visibility)
        else:
            about = typed.fields.get("about", About.COUPLE)
            told = Told(
                self.service.snapshot,
                self._opened.protocol,
                about,
                occurred,
                typed.fields,
                values,
                self._earlier,
            )
            body = _made(typed.kind, filled(typed.kind, told), typed.fields)
        return self._record(typed, about, body, occurred, visibility)

    def _record(
        self,
        typed: TypedEntry,
        about: About,
        body: Body,
        occurred: Moment,
        visibility: Visibility | None,
    ) -> UUID:
        late = self.late(typed.fields, occurred)
        now = self.service.findings(about, body, occurred, visibility)
        found = self._as_it_was(now, about, body, occurred, visibility)
        before = len(self._bench.troubles)
        if not self._is_copy and is_said_twice(self.service.snapshot, about, body):
            sentence = "This is said already. Type it as one entry, or correct the first."
            self._bench.troubles.append(Trouble(typed.fields.where("kind"), sentence))
        if said(about, body, occurred.utc) in self._before:
            sentence = "The session says this already. Was it typed in before?"
            self._bench.troubles.append(Trouble(typed.fields.where("occurred"), sentence))
        for finding in found:
            self._weigh(finding, typed.fields, body)
        if isinstance(body, DoseGiven) and "cautions" not in typed.fields:
            sentences = (one.sentence for one in found if one.level is Level.CAUTION)
            body = replace(body, cautions=tuple(sentences))
        if len(self._bench.troubles) == before and found == now:
            saved = self.service.record(about, body, visibility=visibility, late=late)
            return saved.link.entry.id
        entry = self._bench.recorder.entry(
            self._opened.session,
            About.COUPLE if is_the_couples(typed.kind) else about,
            body,
            occurred=occurred,
            visibility=visibility,
            late_reason=late.reason,
        )
        self._bench.log.append(entry)
        self.service = self._read_again()
        return entry.id

    def _as_it_was(
        self,
        found: tuple[Finding, ...],
        about: About,
        body: Body,
        occurred: Moment,
        visibility: Visibility | None,
    ) -> tuple[Finding, ...]:
        """What was said when a copied entry was made: its time was read off a clock (Z8).

        A clock that jumped back in the room is no slip of a hand. Ahead of now is nothing.
        """
        refused = {one.code for one in found if one.level is Level.REFUSE}
        if not self._is_copy or not refused or "ahead" in refused:
            return found
        then = Proposal(
            self.service.snapshot,
            self._opened.protocol,
            about,
            body,
            occurred.utc,
            now=occurred.utc,
            today=occurred.local,
            visibility=visibility,
        )
        return findings(then)

    @property
    def _is_copy(self) -> bool:
        """Whether the program wrote the file; else a hand typed its times."""
        return bool(self._top.get("copy"))

    def _weigh(self, finding: Finding, typed: Fields, body: Body) -> None:
        """A refusal stands; a caution needs that the paper, or who types it, accepts it."""
        place = typed.where(field_of(finding.code, body))
        if finding.level is Level.REFUSE:
            self._bench.troubles.append(Trouble(place, finding.sentence))
            return
        accepted = {*typed.get("accepted", ()), *typed.get("cautions", ())}
        if not {finding.code, finding.sentence} & accepted:
            how = f'If it was so, add "accepted": ["{finding.code}"] to the entry.'
            self._bench.troubles.append(Trouble(place, f"{finding.sentence} {how}"))

    def late(self, typed: Fields, occurred: Moment) -> Late:
        """Why an entry is late: its own reason, or that of the whole; and who wrote it."""
        own = typed.get("late")
        by = typed.get("by") or (None if own else self._top.get("by"))
        reason = own or self._top.values["reason"]
        if by is not None:
            reason = f"{reason.removesuffix('.')} (written by {self._team.ref(by).name})"
        return Late(occurred, reason)

    def _amendment(
        self, values: dict[str, Any], typed: TypedEntry, reader: Visibility | None
    ) -> tuple[About, Amendment, Visibility]:
        snapshot = self.service.snapshot
        line = snapshot.line(snapshot.link(values["target"]))
        new = None if typed.instead is None else self._instead(line.body, typed.instead)
        about = typed.fields.get("about", line.link.entry.about)
        narrowed = line.reader.narrowed(reader or line.reader)
        return about, Amendment(values["target"], values["reason"], new), narrowed

    def _instead(self, before: Body, typed: Instead) -> Body:
        """What counts from now on: what was typed, and the rest as it was."""
        typed_values = {
            name: self._resolved(typed.kind, value)
            for name, value in typed.fields.values.items()
        }
        if isinstance(before, typed.kind):
            known = {one.name: getattr(before, one.name) for one in fields(before)}  # type: ignore[arg-type]  # every kind is a dataclass
            return _made(typed.kind, known | typed_values, typed.fields)
        return _made(typed.kind, blanks(typed.kind) | typed_values, typed.fields)

    def _resolved(self, kind: type[Body], value: object) -> object:
        """What a typed value means."""
        if isinstance(value, Timed):
            moment = self._times.moment(value)
            return moment.utc if value.is_bare else moment
        if isinstance(value, Named):
            return self._team.ref(value)
        if isinstance(value, Pointed):
            return self._pointed(kind, value)
        if isinstance(value, tuple):
            return tuple(self._resolved(kind, item) for item in value)
        return value

    def _pointed(self, kind: type[Body], value: Pointed) -> UUID:
        if kind is AgreementReviewed:  # it stands in another session
            try:
                return UUID(value.ref)
            except ValueError as error:
                sentence = "Leave this out: the agreement is found by its text."
                raise wrong(value.place, sentence) from error
        if value.ref not in self._marks:
            raise wrong(value.place, "No earlier entry has this ref.")
        found = self._marks[value.ref]
        if found is None:
            raise FollowsError("What it names was refused.")
        return found

    def _read_again(self) -> SessionService:
        recorder, opened = self._bench.recorder, self._opened
        return SessionService(recorder, opened.session, opened.protocol)


def _made(kind: type[Body], values: dict[str, Any], typed: Fields) -> Body:
    try:
        return kind(**values)
    except InvalidValueError as error:
        raise wrong(typed.place, str(error)) from error
