"""New couple and the couple file, as they are typed: who comes, why, and when."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from journeys.therapist import Therapist
from journeys.typed import Typed


@dataclass(frozen=True, slots=True)
class Client:
    """One person as the form asks for the person."""

    family: str
    given: str
    born: str
    preferred: str
    pronouns: str
    weight: str
    allergies: str
    medicines: str

    @property
    def called(self) -> str:
        """The name that the screens call the person by."""
        return self.preferred or self.given

    @property
    def listed(self) -> str:
        """The name as lists and the report write it."""
        return f"{self.family.upper()}, {self.given}"


def register(
    t: Therapist, typed: Typed, people: list[Client], reasons: list[str], course: str
) -> None:
    """Fill in the form of a new couple, or of a solo client, and register them."""
    t.press("Register the first couple")
    if len(people) == 1:
        t.press("Solo client")
    for place, one in enumerate(people):
        t.write("Family name", one.family, place)
        t.write("Given name", one.given, place)
        t.write("Date of birth", typed.all(one.born), place)
        t.write("Preferred name", typed.chart(one.preferred), place)
        t.write("Pronouns", typed.chart(one.pronouns), place)
        t.write("Weight, in kg", typed.all(one.weight), place)
        t.write("Weighed on", t.day(-4), place)
        t.write("Allergies", typed.team(one.allergies), place)
        t.write("Medicines", typed.team(one.medicines), place)
        typed.all(one.listed)
    for reason in reasons:
        t.press(typed.all(reason))
    t.press(course)
    when(t, 1)
    t.press("Register")
    t.page("today")


def when(t: Therapist, days: int) -> None:
    """The times of a session: the journey so many days from now, the integration a day on."""
    t.write("Journey", t.day(days))
    t.write("Journey, at", "13:00")
    t.write("Integration", t.day(days + 1))
    t.write("Integration, at", "17:00")


def book(t: Therapist, number: int, *, days: int) -> None:
    """Book the next session from the couple file."""
    t.press(f"Book session {number}")
    t.page("plan-session")
    when(t, days)
    t.press("Plan session")
    t.page("couple")


def open_file(t: Therapist, begins: str) -> None:
    """Find a couple by the beginning of a name, and open its file with Enter."""
    t.press("Couples")
    t.page("couples")
    t.write("Find", begins)
    t.key(Qt.Key.Key_Return)
    t.page("couple")
