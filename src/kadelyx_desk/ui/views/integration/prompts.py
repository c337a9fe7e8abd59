"""What to begin the talk with: intentions, quotes and notes of the journey that are shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kadelyx_desk.domain.entries import Intention, Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.entry_words import in_short
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name

MOST = 4
"""How many quotes and notes of one column are shown; the rest is read in the entries."""

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something said or seen. `is_said` is off for what the guide noted."""

    caption: str
    words: str
    is_said: bool


def prompts(view: SessionView, about: About) -> tuple[Prompt, ...]:
    """The shared prompts about one partner or both: the intention, then the latest words."""
    return (*_intention(view, about), *tuple(_noted(view, about))[-MOST:])


def _intention(view: SessionView, about: About) -> Iterator[Prompt]:
    line = view.snapshot.latest(Intention, about)
    if line is None or line.link.entry.visibility is not Visibility.SHARED:
        return
    partner = about.partner
    whose = "Your shared intention"
    if partner is not None:
        whose = f"Intention of {given_name(view, partner)}"
    yield Prompt(whose, f"“{in_short(line.body.text, _LONGEST)}”", is_said=True)


def _noted(view: SessionView, about: About) -> Iterator[Prompt]:
    lines = sorted(view.snapshot.current(Noted, about), key=lambda line: line.occurred)
    for line in lines:
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
        yield Prompt(caption, f"“{text}”" if said else text, is_said=said)
