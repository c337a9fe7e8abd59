"""A dose in every figure that matters, together: mg, mL, mg per kg and the running total."""

from __future__ import annotations

from kadelyx_desk.domain.facts import identity, total_given
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import Milligrams, Millilitres, Partner, Strength
from kadelyx_desk.domain.wording import (
    NBSP,
    NOT_RECORDED,
    day,
    kg,
    mg,
    ml,
    number,
    per_kilogram,
    strength,
)
from kadelyx_desk.ui.views.kit.layout import Facts

Rows = tuple[tuple[str, str], ...]


def drawn(mass: Milligrams, volume: Millilitres | None, vial: Strength | None) -> str:
    """75 mg, 1.5 mL of 50 mg per mL; the mass alone where nothing is drawn yet."""
    if volume is None or vial is None:
        return mg(mass)
    return f"{mg(mass)}, {ml(volume)} of {strength(vial)}"


def figures(
    snapshot: SessionSnapshot,
    partner: Partner,
    mass: Milligrams | None,
    volume: Millilitres | None = None,
    vial: Strength | None = None,
) -> Rows:
    """The rows for a dose of `partner`; the total counts what was given, and this dose."""
    copied = identity(snapshot, partner)
    weight = copied.weight if copied is not None else None
    on = copied.weighed if copied is not None else None
    weighed = NOT_RECORDED
    if weight is not None:
        weighed = kg(weight.value) + (f", {day(on)}" if on is not None else "")
    if mass is None:
        return (("Weight", weighed),)
    given = total_given(snapshot, partner)
    total = given + mass.value

    def rated(milligrams: Milligrams | None) -> str:
        value = total if milligrams is None else milligrams.value
        if weight is None:
            return NOT_RECORDED
        return f"{number(per_kilogram(value, weight.value))}{NBSP}mg per kg"

    return (
        ("This dose", drawn(mass, volume, vial)),
        ("Per kg", rated(mass)),
        ("Running total", f"{mg(total)}, {rated(None)}" if weight else mg(total)),
        ("Weight", weighed),
    )


class DoseFigures(Facts):
    """The figures as they are typed."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Rows = ()

    def show_figures(self, rows: Rows) -> None:
        """Show these rows, if they are others than before."""
        if rows != self._rows:
            self._rows = rows
            self.show_rows(rows)

    @property
    def words(self) -> str:
        """All that is said, for whoever reads it aloud."""
        return "; ".join(f"{word}: {value}" for word, value in self._rows)
