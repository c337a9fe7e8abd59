"""Reads a protocol from the text it is kept as (TOML)."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.protocol import (
    DoseLimits,
    Drug,
    FlagLimits,
    Group,
    HelpCard,
    HelpNumber,
    LastingState,
    Leaving,
    Phase,
    Pressure,
    Protocol,
    Site,
    Term,
    VitalsPlan,
    Window,
)
from kadelyx_desk.domain.values import Milligrams, Strength

_Table = Mapping[str, Any]


def read_protocol(text: str) -> Protocol:
    """The protocol that `text` holds.

    Raises:
        InvalidValueError: for a text that is no TOML, or lacks or misspells a part.
    """
    try:
        return _protocol(tomllib.loads(text), hashlib.sha256(text.encode()).hexdigest())
    except (
        LookupError,
        TypeError,
        ValueError,
        ArithmeticError,
        AttributeError,
        InvalidValueError,
    ) as error:
        message = f"The protocol cannot be read: {error}."
        raise InvalidValueError(message) from error


def _protocol(table: _Table, sha256: str) -> Protocol:
    return Protocol(
        id=_text(table["id"]),
        name=_text(table["name"]),
        version=_whole(table["version"]),
        sha256=sha256,
        drug=_drug(table["drug"]),
        dose=_dose(table["dose"]),
        sites=tuple(_site(site) for site in table["sites"]),
        vitals=_vitals(table["vitals"]),
        flags=_flags(table["flags"]),
        sedation_levels={int(k): v for k, v in table["sedation_levels"].items()},
        dissociation_levels=tuple(table["dissociation"]["levels"]),
        phases=tuple(
            Phase(phase["name"], phase["short"], _minutes(phase["from_min"]))
            for phase in table["phases"]
        ),
        window=_window(table["integration"]),
        groups=tuple(_group(group) for group in table["groups"]),
        **_added(table),
    )


def _added(table: _Table) -> dict[str, Any]:
    """What format 2 added; a text of format 1 has none of it, and nothing that ends it."""
    if table.get("format", 1) == 1:
        return {}
    if table["format"] != _FORMAT or table["end"] != {"complete": True}:
        message = "it is cut off, or was written for a newer program"
        raise ValueError(message)
    return {
        "states": tuple(_state(state) for state in table["states"]),
        "rescue_drugs": tuple(_text(name) for name in table["rescue"]["drugs"]),
        "help_card": _help(table["help"]),
        "leaving": Leaving(_whole(table["leaving"]["padss_at_least"])),
    }


_FORMAT = 2


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        message = f"{value!r} is no text"
        raise TypeError(message)
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        message = f"{value!r} is no whole figure"
        raise TypeError(message)
    return value


def _exact(value: object) -> Decimal:
    """A figure written as text: TOML's own fractions are not exact."""
    return Decimal(_text(value))


def _minutes(value: object) -> timedelta:
    return timedelta(minutes=_whole(value))


def _drug(table: _Table) -> Drug:
    strengths = tuple(Strength(_exact(text)) for text in table["strengths_mg_per_ml"])
    name, route, spoken = (_text(table[part]) for part in ("name", "route", "route_name"))
    return Drug(name, route, spoken, strengths)


def _dose(table: _Table) -> DoseLimits:
    return DoseLimits(
        caution_above_mg_per_kg=_exact(table["caution_above_mg_per_kg"]),
        caution_above=Milligrams(_exact(table["caution_above_mg"])),
        stop_above_mg_per_kg=_exact(table["stop_above_mg_per_kg"]),
        stop_at_times_ordered=_exact(table["stop_at_times_ordered"]),
        leave_not_before=_minutes(table["leave_not_before_min"]),
    )


def _site(table: _Table) -> Site:
    caution, stop = _exact(table["caution_ml"]), _exact(table["stop_ml"])
    return Site(_text(table["code"]), _text(table["name"]), caution, stop)


def _vitals(table: _Table) -> VitalsPlan:
    return VitalsPlan(
        baseline_sets=_whole(table["baseline_sets"]),
        after_dose=tuple(_minutes(value) for value in table["after_dose_min"]),
        late_after=_minutes(table["late_after_min"]),
        stale_after=_minutes(table["stale_after_min"]),
        ranges={
            name: (_whole(low), _whole(high)) for name, (low, high) in table["ranges"].items()
        },
    )


def _flags(table: _Table) -> FlagLimits:
    before, during = table["before_dose"], table["during"]
    return FlagLimits(
        before_caution=Pressure(**before["caution"]),
        before_release=Pressure(**before["release"]),
        during_pressure=Pressure(**during["blood_pressure"]),
        spo2_caution=during["spo2_caution"],
        spo2_problem=during["spo2_problem"],
        heart_rate_low=during["heart_rate_low"],
        heart_rate_high=during["heart_rate_high"],
        sedation_caution=during["sedation_caution"],
        sedation_problem=during["sedation_problem"],
    )


def _window(table: _Table) -> Window:
    hours = (_whole(table[f"{name}_after_h"]) for name in ("opens", "caution", "closes"))
    opens, caution, closes = (timedelta(hours=value) for value in hours)
    return Window(opens, caution, closes)


_OF_COUPLE = {"partner": False, "couple": True}


def _group(table: _Table) -> Group:
    terms = tuple(Term(code, _text(label)) for code, label in table["terms"].items())
    of_couple = _OF_COUPLE[table["about"]]
    return Group(_text(table["code"]), _text(table["name"]), of_couple, terms)


def _state(table: _Table) -> LastingState:
    of_couple = _OF_COUPLE[table["about"]]
    takes_two = table.get("takes_two", False) is True
    return LastingState(_text(table["code"]), _text(table["name"]), of_couple, takes_two)


def _help(table: _Table) -> HelpCard:
    numbers = (HelpNumber(_text(row["name"]), _text(row["number"])) for row in table["numbers"])
    return HelpCard(tuple(_text(step) for step in table["steps"]), tuple(numbers))
