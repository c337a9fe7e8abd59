"""A course in sentences, for those who hear it: what the three drawings show."""

from __future__ import annotations

from decimal import Decimal

from kadelyx_desk.domain.course.series import CourseSeries, Dosed, SessionPoint
from kadelyx_desk.domain.wording import NBSP, mg, number


def describe_series(series: CourseSeries) -> str:
    """Session by session: doses, responses, themes; what is not recorded is said."""
    told = " ".join(_session(point, series) for point in series.points if point.tells)
    return told or "Nothing is recorded of this course yet."


def _session(point: SessionPoint, series: CourseSeries) -> str:
    parts = []
    for partner in series.partners:
        said = []
        if partner in point.doses:
            said.append(dose_words(point.doses[partner]))
        if partner in point.changes:
            said.append(point.changes[partner].value)
        if said:
            parts.append(f"{partner.value} {', '.join(said)}")
    if point.themes:
        parts.append(f"themes {', '.join(theme.value for theme in point.themes)}")
    return f"Session {point.number}: {'; '.join(parts)}."


def dose_words(dosed: Dosed) -> str:
    """75 mg, 1.1 mg per kg; not dosed; or without the weight."""
    if not dosed.milligrams:
        return "not dosed"
    if dosed.per_kilogram is None:
        return f"{mg(dosed.milligrams)}, weight not recorded"
    return f"{mg(dosed.milligrams)}, {_rate(dosed.per_kilogram)}"


def _rate(value: Decimal) -> str:
    return f"{number(value)}{NBSP}mg per kg"
