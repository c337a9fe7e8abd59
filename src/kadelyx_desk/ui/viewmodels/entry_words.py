"""An entry in a few words, as the room and its table say it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kadelyx_desk.domain.entries import (
    Addendum,
    Agreement,
    AllergiesCopied,
    Amendment,
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
    MedicinesCopied,
    Noted,
    Observed,
    PartnerCopied,
    Practice,
    Responded,
    RiskAssessed,
    SessionOpened,
    Signed,
    StaffCopied,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.told import told, told_in
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import day, listed_name, mg, ml, number, strength


def words(body: Body) -> str:
    """What an entry says, without whom it is about and when."""
    writer = _WRITERS.get(type(body))
    if writer is not None:
        return writer(body)
    return told(body) or type(body).MEANING


def words_of(snapshot: SessionSnapshot, link: Link) -> str:
    """What an entry says where both can see it; of a correction also what it did to which."""
    body = link.entry.body
    if not isinstance(body, Amendment):
        return end_words(snapshot, body) or seen_words(snapshot.line(link))
    if body.target not in snapshot:
        return words(body)
    target = snapshot.link(body.target)
    say = words if snapshot.line(target).is_shared else hidden_words
    if body.replacement is None:
        return f"struck out no. {target.seq}: {say(target.entry.body)}"
    if isinstance(target.entry.body, Marked):
        return f"mark no. {target.seq} worded: {say(body.replacement)}"
    return f"corrected no. {target.seq}: {say(body.replacement)}"


def seen_words(line: Line[Body]) -> str:
    """What an entry says on a screen that both partners can see."""
    body = line.link.entry.body if line.is_struck else line.body
    return words(body) if line.is_shared else hidden_words(body)


def end_words(snapshot: SessionSnapshot, body: Body) -> str:
    """What is over, of the end of what lasted; empty for every other entry."""
    return told_in(snapshot, body) or "" if isinstance(body, StateEnded) else ""


def hidden_words(body: Body) -> str:
    """What kind of entry it is, where not both may read what it says."""
    return f"{_NOUNS.get(type(body), 'entry')}, not shared, hidden here"


def in_short(text: str, longest: int) -> str:
    """`text` on one line, cut at a word where it is longer than `longest` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rsplit(' ', 1)[0].rstrip(',;. ')} …"


def vitals_words(body: VitalsTaken) -> str:
    """What was measured, each figure with its name."""
    pressure = body.blood_pressure
    measured: tuple[tuple[str, object], ...] = (
        ("BP", f"{pressure.systolic}/{pressure.diastolic}" if pressure else None),
        ("HR", body.heart_rate),
        ("SpO2", body.spo2),
        ("respiration", body.respiration),
        ("MOAA/S", body.sedation),
        ("nausea", body.nausea),
        ("dissociation", body.dissociation),
    )
    return ", ".join(f"{name} {value}" for name, value in measured if value is not None)


def observed_words(body: Observed) -> str:
    """Tearful 2: what was added; a plain tap has no figure."""
    tapped = body.label if body.intensity == 1 else f"{body.label} {body.intensity}"
    return f"{tapped}: {body.line}" if body.line else tapped


def _noted(body: Noted) -> str:
    return f"quote “{body.text}”" if body.quote else f"note: {body.text}"


def _given(body: DoseGiven) -> str:
    drawn = f"{ml(body.volume)} of {strength(body.strength)}"
    return f"{body.drug} {mg(body.milligrams)} given, {drawn}, {body.site_name}"


def _agreed(body: Agreement) -> str:
    owner = "both" if body.owner is About.COUPLE else body.owner.value
    due = f", by {day(body.due)}" if body.due else ""
    return f"agreement: {body.text}; {owner}{due}, agreed by {body.agreed_by.value}"


def _not_given(body: DoseNotGiven) -> str:
    witness = f", witness {body.witness.name}" if body.witness else ""
    return f"dose {body.outcome.value}: {mg(body.milligrams)}, {ml(body.volume)}{witness}"


def _prepared(body: DosePrepared) -> str:
    drawn = f"{ml(body.volume)} of {strength(body.strength)}"
    lot = f"lot {body.lot}, expiry {day(body.expiry)}"
    return f"{body.drug} {mg(body.milligrams)} prepared, {drawn}, {lot}"


def _copied(body: PartnerCopied) -> str:
    named = f"{listed_name(body.family, body.given)}, born {day(body.born)}"
    if body.weight is None or body.weighed is None:
        return named
    return f"{named}, {number(body.weight.value)} kg on {day(body.weighed)}"


_NOUNS: dict[type[Body], str] = {
    Intention: "intention",
    Challenge: "challenge",
    AllergiesCopied: "allergies",
    MedicinesCopied: "medicines",
    Noted: "note",
    Observed: "observation",
    Insight: "insight",
    Practice: "practice",
    Agreement: "agreement",
    Responded: "response",
    RiskAssessed: "risk",
    Addendum: "addendum",
}

_WRITERS: dict[type[Body], Callable[[Any], str]] = {
    SessionOpened: lambda body: f"session {body.number} of {body.sessions} opened",
    PartnerCopied: _copied,
    AllergiesCopied: lambda body: f"allergies: {body.text}",
    StaffCopied: lambda body: f"staff: {body.name}",
    Intention: lambda body: f"intention: {body.text}",
    Challenge: lambda body: f"challenge: {body.text}",
    DoseOrdered: lambda body: f"{body.drug} {mg(body.milligrams)} ordered",
    DosePrepared: _prepared,
    DoseGiven: _given,
    DoseNotGiven: _not_given,
    JourneyStarted: lambda _: "journey started",
    JourneyEnded: lambda _: "journey ended",
    VitalsTaken: lambda body: f"vitals {vitals_words(body)}",
    Observed: observed_words,
    Noted: _noted,
    Marked: lambda _: "mark, not worded yet",
    IntegrationBegan: lambda _: "integration session began",
    Insight: lambda body: f"insight: {body.text}",
    Practice: lambda body: f"practice: {body.text}",
    Agreement: _agreed,
    # What was found is read alone with the partner, and in no list that both may see.
    Signed: lambda body: f"signed by {body.signer.name}",
    Amendment: lambda body: "struck out" if body.replacement is None else "corrected",
}
