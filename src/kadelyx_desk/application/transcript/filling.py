"""Works out what an entry of a transcript leaves out, from the entries before it.

What was typed always stands; the rules look at the whole afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreement
from kadelyx_desk.domain.entries import (
    AgreementReviewed,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    EventResolved,
    Fasted,
    Observed,
    PartnerLeft,
    ReadyToLeave,
    RescueAnswered,
    RoomChecked,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.entries.preparation import RoomItem, Said
from kadelyx_desk.domain.facts import (
    open_events,
    open_order,
    orders,
    running_states,
    unanswered_rescues,
    waiting_dose,
)
from kadelyx_desk.domain.journey.injection import Bedside, injection
from kadelyx_desk.domain.journey.room_check import QUESTIONS
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.rules.leaving import not_met
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.transcript.kinds import blanks
from kadelyx_desk.domain.transcript.leaves import Timed
from kadelyx_desk.domain.transcript.placed import Fields, wrong
from kadelyx_desk.domain.transcript.typed import asked_of
from kadelyx_desk.domain.values import About, Milligrams, Partner

Values = dict[str, Any]
_SHORT: Final = re.compile(r"[0-9]{1,2}[:.]?[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known when an entry is typed: the session before it, and the entry's own."""

    snapshot: SessionSnapshot
    protocol: Protocol
    about: About
    occurred: Moment
    typed: Fields
    values: Values
    earlier: Callable[[], tuple[EarlierAgreement, ...]]

    @property
    def partner(self) -> Partner:
        """The partner it is about; of the couple's, A, whom the rules then refuse."""
        return self.about.partner or Partner.A


def filled(kind: type[Body], told: Told) -> Values:
    """The values of the entry, with those that could be worked out.

    Raises:
        TranscriptError: something is missing that nothing before it says.
    """
    work = _BY_KIND.get(kind)
    known = {} if work is None else work(told)
    return {**blanks(kind), **known, **told.values}


def _fasted(told: Told) -> Values:
    """A time of the evening before, typed without its day, would lie ahead."""
    for name, moment in told.values.items():
        typed = told.typed.values[name]
        is_short = isinstance(typed, Timed) and _SHORT.fullmatch(typed.text.strip())
        if is_short and isinstance(moment, Moment) and moment.utc > told.occurred.utc:
            sentence = "This lies after the entry itself. Type its day too."
            raise wrong(told.typed.where(name), sentence)
    return {}


def _ordered(told: Told) -> Values:
    drug = told.protocol.drug
    before = len(orders(told.snapshot, told.partner))
    return {"number": before + 1, "drug": drug.name, "route": drug.route}


def _prepared(told: Told) -> Values:
    line = open_order(told.snapshot, told.partner)
    if "order" in told.values:
        every = orders(told.snapshot, told.partner)
        line = next((one for one in every if one.link.entry.id == told.values["order"]), line)
    if line is None:
        raise wrong(
            told.typed.where("order"), "No order is open for it. Enter the order first."
        )
    drawn = told.values["volume"].value * told.values["strength"].value
    return {
        "order": line.link.entry.id,
        "number": line.body.number,
        "drug": line.body.drug,
        "milligrams": Milligrams(drawn),
        "check": Check.NAMED,
    }


def _given(told: Told) -> Values:
    site = _site(told)
    names = {field.name for field in fields(DoseGiven)}
    if names <= {*told.values, "site"}:
        return {}
    said = told.values
    bedside = Bedside(
        said["birth_date_confirmed"], site, said["given_by"], said.get("difference")
    )
    if waiting_dose(told.snapshot, told.partner) is None:
        sentence = f"No dose is prepared for {told.about.value}. Enter its preparation first."
        raise wrong(told.typed.where("prepared"), sentence)
    body = injection(told.snapshot, told.protocol, told.partner, bedside)
    told.values["site"] = site
    return {name: getattr(body, name) for name in names}


def _site(told: Told) -> str:
    """The code of a site that was typed by its code or its name."""
    typed: str = told.values["site"]
    named = (one.code for one in told.protocol.sites if one.name == typed.strip().lower())
    return next(named, typed)


def _not_given(told: Told) -> Values:
    line = waiting_dose(told.snapshot, told.partner)
    if line is None:
        raise wrong(
            told.typed.where("prepared"), "No dose is prepared that could be left over."
        )
    return {
        "prepared": line.link.entry.id,
        "milligrams": line.body.milligrams,
        "volume": line.body.volume,
    }


