"""The verbs of couples and bookings: what a registered form, a file or a move becomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from uuid import UUID

from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.ports import CoupleRow, SessionRow
from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.couple_intents import (
    BookCourse,
    MoveSession,
    SayOf,
    SayWhy,
    TakeBack,
)
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.form_drafts import FormDrafts
from kadelyx_desk.ui.viewmodels.intents import Intent, Person, PlanSession, RegisterCouple
from kadelyx_desk.ui.viewmodels.lists import CoupleLine
from kadelyx_desk.ui.viewmodels.wall_time import utc_of


class CoupleDesk:
    """What the desk can do to couples, and how a couple is shown."""

    def __init__(self, desk: Desk, drafts: FormDrafts) -> None:
        self._desk = desk
        self._drafts = drafts

    @property
    def verbs(self) -> Mapping[type[Intent], Callable[..., Link | None]]:
        """What carries each intent out; the entry is one that can be taken back."""
        couples = self._desk.couples
        return {
            RegisterCouple: self._register,
            PlanSession: self._plan,
            SayOf: lambda i: couples.say(i.couple, i.partner, i.body),
            SayWhy: lambda i: couples.state_reasons(i.couple, i.reasons),
            TakeBack: lambda i: couples.take_back(i.couple, i.partner, i.entry),
            BookCourse: lambda i: couples.book_course(i.couple, i.sessions),
            MoveSession: self._move,
        }

    def line(self, couple: CoupleRow, own: Iterable[SessionRow]) -> CoupleLine:
        """A couple as lists show it, with its place in the course; `own` are its sessions."""
        standing = self._desk.couples.standing(couple, own)
        return CoupleLine(
            couple.couple,
            couple.code,
            couple.a,
            couple.b,
            standing.sessions,
            len(standing.taken),
            next(iter(standing.free), 0),
        )

    def view(self, couple: UUID) -> CoupleView:
        """Everything that a couple's page shows now."""
        row = next(one for one in self._desk.directory.couples() if one.couple == couple)
        file = self._desk.couples.file(couple)
        own = [one for one in self._desk.directory.sessions() if one.couple == couple]
        return CoupleView(
            file,
            self.line(row, own),
            self._desk.clock.read().moment.local,
            self._drafts.found(couple, *(person.person for person in file.people)),
            self._desk.couples.series(file),
        )

    def open(self, couple: UUID) -> CoupleView:
        """The view of a couple that somebody opens, which the audit log notes.

        Raises:
            KadelyxError: a chain of the couple does not hold.
        """
        self._desk.couples.begin_again()
        view = self.view(couple)
        self._desk.audit.note(Act.VIEWED, couple)
        return view

    def _register(self, intent: RegisterCouple) -> None:
        times = self._times(intent.preparation, intent.journey, intent.integration)
        b = None if intent.b is None else _new(intent.b)
        courses = self._desk.courses
        couple = courses.register_couple(_new(intent.a), b, intent.sessions, intent.reasons)
        courses.open_session(couple, times, self._desk.recorder.hand.author)

    def _plan(self, intent: PlanSession) -> None:
        times = self._times(intent.preparation, intent.journey, intent.integration)
        guide = self._desk.recorder.hand.author
        self._desk.courses.open_session(intent.couple, times, guide)

    def _move(self, intent: MoveSession) -> Link:
        times = self._times(intent.preparation, intent.journey, intent.integration)
        service = self._desk.session(intent.session)
        line = service.snapshot.latest(SessionOpened, About.COUPLE)
        if line is None:
            raise RefusedError("The session is not open.", "no-target")
        moved = replace(
            line.body,
            planned_preparation=times.preparation,
            planned_journey=times.journey,
            planned_integration=times.integration,
        )
        if moved == line.body:
            raise RefusedError("These are the times that it has.", "same")
        return service.amend(line.link.entry.id, moved, intent.reason).link

    def _times(
        self, preparation: datetime | None, journey: datetime, integration: datetime | None
    ) -> PlannedTimes:
        times = PlannedTimes(
            utc_of(preparation) if preparation else None,
            utc_of(journey),
            utc_of(integration) if integration else None,
        )
        self._desk.courses.check_times(times)
        return times


def _new(person: Person) -> NewPerson:
    return NewPerson(**{field.name: getattr(person, field.name) for field in fields(person)})
