"""What the integration came to: themes, response, risk, the last agreements, the plan."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.domain.entries import (
    AgreementReviewed,
    PlanMade,
    Responded,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.told import joined
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import NOT_RECORDED, day
from kadelyx_desk.reporting.content.phrases import whom
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold

Said = tuple[list[Run], int]
"""Words, and the number of the entry in which they begin; 0 for a blank."""


def themes(reading: Reading) -> Said:
    """The themes that were worked on."""
    line = reading.snapshot.latest(ThemesWorked, About.COUPLE)
    if line is None:
        return [Run(reading.couples_blank)], 0
    return [Run("; ".join(theme.value for theme in line.body.themes))], line.link.seq


def responses(reading: Reading) -> list[Said]:
    """How each partner found things afterwards, a row each."""
    found = []
    for partner in reading.partners:
        line = reading.snapshot.latest(Responded, About.of(partner))
        whose = bold(f"{partner.value}: ")
        if line is None:
            found.append(([whose, Run(NOT_RECORDED)], 0))
            continue
        words = f" {line.body.text}" if line.body.text else ""
        found.append(([whose, bold(f"{line.body.change.value}."), Run(words)], line.link.seq))
    return found


def risk_rows(reading: Reading) -> list[Said]:
    """That risk was asked about; in a form that may say it also what was found, a row each."""
    found = [_found(reading, partner) for partner in reading.partners]
    if any(entry for _, entry in found):
        return found
    parts = (f"{partner.value} {_asked(reading, partner)}" for partner in reading.partners)
    return [([Run(", ".join(parts))], 0)]


def _found(reading: Reading, partner: Partner) -> Said:
    line = _assessed(reading, partner)
    whose = bold(f"{partner.value}: ")
    if line is None:
        return [whose, Run(_asked(reading, partner))], 0
    body = line.body
    words = f" {body.text}" if body.text else ""
    action = [bold(" Done:"), Run(f" {body.action}")] if body.action else []
    return [whose, bold(f"{body.level.value}."), Run(words), *action], line.link.seq


def _asked(reading: Reading, partner: Partner) -> str:
    asked = reading.snapshot.latest(RiskAsked, About.of(partner))
    return NOT_RECORDED if asked is None else "done"


def risk_in_short(reading: Reading) -> list[Run]:
    """The levels for the bottom line of a form that may show them, by whom and when."""
    lines = {partner: _assessed(reading, partner) for partner in reading.partners}
    levels = ", ".join(
        f"{partner.value} {NOT_RECORDED if line is None else line.body.level.value}"
        for partner, line in lines.items()
    )
    last = max(
        (line for line in lines.values() if line is not None),
        key=lambda line: line.link.seq,
        default=None,
    )
    if last is None:
        return [bold(f"{levels}.")]
    link = last.link if last.amendment is None else last.amendment
    when = reading.day_and_clock(link.entry.occurred.utc)
    return [bold(f"{levels}."), Run(f" {reading.author(link)}, {when}.")]


def _assessed(reading: Reading, partner: Partner) -> Line[RiskAssessed] | None:
    """The assessment, where the form may say what was found; the joint one never does."""
    if reading.order.form is Form.JOINT:
        return None
    return reading.snapshot.latest(RiskAssessed, About.of(partner))


@dataclass(frozen=True, slots=True)
class LookedBack:
    """A row of what became of the last agreements."""

    entry: int
    kept: str
    text: str
    owner: str


def looked_back(reading: Reading) -> list[LookedBack]:
    """What became of the agreements of the session before, in the order it was told."""
    lines = sorted(reading.snapshot.current(AgreementReviewed), key=lambda line: line.link.seq)
    return [
        LookedBack(
            line.link.seq,
            line.body.kept.value,
            joined((line.body.text, line.body.note and f"note: {line.body.note}")),
            whom(reading, line.body.owner),
        )
        for line in lines
    ]


def plan_row(reading: Reading) -> Said:
    """The plan in words; its dates stand on page 1 as well."""
    line = reading.snapshot.latest(PlanMade, About.COUPLE)
    if line is None:
        return [Run(f"{reading.couples_blank}; left: {_left(reading)}")], 0
    facts = dict(plan_facts(reading))
    parts = (line.body.text, f"next: {facts['Next']}", f"referral: {facts['Referral']}")
    return [Run(joined((*parts, f"left: {facts['Left']}")))], line.link.seq


def plan_facts(reading: Reading) -> list[tuple[str, str]]:
    """The rows of the plan on page 1."""
    line, blank = reading.snapshot.latest(PlanMade, About.COUPLE), reading.couples_blank
    following = None if line is None else line.body.next_on
    referral = None if line is None else line.body.referral
    return [
        ("Next", blank if following is None else day(following)),
        ("Calls", NOT_RECORDED),
        ("Referral", blank if not referral else " ".join(referral.split())),
        ("Left", _left(reading)),
    ]


def _left(reading: Reading) -> str:
    opened = reading.opened
    return f"{opened.sessions - opened.number} of {opened.sessions} sessions"
