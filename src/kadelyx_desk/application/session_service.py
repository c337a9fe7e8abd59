"""One session's verbs: everything that may be added to it goes through here, rules first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.application.session_parts import Late, Part, Saved
from kadelyx_desk.domain.entries import Amendment, Marked
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import NotSavedError, RefusedError
from kadelyx_desk.domain.facts import STATED
from kadelyx_desk.domain.journey.injection import Bedside, injection
from kadelyx_desk.domain.moments import Moment, Reading, is_late
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.rules import Finding, Level, Proposal, findings
from kadelyx_desk.domain.snapshot import SessionSnapshot, apply, project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility

UNDONE = "undone"
WORDED = "worded"
REWORDED = "reworded"


class SessionService:
    """Holds one session's snapshot and is the only one to add to it.

    Entries that the disk did not take are kept in hand, in order, and go first at the next
    chance. The rules see them as if they were recorded, so that a dose cannot be given twice
    because its first entry still waits; `snapshot` holds only what is durable.
    """

    def __init__(self, recorder: Recorder, session: UUID, protocol: Protocol) -> None:
        self._recorder = recorder
        self.session = session
        self.protocol = protocol
        self.snapshot: SessionSnapshot = project(recorder.log.read(session))
        self._foreseen = self.snapshot
        self._kept: tuple[Entry, ...] = ()

    @property
    def unsaved(self) -> Entry | None:
        """The first entry that the disk did not take; `retry` offers it again, same id."""
        return self._kept[0] if self._kept else None

    def now(self) -> Reading:
        """One look at the clock."""
        return self._recorder.clock.read()

    def findings(
        self,
        about: About,
        body: Body,
        occurred: Moment | None = None,
        visibility: Visibility | None = None,
    ) -> tuple[Finding, ...]:
        """What speaks against an entry; writes nothing."""
        now = self.now().moment
        return self._findings(about, body, occurred or now, now, visibility)

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
        reason = late.reason.strip() if late else ""
        if is_late(occurred, press.recorded) and not reason:
            raise RefusedError("Say why it is entered late.", "late-reason")
        cautions = self._accepted(about, body, occurred, press.moment, visibility)
        entry = self._recorder.entry(
            self.session,
            about,
            body,
            press=press,
            occurred=occurred,
            visibility=visibility,
            late_reason=reason or None,
        )
        return Saved(self._append(entry), cautions)

    def record_together(
        self, parts: Sequence[Part], *, press: Reading | None = None
    ) -> tuple[Link, ...]:
        """Add entries that belong together, whole or not at all, in their order.

        Each meets the rules as if those before it were recorded.

        Raises:
            RefusedError: a rule speaks against one of them; none was written.
            NotSavedError: the disk did not take them; they are kept as `unsaved`.
        """
        press = press or self.now()
        before, entries = self._foreseen, []
        try:
            for part in parts:
                now = press.moment
                self._accepted(part.about, part.body, now, now, part.visibility)
                entry = self._recorder.entry(
                    self.session, part.about, part.body, press=press, visibility=part.visibility
                )
                entries.append(entry)
                self._foreseen = apply(self._foreseen, _in_hand(self._foreseen, entry))
        finally:
            self._foreseen = before
        self._append(*entries)
        return tuple(self.snapshot.link(entry.id) for entry in entries)

    def retry(self) -> Saved:
        """Offer again what the disk did not take, with the same ids."""
        if not self._kept:
            raise RefusedError("Everything is saved.", "saved")
        return Saved(self._append(), ())

    def give(self, partner: Partner, bedside: Bedside) -> Saved:
        """Record the injection of the dose that waits for a partner; the time is now."""
        press = self.now()
        body = injection(self._foreseen, self.protocol, partner, bedside)
        about = About.of(partner)
        cautions = self._accepted(about, body, press.moment, press.moment)
        sentences = tuple(finding.sentence for finding in cautions)
        return self.record(about, replace(body, cautions=sentences), press=press)

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
        if target not in self._foreseen:
            raise RefusedError("The entry is not in this session.", "no-target")
        line = self._foreseen.line(self._foreseen.link(target))
        reader = line.reader.narrowed(visibility or line.reader)
        return self.record(
            line.link.entry.about, Amendment(target, reason, replacement), visibility=reader
        )

    def undo_last(self) -> Saved:
        """Take back the last thing this person did: strike the entry out, or the correction.

        A correction that is taken back leaves what the entry said before it. A strike-out
        stays, and undo never goes past it to an entry that nobody meant.
        """
        author = self._recorder.hand.author.id
        links = self._foreseen.links
        for place in range(len(links) - 1, -1, -1):
            entry = links[place].entry
            if entry.author != author:
                continue
            if isinstance(entry.body, Amendment):
                if entry.body.reason == UNDONE:
                    continue
                if entry.body.replacement is None:
                    raise RefusedError("A strike-out stays. Record the entry again.", "struck")
                if self._is_standing(entry.id, entry.body.target):
                    before = self._said_before(entry.id, entry.body.target)
                    return self.amend(entry.body.target, before, UNDONE)
            elif entry.body.UNDOABLE and not self._foreseen.line(links[place]).is_struck:
                return self.amend(entry.id, None, UNDONE)
        raise RefusedError("There is nothing to undo.", "nothing")

    def _is_standing(self, amendment: UUID, target: UUID) -> bool:
        """Whether this is the amendment by which the entry counts."""
        last = self._foreseen.amendments.get(target)
        return last is not None and last.entry.id == amendment

    def _said_before(self, amendment: UUID, target: UUID) -> Body:
        said = self._foreseen.link(target).entry.body
        for link in self._foreseen.links:
            body = link.entry.body
            if link.entry.id == amendment:
                break
            if isinstance(body, Amendment) and body.target == target:
                said = body.replacement or said
        return said

    def word(self, mark: UUID, body: Body) -> Saved:
        """Give a mark its words; its time stays that of the press."""
        if mark not in self._foreseen:
            raise RefusedError("The mark is not in this session.", "no-target")
        line = self._foreseen.line(self._foreseen.link(mark))
        if not isinstance(line.body, Marked):
            raise RefusedError("This mark has its words already.", "worded")
        return self.amend(mark, body, WORDED)

    def state(
        self, about: About, body: Body, visibility: Visibility | None = None
    ) -> Saved | None:
        """Say the one entry of its kind and subject: new, or reworded; None if unchanged."""
        visibility = visibility or body.VISIBILITY
        assert isinstance(body, STATED)  # noqa: S101 - a defect of the caller, never of the user
        earlier = self._foreseen.latest(type(body), about)
        if earlier is None:
            return self.record(about, body, visibility=visibility)
        entry = earlier.link.entry
        if earlier.reader is not visibility:
            # Together: an entry that is struck out and not said again would be lost.
            strike = Amendment(entry.id, REWORDED, None)
            narrower = earlier.reader.narrowed(visibility)
            parts = (Part(about, strike, narrower), Part(about, body, visibility))
            return Saved(self.record_together(parts)[-1], ())
        return (
            None if earlier.body == body else self.amend(earlier.link.entry.id, body, REWORDED)
        )

    def _accepted(
        self,
        about: About,
        body: Body,
        occurred: Moment,
        now: Moment,
        visibility: Visibility | None = None,
    ) -> tuple[Finding, ...]:
        found = self._findings(about, body, occurred, now, visibility)
        for finding in found:
            if finding.level is Level.REFUSE:
                raise RefusedError(finding.sentence, finding.code)
        return found

    def _findings(
        self,
        about: About,
        body: Body,
        occurred: Moment,
        now: Moment,
        visibility: Visibility | None = None,
    ) -> tuple[Finding, ...]:
        proposal = Proposal(
            self._foreseen,
            self.protocol,
            about,
            body,
            occurred.utc,
            now.utc,
            now.local,
            visibility=visibility,
        )
        return findings(proposal)

    def _append(self, *entries: Entry) -> Link:
        """Store what is kept and `entries`, whole or not at all; the last link is returned."""
        offered = (*self._kept, *entries)
        try:
            links = self._recorder.log.append(*offered)
        except NotSavedError:
            self._kept = offered
            for entry in entries:
                self._foreseen = apply(self._foreseen, _in_hand(self._foreseen, entry))
            raise
        self._kept = ()
        for link in links:
            self.snapshot = apply(self.snapshot, link)
        self._foreseen = self.snapshot
        return links[-1]


def _in_hand(snapshot: SessionSnapshot, entry: Entry) -> Link:
    """The entry as a link that no chain holds yet."""
    return Link(len(snapshot.links) + 1, entry, b"", b"", b"", b"", b"")
