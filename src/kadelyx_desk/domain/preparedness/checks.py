"""The preparation as lines to tick: what is missing by its sentence, the rest by a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kadelyx_desk.domain.course.calling import called
from kadelyx_desk.domain.facts import identity, partners
from kadelyx_desk.domain.preparedness.missing import Item, Missing, missing
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.wording import day

_DONE: Final = {
    Item.INTENTION: "Intentions written",
    Item.CHALLENGE: "Challenges written",
    Item.PATTERN: "Dosing pattern chosen",
    Item.WEIGHT: "Weight with its day",
    Item.ALLERGIES: "Allergies asked about",
    Item.MEDICINES: "Medicines asked about",
    Item.FASTING: "Fasting asked about",
    Item.ESCORT: "Escort named",
    Item.ORDER: "Dose ordered",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One line: whether it is done, and what."""

    is_done: bool
    words: str


def checks(snapshot: SessionSnapshot) -> tuple[Check, ...]:
    """Every line, what is missing first; each partner by the name they go by."""
    open_points = missing(snapshot)
    names = _names(snapshot)
    is_couple = len(names) > 1
    lacking = {one.item for one in open_points}
    applies = (item for item in Item if item not in lacking)
    done = [item for item in applies if is_couple or item is not Item.PATTERN]
    return (
        *(Check(is_done=False, words=_words(one, names)) for one in open_points),
        *(Check(is_done=True, words=_done(item, snapshot)) for item in done),
    )


def _names(snapshot: SessionSnapshot) -> dict[str, str]:
    copied = {who: identity(snapshot, who) for who in partners(snapshot)}
    return {
        who.value: called(one, copied.get(who.other))
        for who, one in copied.items()
        if one is not None
    }


def _words(one: Missing, names: dict[str, str]) -> str:
    letter, colon, words = one.sentence.rstrip(".").partition(": ")
    return (
        f"{names[letter]}: {words}" if colon and letter in names else one.sentence.rstrip(".")
    )


def _done(item: Item, snapshot: SessionSnapshot) -> str:
    """The word of an item; a weight says from which day, where it is one day for both."""
    if item is Item.WEIGHT:
        copied = [identity(snapshot, partner) for partner in partners(snapshot)]
        days = {one.weighed for one in copied if one is not None and one.weighed is not None}
        if len(days) == 1:
            return f"Weight dated {day(days.pop())}"
    return _DONE[item]
