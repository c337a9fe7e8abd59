"""Rules of the integration: response, risk, themes, agreements old and new, the plan."""

from __future__ import annotations

from collections.abc import Iterator

from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Amendment,
    PlanMade,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import AgreedBy, RiskLevel
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.rules.findings import Finding, Proposal, refuse
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility


def integrating_findings(proposal: Proposal) -> Iterator[Finding]:
    """What is said to an entry of the integration session."""
    match proposal.body:
        case RiskAssessed() as body:
            yield from _risk(proposal, body)
        case PlanMade() as body:
            yield from _plan(proposal, body)
        case ThemesWorked(themes):
            if not themes:
                yield refuse("no-theme", "Choose a theme, or leave the themes blank.")
            if len(set(themes)) != len(themes):
                yield refuse("theme-twice", "A theme is named once.")
        case Agreement(owner=owner, agreed_by=agreed):
            yield from _people(proposal, owner, agreed)
        case AgreementReviewed() as body:
            yield from _reviewed(proposal, body)
        case Amendment() as body if body.replacement is None:
            yield from _taken_back(proposal, body)
        case _:
            pass


def _risk(proposal: Proposal, body: RiskAssessed) -> Iterator[Finding]:
    if body.level is RiskLevel.ACTION and not (body.action or "").strip():
        yield refuse("no-action", "Action is needed: say what is done.")
    if proposal.visibility is Visibility.SHARED:
        yield refuse("shared-risk", "What was found of a risk is never shared with both.")
    if proposal.snapshot.latest(RiskAsked, proposal.about) is None:
        yield refuse("not-asked", "Say first that risk was asked about.")


def _taken_back(proposal: Proposal, body: Amendment) -> Iterator[Finding]:
    """The joint form says *done* as long as an assessment stands."""
    snapshot = proposal.snapshot
    if body.target not in snapshot:
        return
    line = snapshot.line(snapshot.link(body.target))
    about = line.link.entry.about
    if isinstance(line.body, RiskAsked) and snapshot.latest(RiskAssessed, about) is not None:
        yield refuse("in-use", "The risk assessment stands on this. Strike that out first.")


def _plan(proposal: Proposal, body: PlanMade) -> Iterator[Finding]:
    said = [part for part in (body.text, body.referral) if part and part.strip()]
    if not said and body.next_on is None:
        yield refuse("no-plan", "Type what comes next, a next date, or a referral.")
    if body.next_on is not None and body.next_on < proposal.day:
        yield refuse("next-past", "The next date cannot lie in the past.")


def _people(proposal: Proposal, owner: About, agreed: AgreedBy) -> Iterator[Finding]:
    """Nobody owns an agreement, or agrees to one, who is not in the session."""
    named = {owner.value, agreed.value}
    for partner in Partner:
        if partner.value in named and identity(proposal.snapshot, partner) is None:
            sentence = f"There is no partner {partner.value} in this session."
            yield refuse("solo", sentence)


def _reviewed(proposal: Proposal, body: AgreementReviewed) -> Iterator[Finding]:
    if body.agreement in proposal.snapshot:
        yield refuse("own", "What became of an agreement is told in a later session.")
    told = proposal.snapshot.current(AgreementReviewed)
    if any(line.body.agreement == body.agreement for line in told):
        yield refuse("reviewed", "That is told already. Correct what it says.")
    before = None if proposal.corrects is None else proposal.corrects.body
    if isinstance(before, AgreementReviewed) and before.agreement != body.agreement:
        yield refuse("agreement", "A correction speaks of the same agreement.")
