"""What page 1 says above the tables: the banner's facts, and the bottom line."""

from __future__ import annotations

from collections.abc import Iterable

from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries import (
    DoseGiven,
    DoseOrdered,
    DosingPlanned,
    IntegrationBegan,
    Signed,
    StaffCopied,
)
from kadelyx_desk.domain.facts import time_of, vitals
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import NOT_RECORDED, at, offset
from kadelyx_desk.reporting.content.care import (
    bottom_line_phrases,
    none_words,
    was_watched,
)
from kadelyx_desk.reporting.content.integration import risk_in_short
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.safety import flag_words, flags, gaps, joined
from kadelyx_desk.reporting.paper.text import Run, bold

Facts = list[tuple[str, str]]


def when_facts(reading: Reading) -> Facts:
    """The left column of the banner."""
    integration = time_of(reading.snapshot, IntegrationBegan)
    return [
        ("Journey", journey_words(reading)),
        (
            "Integration",
            NOT_RECORDED if integration is None else reading.day_and_clock(integration),
        ),
        ("Between", reading.window(integration)),
        ("Form", reading.holds),
    ]


def journey_words(reading: Reading) -> str:
    """20-Nov-2026, 13:00 to 16:02."""
    began, ended = reading.journey
    if began is None:
        planned = reading.day_and_clock(reading.opened.planned_journey)
        how = "cancelled" if reading.is_cancelled else NOT_RECORDED
        return f"{how}; planned {planned}"
    if ended is None:
        return f"{reading.journey_day}, from {reading.clock(began)}, end {NOT_RECORDED}"
    if reading.local(began).date() != reading.local(ended).date():
        return f"{reading.day_and_clock(began)} to {reading.day_and_clock(ended)}"
    return f"{reading.journey_day}, {reading.clock(began)} to {reading.clock(ended)}"


def who_facts(reading: Reading) -> Facts:
    """The right column of the banner."""
    snapshot = reading.snapshot
    prescribers = [line.body.ordered_by for line in snapshot.current(DoseOrdered)]
    injectors = [line.body.given_by for line in snapshot.current(DoseGiven)]
    protocol = f"{reading.protocol.name}, version {reading.opened.protocol_version}"
    plan = snapshot.latest(DosingPlanned, About.COUPLE)
    if plan is not None:
        protocol += f"; {plan.body.pattern.value.partition(',')[0]}"
    return [
        ("Therapist", _names(reading, [reading.opened.guide])),
        ("Prescriber", _names(reading, prescribers)),
        ("Injector", _names(reading, injectors)),
        ("Protocol", protocol),
    ]


def _names(reading: Reading, people: Iterable[StaffRef]) -> str:
    """Who they are, with the licence that the session copied from the register."""
    licences = {
        line.body.staff: line.body.licence
        for line in reading.snapshot.current(StaffCopied, About.COUPLE)
    }
    named = dict.fromkeys(
        ", ".join(filter(None, (person.name, licences.get(person.id)))) for person in people
    )
    return "; ".join(named) or NOT_RECORDED


def bottom_line(reading: Reading) -> list[tuple[str, list[Run]]]:
    """Event or none, what is asked of the director, risk. A joint form says nothing of risk."""
    lines = [("Events", _events(reading)), ("Asked of you", _asked(reading))]
    if reading.order.form is not Form.JOINT:
        lines.append(("Risk", risk_in_short(reading)))
    return lines


def _events(reading: Reading) -> list[Run]:
    if reading.stopped is None:
        return _what_happened(reading)
    how = "cancelled" if reading.is_cancelled else "stopped"
    why = " ".join(reading.stopped.body.reason.split()).rstrip(".")
    said = [bold(f"Session {how}: "), Run(f"{why}.")]
    if reading.is_cancelled:
        return said
    return [*said, Run(" "), *_what_happened(reading)]


def _what_happened(reading: Reading) -> list[Run]:
    """Adverse events first; *uneventful* only where something was watched and nothing found."""
    care = list(bottom_line_phrases(reading))
    parts: list[list[Run]] = []
    missed = 0
    for partner in reading.partners:
        crossed = flags(reading, partner)
        missed += len(list(gaps(reading, partner)))
        if not vitals(reading.snapshot, partner):
            parts.append([bold(f"{partner.value}: vital signs {NOT_RECORDED}")])
        if crossed:
            worst = max(crossed, key=lambda item: item.is_problem)
            more = f" and {len(crossed) - 1} more" if len(crossed) > 1 else ""
            first = flag_words(reading, worst)
            parts.append([bold(f"{partner.value}: "), *first, Run(more)])
    if missed:
        sets = "one set of vitals" if missed == 1 else f"{missed} sets of vitals"
        parts.append([bold(sets), Run(" not taken")])
    if not parts and not care:
        said = "Uneventful: no limit crossed, no set of vitals missed"
        parts.append([bold(said if was_watched(reading) else "No limit crossed")])
    return [*joined([*care, *parts]), Run(f".{none_words(reading)}")]


def _asked(reading: Reading) -> list[Run]:
    if reading.signed is not None:
        return [bold("Co-signature."), Run(f" Due date: {NOT_RECORDED}.")]
    points = [point.sentence for point in open_points(reading.snapshot) if point.blocks]
    still = " ".join(["Still open:", *points]) if points else "Still open: the signature."
    return [bold("Nothing yet. "), Run(still)]


def signature_words(signed: Line[Signed], *, with_licence: bool = True) -> list[Run]:
    """Name, licence, role, time with offset: meaning (21 CFR 11.50)."""
    moment = signed.link.entry.occurred
    when = f"{at(moment)} {offset(moment.offset_minutes)}"
    body = signed.body
    licence = f" {body.licence}," if body.licence and with_licence else ""
    return [
        bold(f"{body.signer.name},{licence}"),
        Run(f" {body.role}, {when}: {body.meaning}"),
    ]
