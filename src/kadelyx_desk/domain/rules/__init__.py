"""What the record and the protocol say to a proposed entry: refuse, caution, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.rules.caring import care_findings
from kadelyx_desk.domain.rules.dosing import dose_findings
from kadelyx_desk.domain.rules.findings import Finding, Level, Proposal
from kadelyx_desk.domain.rules.integrating import integrating_findings
from kadelyx_desk.domain.rules.leaving import leaving_findings
from kadelyx_desk.domain.rules.session import session_findings

__all__ = ["Finding", "Level", "Proposal", "findings"]


def findings(proposal: Proposal) -> tuple[Finding, ...]:
    """Everything that speaks against the entry, refusals first.

    What a correction says instead meets the rules that the entry itself had to meet, in a
    session without that entry and at the time of it: there is no way round them.
    """
    found = (*_said(proposal), *_corrected(proposal))
    once = dict.fromkeys(found)
    return tuple(sorted(once, key=lambda finding: finding.level is not Level.REFUSE))


def _said(proposal: Proposal) -> Iterator[Finding]:
    yield from session_findings(proposal)
    yield from dose_findings(proposal)
    yield from care_findings(proposal)
    yield from leaving_findings(proposal)
    yield from integrating_findings(proposal)


def _corrected(proposal: Proposal) -> tuple[Finding, ...]:
    body, snapshot = proposal.body, proposal.snapshot
    if not isinstance(body, Amendment) or body.replacement is None:
        return ()
    if body.target not in snapshot:
        return ()
    entry = snapshot.link(body.target).entry
    instead = replace(
        proposal,
        snapshot=snapshot.without(body.target),
        about=entry.about,
        body=body.replacement,
        occurred=entry.occurred.utc,
        corrects=entry,
    )
    return tuple(_said(instead))
