"""A clinic's protocol as typed data: every clinical figure and list the program works by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from kadelyx_desk.domain.values import Milligrams, Strength

MEASURED = frozenset(
    {"systolic", "diastolic", "heart_rate", "spo2", "respiration", "sedation", "nausea"}
)
"""What a range can be given for."""


def _agreed(condition: object, sentence: str) -> None:
    """Refuse a figure that contradicts another one, before anybody is cared for by it."""
    if not condition:
        raise ValueError(sentence)


def _rise(values: Sequence[timedelta]) -> bool:
    return all(first < then for first, then in pairwise(values))


@dataclass(frozen=True, slots=True)
class Drug:
    """The drug, its route, and the vial strengths that exist (none is ever preset)."""

    name: str
    route: str
    route_name: str
    strengths: tuple[Strength, ...]

    def __post_init__(self) -> None:
        _agreed(self.name and self.route and self.route_name, "the drug has no name or route")
        _agreed(self.strengths, "the drug has no strength")


@dataclass(frozen=True, slots=True)
class DoseLimits:
    """Where a dose is cautioned or stopped; mg per kg count a partner's total."""

    caution_above_mg_per_kg: Decimal
    caution_above: Milligrams
    stop_above_mg_per_kg: Decimal
    stop_at_times_ordered: Decimal
    leave_not_before: timedelta

    def __post_init__(self) -> None:
        caution, stop = self.caution_above_mg_per_kg, self.stop_above_mg_per_kg
        _agreed(0 < caution <= stop < Decimal("Infinity"), "a cap is below its caution")
        times = self.stop_at_times_ordered
        _agreed(1 < times < Decimal("Infinity"), "times_ordered would stop every dose")


@dataclass(frozen=True, slots=True)
class Site:
    """A place for an injection, with the volume in mL that is cautioned and that is stopped."""

    code: str
    name: str
    caution_ml: Decimal
    stop_ml: Decimal

    def __post_init__(self) -> None:
        _agreed(0 < self.caution_ml <= self.stop_ml, f"{self.code} stops below its caution")


@dataclass(frozen=True, slots=True)
class VitalsPlan:
    """When vitals are due, when they are late and when stale, and what can be typed at all."""

    baseline_sets: int
    after_dose: tuple[timedelta, ...]
    late_after: timedelta
    stale_after: timedelta
    ranges: Mapping[str, tuple[int, int]]

    def __post_init__(self) -> None:
        _agreed(_rise((timedelta(0), *self.after_dose)), "the sets after a dose do not rise")
        _agreed(set(self.ranges) == MEASURED, "the ranges are not those of a set of vitals")
        for name, (low, high) in self.ranges.items():
            _agreed(low < high, f"the range of {name} is upside down")


@dataclass(frozen=True, slots=True)
class Pressure:
    """A limit of blood pressure in mmHg, crossed where either figure is above its own."""

    systolic: int
    diastolic: int


@dataclass(frozen=True, slots=True)
class FlagLimits:
    """Where a vital sign is flagged, before a dose and during the journey."""

    before_caution: Pressure
    before_release: Pressure
    during_pressure: Pressure
    spo2_caution: int
    spo2_problem: int
    heart_rate_low: int
    heart_rate_high: int
    sedation_caution: int
    sedation_problem: int


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the journey; `start` counts from the first injection."""

    name: str
    short: str
    start: timedelta


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that can be observed or done."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that belong together, said of a partner or of the couple."""

    code: str
    name: str
    of_couple: bool
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class LastingState:
    """Something of a partner, or of the couple, that has a start and an end.

    `takes_two` is what two do with one another; a solo client is not asked about it.
    """

    code: str
    label: str
    of_couple: bool
    takes_two: bool = False


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """Who is called in an emergency, and under which number."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class HelpCard:
    """What to do in an emergency, in the clinic's own words, and whom to call."""

    steps: tuple[str, ...] = ()
    numbers: tuple[HelpNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """When a partner may leave: `leave_not_before` stands with the dose; PADSS is modified."""

    padss_at_least: int = 9
    """PADSS (modified), 0 to 10: at least 9 to leave."""


@dataclass(frozen=True, slots=True)
class Window:
    """When the integration session is in time, counted from the journey's end."""

    opens: timedelta
    caution: timedelta
    closes: timedelta

    def __post_init__(self) -> None:
        _agreed(self.opens <= self.caution <= self.closes, "the window closes before it opens")


@dataclass(frozen=True, slots=True)
class Protocol:
    """One version of a protocol, with the SHA-256 of the text it was read from."""

    id: str
    name: str
    version: int
    sha256: str
    drug: Drug
    dose: DoseLimits
    sites: tuple[Site, ...]
    vitals: VitalsPlan
    flags: FlagLimits
    sedation_levels: Mapping[int, str]
    dissociation_levels: tuple[str, ...]
    phases: tuple[Phase, ...]
    window: Window
    groups: tuple[Group, ...]
    states: tuple[LastingState, ...] = ()
    rescue_drugs: tuple[str, ...] = ()
    help_card: HelpCard = HelpCard()
    leaving: Leaving = Leaving()

    def __post_init__(self) -> None:
        _agreed(self.phases, "there is no phase")
        _agreed(_rise([phase.start for phase in self.phases]), "the phases do not rise")
        for codes in (
            [site.code for site in self.sites],
            [group.code for group in self.groups],
            [state.code for state in self.states],
        ):
            _agreed(len(set(codes)) == len(codes), "two sites, groups or states have one code")

    def state(self, code: str) -> LastingState | None:
        """The state with this code."""
        return next((state for state in self.states if state.code == code), None)

    def site(self, code: str) -> Site | None:
        """The site with this code."""
        return next((site for site in self.sites if site.code == code), None)
