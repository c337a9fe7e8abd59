"""The dose sheet of a partner: from the order to the bedside, and what a volume holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from kadelyx_desk.domain.entries import (
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
)
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.protocol import Protocol, Site
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import duration, mg, ml, number
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import WIDTH, Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, joined, takes, tied
from kadelyx_desk.reporting.blanks.sheets.asked import ANSWERS, name_row, when

_CLOSE: Final = -4.0
VOLUMES: Final = tuple(
    map(Decimal, ("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.8", "1", "1.2", "1.5", "2", "3"))
)
"""The volumes in mL that the reminder of strengths is worked out for."""


def doses(protocol: Protocol, partner: Partner) -> Form:
    """The first dose and one booster side by side, and the reminder."""
    return Form("Doses", lambda pen: _sheet(pen, protocol), partner)


def _sheet(pen: Pen, protocol: Protocol) -> Iterator[Piece]:
    yield name_row(pen)
    kinds = (DoseOrdered, DosePrepared, DoseGiven, DoseNotGiven)
    drug = protocol.drug
    title = f"{drug.name}, {drug.route_name}"
    yield pen.head(title, ", ".join(kind.KIND for kind in kinds))
    first = _card(protocol, Cell("Number", 1.1, printed="Dose 1", takes=_NUMBER))
    booster = _card(protocol, Cell("Booster no.", 1.1, takes=_NUMBER))
    for rows in zip(first, booster, strict=True):
        yield pen.abreast(*rows)
    yield pen.gap(6)
    yield from tied(_reminder(pen, protocol))
    yield pen.words(limits(protocol), size=8.5)


def _card(protocol: Protocol, number_cell: Cell) -> Sequence[tuple[Cell, ...]]:
    strengths = tuple(number(item.value) for item in protocol.drug.strengths)
    sites = tuple(site.name for site in protocol.sites)
    prepared = takes(DosePrepared, "milligrams", "volume", "lot", "expiry", "vial")
    return (
        (
            number_cell,
            Cell("Ordered mg", takes=takes(DoseOrdered, "milligrams")),
            Cell("Ordered by", 1.5, takes=takes(DoseOrdered, "ordered_by")),
            when("At", 0.9),
        ),
        (
            Cell(
                "mg per mL on the vial in the hand",
                1.9,
                strengths,
                takes=takes(DosePrepared, "strength"),
            ),
            Cell("Lot", 1.2, takes=prepared),
            Cell("Expiry", 1.2),
        ),
        (
            Cell("Drawn mL", 1.1),
            Cell("is mg", 1.1),
            when("At", 0.9),
            Cell("Vial", 1.2),
        ),
        (
            Cell("Prepared by", takes=takes(DosePrepared, "prepared_by")),
            Cell("Checked by another", takes=takes(DosePrepared, "checked_by", "check")),
        ),
        (
            Cell(
                "Date of birth, as told now",
                1.3,
                takes=takes(DoseGiven, "birth_date_confirmed"),
            ),
            Cell("Weight kg, of which day", 1.2, takes=takes(DoseGiven, "weight", "weighed")),
        ),
        (Cell("Site", ticks=sites, takes=takes(DoseGiven, "site", "site_name")),),
        (
            when("Given at", 1.2, _ROW),
            Cell("mL", 0.8),
            Cell("mg", 0.8),
            Cell("Given by", 1.6),
        ),
        (
            Cell("Aspirated", 0.9, ANSWERS, takes=takes(DoseGiven, "aspirated")),
            Cell("Not as ordered, because", 1.7, takes=takes(DoseGiven, "difference")),
        ),
        (
            Cell(
                "Not given",
                1.5,
                tuple(item.value for item in Outcome),
                takes=takes(DoseNotGiven, "outcome"),
            ),
            when("At", 0.9),
        ),
        (
            Cell("mL", 0.7, takes=takes(DoseNotGiven, "milligrams", "volume")),
            Cell("mg", 0.7),
            Cell("Witness, not who drew it up", 2, takes=takes(DoseNotGiven, "witness")),
        ),
    )


_NUMBER: Final = joined(
    takes(DoseOrdered, "number", "drug", "route"),
    takes(DosePrepared, "number", "drug"),
    takes(DoseGiven, "number", "drug", "route"),
)
"""What order, preparation and injection say alike."""
_ROW: Final = takes(
    DoseGiven,
    *("ordered", "milligrams", "volume", "strength", "vial", "lot", "expiry"),
    *("ordered_by", "prepared_by", "given_by", "checked_by", "check"),
)
"""The row of an injection repeats its order and its preparation, as in the record."""


def _reminder(pen: Pen, protocol: Protocol) -> list[Piece]:
    first, rest = 96.0, (WIDTH - 96.0) / len(VOLUMES)
    columns = (
        Column("What mL holds, in mg", first),
        *(Column(ml(volume), rest) for volume in VOLUMES),
    )
    rows = [
        (f"{number(item.value)} mg per mL", *(_held(protocol, item.value * v) for v in VOLUMES))
        for item in protocol.drug.strengths
    ]
    return pen.table(columns, rows, _CLOSE)


def _held(protocol: Protocol, milligrams: Decimal) -> str:
    """The mg; in brackets above what the protocol cautions of, empty where it is far off."""
    caution = protocol.dose.caution_above.value
    if milligrams > caution:
        return f"({number(milligrams)})"
    return number(milligrams)


def limits(protocol: Protocol) -> str:
    """What the protocol cautions of and stops, in words."""
    dose = protocol.dose
    most, rate = mg(dose.caution_above), number(dose.caution_above_mg_per_kg)
    total = (
        f"In brackets: above {most}. A partner's total: caution above {rate} mg per kg or"
        f" {most}, stop above {number(dose.stop_above_mg_per_kg)} mg per kg."
    )
    sites = " ".join(_site_words(found) for found in _alike(protocol.sites))
    wait = duration(dose.leave_not_before)
    return f"{total} {sites} Nobody leaves before {wait} have passed since the last dose."


def _alike(sites: tuple[Site, ...]) -> list[list[Site]]:
    """Sites with the same limits."""
    return [list(found) for _, found in groupby(sites, lambda s: (s.caution_ml, s.stop_ml))]


def _site_words(sites: list[Site]) -> str:
    names = ", ".join(site.name for site in sites)
    caution, stop = ml(sites[0].caution_ml), ml(sites[0].stop_ml)
    return f"Per {names}: caution above {caution}, stop above {stop}."
