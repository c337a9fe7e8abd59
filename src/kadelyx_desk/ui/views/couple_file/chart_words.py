"""What a chart says of a client, statement by statement, in words."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.domain.course.statements import PersonFile, Stated, latest
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.wording import NOT_RECORDED, day, kg, spoken_name
from kadelyx_desk.ui.viewmodels.couple_intents import Statement


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a chart: the word, what is known, and when it was stated."""

    word: str
    value: str
    stated: str


def said_words(body: Body) -> str:
    """A statement in its own words: Ana Rivera, born 04-Mar-1985; 68.2 kg, 18-Nov-2026."""
    match body:
        case PersonRegistered() as named:
            goes_by = ", ".join(part for part in (named.preferred, named.pronouns) if part)
            name = f"{spoken_name(named.family, named.given)}, born {day(named.born)}"
            return f"{name}, goes by {goes_by}" if goes_by else name
        case Weighed(weight, on):
            return f"{kg(weight.value)}, {day(on)}"
        case AllergiesStated(text) | MedicinesStated(text):
            return text
        case _:
            return ""


def rows(person: PersonFile) -> dict[type[Statement], Row]:
    """The rows that can be said anew, in their order."""
    name = latest(person.names)
    weight = person.weight
    identity = person.identity
    spoken = spoken_name(identity.family, identity.given)
    weighed = f"on {day(weight.body.on)}, " if weight else ""
    return {
        PersonRegistered: Row("Name", spoken, f"born {day(identity.born)}, {_stated(name)}"),
        Weighed: Row(
            "Weight",
            kg(weight.body.weight.value) if weight else NOT_RECORDED,
            f"{weighed}{_stated(weight)}" if weight else "",
        ),
        AllergiesStated: _words_row("Allergies", latest(person.allergies)),
        MedicinesStated: _words_row("Medicines", latest(person.medicines)),
    }


def goes_by(person: PersonFile) -> tuple[str, str]:
    """Preferred name and pronouns, each with the words for a blank."""
    identity = person.identity
    return identity.preferred or NOT_RECORDED, identity.pronouns or NOT_RECORDED


def earlier(person: PersonFile) -> tuple[str, ...]:
    """Every statement that no longer counts, newest first, and what became of it."""
    counting = {
        one.entry
        for one in (
            latest(person.names),
            person.weight,
            latest(person.allergies),
            latest(person.medicines),
        )
        if one is not None
    }
    every: list[tuple[str, Stated[PersonRegistered] | Stated[Weighed] | _Words]] = [
        *(("Name", one) for one in person.names),
        *(("Weight", one) for one in person.weights),
        *(("Allergies", one) for one in person.allergies),
        *(("Medicines", one) for one in person.medicines),
    ]
    gone = [(word, one) for word, one in every if one.entry not in counting]
    gone.sort(key=lambda pair: pair[1].at.utc, reverse=True)
    return tuple(
        f"{word}: {said_words(one.body)}; {_stated(one)}"
        + (", taken back" if one.is_taken_back else "")
        for word, one in gone
    )


_Words = Stated[AllergiesStated] | Stated[MedicinesStated]


def _words_row(word: str, said: _Words | None) -> Row:
    return Row(word, said.body.text if said else NOT_RECORDED, _stated(said))


def _stated(said: Stated[PersonRegistered] | Stated[Weighed] | _Words | None) -> str:
    return "" if said is None else f"stated {day(said.day)}"