def _observed(told: Told) -> Values:
    """The term of the vocabulary that was named by its code or its label."""
    known = ("code", "group", "label")
    if all(name in told.values for name in known):
        return {}
    terms = [
        {"code": term.code, "group": group.code, "label": term.label}
        for group in told.protocol.groups
        if group.of_couple is (told.about is About.COUPLE)
        for term in group.terms
    ]
    said = {name: told.values[name] for name in known if name in told.values}
    found = [term for term in terms if said and said.items() <= term.items()]
    if len(found) != 1:
        sentence = "Name one term of the protocol, by its code or its label."
        raise wrong(told.typed.where("label" if "label" in said else "code"), sentence)
    return dict(found[0])


def _began(told: Told) -> Values:
    said = {name: told.values[name] for name in ("code", "label") if name in told.values}
    states = ({"code": one.code, "label": one.label} for one in told.protocol.states)
    found = [state for state in states if said and said.items() <= state.items()]
    if not found and len(said) < 2:  # noqa: PLR2004 - code and label
        sentence = "Name a state of the protocol, by its code or its label."
        raise wrong(told.typed.where("label" if "label" in said else "code"), sentence)
    return dict(found[0]) if found else {}


def _ended(told: Told) -> Values:
    running = running_states(told.snapshot, told.about)
    return _the_only(told, "began", [line.link.entry.id for line in running], "state")


def _resolved(told: Told) -> Values:
    still = open_events(told.snapshot, told.partner)
    return _the_only(told, "event", [line.link.entry.id for line in still], "event")


def _answered(told: Told) -> Values:
    still = unanswered_rescues(told.snapshot, told.partner)
    return _the_only(told, "rescue", [line.link.entry.id for line in still], "medicine")


def _the_only(told: Told, name: str, still_open: list[Any], noun: str) -> Values:
    if name in told.values:
        return {}
    if len(still_open) != 1:
        how = "No" if not still_open else "More than one"
        sentence = f"{how} {noun} is open. Name it by the ref of its entry."
        raise wrong(told.typed.where(name), sentence)
    return {name: still_open[0]}


def _ready(_: Told) -> Values:
    said = (one.name for one in asked_of(ReadyToLeave) if one.declared is Said)
    return dict.fromkeys(said, Said.NOT_RECORDED)


def _left(told: Told) -> Values:
    at = told.occurred.utc
    unmet = not_met(told.snapshot, told.protocol, told.partner, at)
    return {"unmet": unmet}


def _room(told: Told) -> Values:
    labels = {asked.code: asked.label for asked in QUESTIONS}
    items: list[RoomItem] = []
    for item in told.values["items"]:
        label = item.label or labels.get(item.code)
        if label is None:
            raise wrong(told.typed.where("items"), "Say the label: the list has no such item.")
        items.append(replace(item, label=label))
    told.values["items"] = tuple(items)
    return {}


def _reviewed(told: Told) -> Values:
    """The earlier agreement by its words; an id that stands in the file is the last resort."""
    words = told.values.get("text")
    found = [one for one in told.earlier() if words is None or one.text == words]
    own = [one for one in found if one.agreement == told.values.get("agreement")]
    if own or len(found) == 1:
        one = (own or found)[0]
        told.values.update(session=one.session, agreement=one.agreement)
        return {"text": one.text, "owner": one.owner, "agreed_by": one.agreed_by}
    if {"session", "agreement", "text", "owner", "agreed_by"} <= told.values.keys():
        return {}
    sentence = "No one earlier agreement of the couple reads so. Type its text as it stands."
    raise wrong(told.typed.where("text"), sentence)


_BY_KIND: Final[dict[type[Body], Callable[[Told], Values]]] = {
    Fasted: _fasted,
    DoseOrdered: _ordered,
    DosePrepared: _prepared,
    DoseGiven: _given,
    DoseNotGiven: _not_given,
    Observed: _observed,
    StateBegan: _began,
    StateEnded: _ended,
    EventResolved: _resolved,
    RescueAnswered: _answered,
    ReadyToLeave: _ready,
    PartnerLeft: _left,
    RoomChecked: _room,
    AgreementReviewed: _reviewed,
}
