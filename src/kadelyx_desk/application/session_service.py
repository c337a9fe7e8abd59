"""One session's verbs: everything that may be added to it goes through here, rules first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.entries import Amendment, Marked
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import NotSavedError, RefusedError
from kadelyx_desk.domain.facts import TEXTS
from kadelyx_desk.domain.injection import Bedside, injection
from kadelyx_desk.domain.moments import Moment, Reading
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.rules import Finding, Level, Proposal, findings
from kadelyx_desk.domain.snapshot import SessionSnapshot, apply, project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility

UNDONE = "undone"
WORDED = "worded"
REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Saved:
    """What was recorded, and the cautions that were said to it."""

    link: Link
    cautions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """When an entry happened that is recorded later, and why."""

    occurred: Moment
    reason: str


class SessionService:
    """Holds one session's snapshot and is the only one to add to it."""

    def __init__(self, recorder: Recorder, session: UUID, protocol: Protocol) -> None:
        self._recorder = recorder
        self.session = session
        self.protocol = protocol
        self.snapshot: SessionSnapshot = project(recorder.log.read(session))
        self.unsaved: Entry | None = None
        """The entry that the disk did not take; `retry` offers it again with the same id."""

    def now(self) -> Reading:
        """One look at the clock."""
        return self._recorder.clock.read()

    def findings(
        self, about: About, body: Body, occurred: Moment | None = None
    ) -> tuple[Finding, ...]:
        """What speaks against an entry; writes nothing."""
        now = self.now().moment
        return self._findings(about, body, occurred or now, now)

    def record(
        self,
        about: About,
        body: Body,
        *,
        visibility: Visibility | None = None,
        late: Late | None = None,
        press: Reading | None = None,
    ) -> Saved:
        """Add an entry. `press` is the moment of the key or tap, where it was read before.

        Raises:
            RefusedError: a rule speaks against it; nothing was written.
            NotSavedError: the disk did not take it; it is kept as `unsaved`.
        """
        press = press or self.now()
        occurred = late.occurred if late else press.moment
        cautions = self._accepted(about, body, occurred, press.moment)
        entry = self._recorder.entry(
            self.session,
            about,
            body,
            press=press,
            occurred=occurred,
            visibility=visibility,
            late_reason=late.reason if late else None,
        )
        return Saved(self._append(entry), cautions)

    def retry(self) -> Saved:
        """Offer the entry again that the disk did not take, with the same id."""
        if self.unsaved is None:
            raise RefusedError("Everything is saved.", "saved")
        return Saved(self._append(self.unsaved), ())

    def give(self, partner: Partner, bedside: Bedside) -> Saved:
        """Record the injection of the dose that waits for a partner; the time is now."""
        body = injection(self.snapshot, self.protocol, partner, bedside)
        about = About.of(partner)
        now = self.now().moment
        cautions = self._accepted(about, body, now, now)
        sentences = tuple(finding.sentence for finding in cautions)
        return self.record(about, replace(body, cautions=sentences))

    def amend(
        self,
        target: UUID,
        replacement: Body | None,
        reason: str,
        *,
        visibility: Visibility | None = None,
    ) -> Saved:
        """Correct an entry, or strike it out; the entry itself stays as it is.

        A `visibility` narrower than that of the entry takes both out of the forms that
        fewer may read; a wider one changes nothing.
        """
        if target not in self.snapshot:
            raise RefusedError("The entry is not in this session.", "no-target")
        entry = self.snapshot.link(target).entry
        body = Amendment(target, reason, replacement)
        if replacement is not None:
            self._accepted_replacement(entry, replacement)
        reader = entry.visibility.narrowed(visibility or entry.visibility)
        return self.record(entry.about, body, visibility=reader)

    def undo_last(self) -> Saved:
        """Strike out the latest entry of this person that still counts."""
        author = self._recorder.hand.author.id
        for place in range(len(self.snapshot.links) - 1, -1, -1):
            link = self.snapshot.links[place]
            is_own = link.entry.author == author and not isinstance(link.entry.body, Amendment)
            if is_own and link.entry.body.UNDOABLE and not self.snapshot.line(link).is_struck:
                return self.amend(link.entry.id, None, UNDONE)
        raise RefusedError("There is nothing to undo.", "nothing")

    def word(self, mark: UUID, body: Body) -> Saved:
        """Give a mark its words; its time stays that of the press."""
        line = self.snapshot.line(self.snapshot.link(mark))
        if not isinstance(line.body, Marked):
            raise RefusedError("This mark has its words already.", "worded")
        return self.amend(mark, body, WORDED)

    def state(self, about: About, body: Body, visibility: Visibility) -> Saved | None:
        """Say the one text of its kind and subject: new, or reworded; None if unchanged."""
        assert isinstance(body, TEXTS)  # noqa: S101 - a defect of the caller, never of the user
        earlier = self.snapshot.latest(type(body), about)
        if earlier is None:
            return self.record(about, body, visibility=visibility)
        if earlier.link.entry.visibility is not visibility:
            self.amend(earlier.link.entry.id, None, REWORDED, visibility=visibility)
            return self.record(about, body, visibility=visibility)
        return (
            None if earlier.body == body else self.amend(earlier.link.entry.id, body, REWORDED)
        )

    def _accepted_replacement(self, entry: Entry, replacement: Body) -> None:
        if type(replacement) is not type(entry.body):
            return
        now = self.now().moment
        found = self._findings(entry.about, replacement, entry.occurred, now)
        refused = [item for item in found if item.code.startswith(("range", "due", "signed"))]
        if refused:
            raise RefusedError(refused[0].sentence, refused[0].code)

    def _accepted(
        self, about: About, body: Body, occurred: Moment, now: Moment
    ) -> tuple[Finding, ...]:
        found = self._findings(about, body, occurred, now)
        for finding in found:
            if finding.level is Level.REFUSE:
                raise RefusedError(finding.sentence, finding.code)
        return found

    def _findings(
        self, about: About, body: Body, occurred: Moment, now: Moment
    ) -> tuple[Finding, ...]:
        proposal = Proposal(
            self.snapshot, self.protocol, about, body, occurred.utc, now.utc, now.local
        )
        return findings(proposal)

    def _append(self, entry: Entry) -> Link:
        try:
            (link,) = self._recorder.log.append(entry)
        except NotSavedError:
            self.unsaved = entry
            raise
        self.unsaved = None
        self.snapshot = apply(self.snapshot, link)
        return link
