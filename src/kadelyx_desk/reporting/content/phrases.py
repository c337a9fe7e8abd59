"""Every kind of entry as the line of words that stands for it on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from kadelyx_desk.domain.entries import (
    Addendum,
    Agreement,
    AllergiesCopied,
    Amendment,
    Body,
    Challenge,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    PartnerCopied,
    Practice,
    SessionOpened,
    Signed,
    StaffCopied,
    VitalsTaken,
)
from kadelyx_desk.domain.told import capitalised, told_in
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import (
    NBSP,
    NOT_RECORDED,
    day,
    listed_name,
    or_blank,
    short_head,
)
from kadelyx_desk.reporting.content.dose_phrases import (
    given,
    not_given,
    ordered,
    prepared,
    weighed_words,
)
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold

Phrase = list[Run]


def phrase(reading: Reading, about: About, body: Body) -> Phrase:
    """What an entry says, in words; `about` is whom it is about."""
    writer = _WRITERS.get(type(body))
    if writer is None:
        return [Run(capitalised(told_in(reading.snapshot, body) or type(body).MEANING))]
    return writer(reading, about, body)


def whom(reading: Reading, about: About) -> str:
    """A, B, or A and B."""
    if about.partner:
        return about.value
    return " and ".join(partner.value for partner in reading.partners)


def _opened(reading: Reading, _: About, body: SessionOpened) -> Phrase:
    who = "couple" if len(reading.partners) > 1 else "client"
    planned = [
        ("preparation", body.planned_preparation),
        ("journey", body.planned_journey),
        ("integration", body.planned_integration),
    ]
    times = "; ".join(
        f"{name} {reading.day_and_clock(when) if when else NOT_RECORDED}"
        for name, when in planned
    )
    return [
        bold(f"Session {body.number} of {body.sessions} opened,"),
        Run(
            f" {who} {body.couple_code}, {body.clinic}. Planned: {times}. Guide"
            f" {body.guide.name}. Protocol {reading.protocol.name}, version"
            f" {body.protocol_version}.{_stands_on(len(body.heads))}"
        ),
    ]


def _stands_on(count: int) -> str:
    """The files of couple and clinic, of which this session copies what it needs."""
    if not count:
        return ""
    noun = "other file" if count == 1 else "other files"
    return f" Copied from {count} {noun} of this record."


def _partner(_: Reading, about: About, body: PartnerCopied) -> Phrase:
    weight = weighed_words(body.weight, body.weighed)
    name = listed_name(body.family, body.given)
    return [
        Run(f"Identity of partner {about.value}: "),
        bold(f"{name}, born {day(body.born)}"),
        Run(f"; weight {weight}"),
    ]


def _allergies(_: Reading, __: About, body: AllergiesCopied) -> Phrase:
    return [Run("Allergies: "), Run(body.text)]


def _staff(_: Reading, __: About, body: StaffCopied) -> Phrase:
    roles = ", ".join(role.value for role in body.roles) or NOT_RECORDED
    inject = "may inject" if body.may_inject else "does not inject"
    licence = or_blank(body.licence)
    return [Run(f"Staff: {body.name}; {roles}; licence {licence}; {inject}")]


def _titled(title: str) -> Callable[[Reading, About, Body], Phrase]:
    def write(_: Reading, __: About, body: Body) -> Phrase:
        text = cast("Intention | Challenge | Insight | Practice", body).text
        return [Run(f"{title}: "), Run(text)]

    return write


def _plain(words: str) -> Callable[[Reading, About, Body], Phrase]:
    return lambda _reading, _about, _body: [Run(words)]


def _vitals(_: Reading, __: About, body: VitalsTaken) -> Phrase:
    pressure = body.blood_pressure
    measured: list[tuple[str, object, str]] = [
        ("BP", f"{pressure.systolic}/{pressure.diastolic}" if pressure else None, ""),
        ("HR", body.heart_rate, ""),
        ("SpO2", body.spo2, f"{NBSP}%"),
        ("respiration", body.respiration, ""),
        ("MOAA/S", body.sedation, ""),
        ("nausea", body.nausea, " of 10"),
        ("dissociation", body.dissociation, ""),
    ]
    said = [f"{name} {value}{unit}" for name, value, unit in measured if value is not None]
    return [Run(f"Vitals: {', '.join(said)}")]


def observed_words(body: Observed) -> str:
    """Tearful 2 of 3: what was added; a plain tap has no figure."""
    tapped = body.label if body.intensity == 1 else f"{body.label} {body.intensity} of 3"
    return f"{tapped}: {body.line}" if body.line else tapped


def _observed(reading: Reading, _: About, body: Observed) -> Phrase:
    names = {group.code: group.name for group in reading.protocol.groups}
    return [Run(f"{names.get(body.group, body.group)}: {observed_words(body)}")]


def _noted(reading: Reading, about: About, body: Noted) -> Phrase:
    if not body.quote:
        return [Run("Note: "), Run(body.text)]
    return [Run(f"In the words of {whom(reading, about)}: "), Run(f"“{body.text}”")]


def _agreement(reading: Reading, _: About, body: Agreement) -> Phrase:
    due = day(body.due) if body.due else NOT_RECORDED
    return [
        Run("Agreement: "),
        Run(body.text),
        Run(f"; owner {whom(reading, body.owner)}; by {due}; agreed by {body.agreed_by.value}"),
    ]


def _signed(_: Reading, __: About, body: Signed) -> Phrase:
    return [
        bold(f"Signed by {body.signer.name}, {body.role}:"),
        Run(
            f" {body.meaning}; licence {or_blank(body.licence)}; head {short_head(body.head)};"
            f" {body.form} form; program {body.program}"
        ),
    ]


def _addendum(_: Reading, __: About, body: Addendum) -> Phrase:
    return [bold("Addendum after the signature: "), Run(body.text)]


def _amendment(reading: Reading, about: About, body: Amendment) -> Phrase:
    snapshot = reading.snapshot
    is_known = body.target in snapshot
    named = f"no. {snapshot.link(body.target).seq}" if is_known else "an earlier entry"
    if body.replacement is None:
        return [bold(f"Strikes out {named}."), Run(" Reason: "), Run(body.reason)]
    return [
        bold(f"Corrects {named}: "),
        *phrase(reading, about, body.replacement),
        Run(f" (reason: {body.reason or NOT_RECORDED})"),
    ]


_WRITERS: Final = cast(
    "dict[type[Body], Callable[[Reading, About, Body], Phrase]]",
    {
        SessionOpened: _opened,
        PartnerCopied: _partner,
        AllergiesCopied: _allergies,
        StaffCopied: _staff,
        Intention: _titled("Intention"),
        Challenge: _titled("Challenge"),
        DoseOrdered: ordered,
        DosePrepared: prepared,
        DoseGiven: given,
        DoseNotGiven: not_given,
        JourneyStarted: _plain("Journey begins"),
        VitalsTaken: _vitals,
        Observed: _observed,
        Noted: _noted,
        Marked: _plain("Mark, to be worded"),
        JourneyEnded: _plain("Journey ends"),
        IntegrationBegan: _plain("Integration session begins"),
        Insight: _titled("Insight"),
        Practice: _titled("How to apply it"),
        Agreement: _agreement,
        Signed: _signed,
        Addendum: _addendum,
        Amendment: _amendment,
    },
)
