"""Adverse events and rescue medicines in words: onset, what was done, how each ended."""

from __future__ import annotations

from collections.abc import Iterator

from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.episodes import MEDICAL_HELP, Event, Rescue, events, rescues
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold

Phrase = list[Run]

NOT_RESOLVED = "not resolved"
_FEW = 40
"""Characters of an event's words on page 1, where its kind alone says nothing."""


def was_watched(reading: Reading) -> bool:
    """Whether there was a journey: only then does an empty list say that there was none."""
    return time_of(reading.snapshot, JourneyStarted) is not None


def event_phrases(
    reading: Reading, partner: Partner, *, in_short: bool = False
) -> list[Phrase]:
    """Each adverse event of a partner: kind, onset, what happened, what was done, its end."""
    found = events(reading.snapshot, partner)
    return [event_phrase(reading, item, in_short=in_short) for item in found]


def rescue_phrases(
    reading: Reading, partner: Partner, *, in_short: bool = False
) -> list[Phrase]:
    """Each rescue medicine of a partner: dose, route, time, reason, by whom, the response."""
    found = rescues(reading.snapshot, partner)
    return [rescue_phrase(reading, item, in_short=in_short) for item in found]


def event_phrase(reading: Reading, item: Event, *, in_short: bool = False) -> Phrase:
    """Breathing at 13:44: shallow; done: name called; resolved 13:52."""
    body, end = item.line.body, item.end
    head = f"{item.name} at {reading.when(item.line.occurred)}"
    closed = f"resolved {reading.when(end.occurred)}" if end is not None else NOT_RESOLVED
    called = body.called_medical and item.name != MEDICAL_HELP
    parts = [MEDICAL_HELP if called else None, closed]
    if in_short:
        head = f"{_named(item)} at {reading.when(item.line.occurred)}"
        return [bold(head), Run("".join(f", {part}" for part in parts if part))]
    parts = [
        body.text or f"words {NOT_RECORDED}",
        f"done: {body.action or NOT_RECORDED}",
        *parts,
    ]
    words = "; ".join(part for part in parts if part)
    how = f": {end.body.text}" if end is not None and end.body.text else ""
    return [bold(head), Run(f": {words}{how}")]


def _named(item: Event) -> str:
    """What it is; of an event of no listed kind the first words: *other* says nothing."""
    words = " ".join((item.line.body.text or "").split())
    if item.line.body.event is not EventKind.OTHER or item.name == MEDICAL_HELP or not words:
        return item.name
    if len(words) <= _FEW:
        return f"{item.name} ({words.rstrip('.')})"
    return f"{item.name} ({words[:_FEW].rsplit(' ', 1)[0].rstrip(',;. ')} …)"


def rescue_phrase(reading: Reading, item: Rescue, *, in_short: bool = False) -> Phrase:
    """Ondansetron 4 mg, oral, at 13:46: for nausea; ordered by, given by; response 14:05."""
    body, end = item.line.body, item.end
    head = f"{item.name}, {body.route}, at {reading.when(item.line.occurred)}"
    response = "response " + (reading.when(end.occurred) if end is not None else NOT_RECORDED)
    if in_short:
        return [bold(head), Run(f", {response}")]
    told = f": {end.body.text}" if end is not None else ""
    by = f"ordered by {body.ordered_by.name}, given by {body.given_by.name}"
    return [bold(head), Run(f": for {body.indication}; {by}; {response}{told}")]


def none_words(reading: Reading) -> str:
    """Of which kind page 1 lists nothing, and whether that says there was none."""
    partners = reading.partners
    has_event = any(events(reading.snapshot, partner) for partner in partners)
    has_rescue = any(rescues(reading.snapshot, partner) for partner in partners)
    names = (None if has_event else "adverse events", None if has_rescue else "rescue")
    missing = ", ".join(name for name in names if name)
    told = "none recorded" if was_watched(reading) else NOT_RECORDED
    return f" {capitalised(missing)}: {told}." if missing else ""


def bottom_line_phrases(reading: Reading) -> Iterator[Phrase]:
    """What page 1 says of each, whom it befell first."""
    for partner in reading.partners:
        both = (
            ("adverse event: ", event_phrases(reading, partner, in_short=True)),
            ("rescue: ", rescue_phrases(reading, partner, in_short=True)),
        )
        for label, phrases in both:
            for said in phrases:
                yield [bold(f"{partner.value}, {label}"), *said]
