"""How a partner left: score, time, escort, and what was not met."""

from __future__ import annotations

from kadelyx_desk.domain.entries import PartnerLeft, ReadyToLeave
from kadelyx_desk.domain.told import unmet
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import NOT_RECORDED, at, or_blank
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold


def leaving_phrases(reading: Reading, partner: Partner) -> list[list[Run]]:
    """PADSS 10 of 10; left 16:02; escort Luis Rivera; what was not met in bold first."""
    about = About.of(partner)
    check = reading.snapshot.latest(ReadyToLeave, about)
    left = reading.snapshot.latest(PartnerLeft, about)
    if check is None and left is None:
        return [[Run(NOT_RECORDED)]]
    parts: list[list[Run]] = []
    if check is not None:
        missing = unmet(check.body, reading.protocol.leaving.padss_at_least)
        parts += [[bold(words)] for words in missing if not words.startswith("PADSS")]
        parts.append(_score(check.body, reading.protocol.leaving.padss_at_least))
    parts.append([Run(f"left {reading.clock(left.occurred) if left else NOT_RECORDED}")])
    escort = left.body.escort if left is not None else check.body.escort if check else None
    parts.append([Run(f"escort {or_blank(escort)}")])
    if left is not None and left.body.reason:
        parts.append([Run(f"reason: {left.body.reason}")])
    if check is not None and check.body.follow_up is not None:
        parts.append([Run(f"call {at(check.body.follow_up)}")])
    return parts


def _score(body: ReadyToLeave, least: int) -> list[Run]:
    if body.padss is None:
        return [bold(f"PADSS {NOT_RECORDED}")]
    words = f"PADSS {body.padss} of 10"
    return [bold(f"{words}, below {least}")] if body.padss < least else [Run(words)]
