"""What the record and the protocol say to a proposed entry: refuse, caution, or nothing."""

from __future__ import annotations

from kadelyx_desk.domain.rules.dosing import dose_findings
from kadelyx_desk.domain.rules.findings import Finding, Level, Proposal
from kadelyx_desk.domain.rules.session import session_findings

__all__ = ["Finding", "Level", "Proposal", "findings"]


def findings(proposal: Proposal) -> tuple[Finding, ...]:
    """Everything that speaks against the entry, refusals first."""
    found = (*session_findings(proposal), *dose_findings(proposal))
    return tuple(sorted(found, key=lambda finding: finding.level is not Level.REFUSE))
