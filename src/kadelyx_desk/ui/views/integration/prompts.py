"""What to begin the talk with: intentions, quotes, notes and states that are shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.entries import Intention, Noted, StateBegan, StateEnded
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock, duration
from kadelyx_desk.ui.viewmodels.entry_words import in_short
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name

MOST = 3
"""How many words and states of one column are shown; the rest is read in the entries."""

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something said or seen. `is_said` is off for what the guide noted."""

    caption: str
    words: str
    is_said: bool


def prompts(view: SessionView, about: About) -> tuple[Prompt, ...]:
    """The shared prompts about one partner or both: the intention, then the latest words."""
    found = [*_noted(view, about)]
    if about is About.COUPLE:
        found += _lasted(view)
    found.sort(key=lambda pair: pair[0])
    return (*_intention(view, about), *(prompt for _, prompt in found[-MOST:]))


def _intention(view: SessionView, about: About) -> Iterator[Prompt]:
    line = view.snapshot.latest(Intention, about)
    if line is None or line.link.entry.visibility is not Visibility.SHARED:
        return
    partner = about.partner
    whose = "Your shared intention"
    if partner is not None:
        whose = f"Intention of {given_name(view, partner)}"
    yield Prompt(whose, f"“{in_short(line.body.text, _LONGEST)}”", is_said=True)


def _noted(view: SessionView, about: About) -> Iterator[tuple[datetime, Prompt]]:
    for line in view.snapshot.current(Noted, about):
        entry = line.link.entry
        if entry.visibility is not Visibility.SHARED:
            continue
        at = clock(entry.occurred.local)
        text = in_short(line.body.text, _LONGEST)
        said = line.body.quote
        partner = about.partner
        if partner is None:
            caption = f"Said together, {at}" if said else f"Seen together, {at}"
        else:
            name = given_name(view, partner)
            caption = f"{name}, in the journey, {at}" if said else f"Noted of {name}, {at}"
        yield line.occurred, Prompt(caption, f"“{text}”" if said else text, is_said=said)


def _lasted(view: SessionView) -> Iterator[tuple[datetime, Prompt]]:
    """What both were seen doing, and how long: “Holding hands, 21 min”."""
    shared = Visibility.SHARED
    ends = {
        line.body.began: line
        for line in view.snapshot.current(StateEnded, About.COUPLE)
        if line.link.entry.visibility is shared
    }
    for line in view.snapshot.current(StateBegan, About.COUPLE):
        if line.link.entry.visibility is not shared:
            continue
        at = clock(line.link.entry.occurred.local)
        words = capitalised(line.body.label)
        end = ends.get(line.link.entry.id)
        if end is None:
            yield line.occurred, Prompt(f"Seen together, from {at}", words, is_said=False)
            continue
        until = clock(end.link.entry.occurred.local)
        lasted = f"{words}, {duration(end.occurred - line.occurred)}"
        yield line.occurred, Prompt(f"Seen together, {at} to {until}", lasted, is_said=False)
