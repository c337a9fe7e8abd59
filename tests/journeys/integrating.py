"""The integration session step by step, the review, the signature and the report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from journeys.booking import Client
from journeys.prepared import PASSPHRASE
from journeys.therapist import Therapist
from journeys.typed import Typed


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement as it is typed: what, by when in days, whose, and who agreed."""

    text: str
    days: int
    owner: str = "Both"
    by: str = "Both"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an agreement of the session before."""

    text: str
    outcome: str
    note: str


@dataclass(frozen=True, slots=True)
class Work:
    """What is told in an integration; a pair of each partner, in their order."""

    found: list[str]
    themes: list[str]
    uses: list[str]
    guide: str
    agreed: list[Agreed]
    responses: list[tuple[str, str]]
    plan: str
    referral: str
    risks: list[tuple[str, str]]
    together: tuple[str, str] | None = None
    earlier: tuple[Kept, ...] = ()


def begin(t: Therapist, names: str, *, hours: float = 26) -> None:
    """Hours after the journey's end, from Today."""
    t.clock.forward(hours=hours)
    t.press(f"Open the integration of {names}")
    t.page("integration")
    t.press("Begin integration")


def work_through(t: Therapist, typed: Typed, people: list[Client], work: Work) -> None:
    """All steps, one after the other, to the review."""
    for one, words in zip(people, work.found, strict=True):
        t.write(f"{one.called}, what did you find?", typed.all(words))
    if work.together is not None:
        t.write("What was different between you?", typed.all(work.together[0]))
    for theme in work.themes:
        t.press(typed.all(theme))
    t.press("Next: how to use it")
    for one, words in zip(people, work.uses, strict=True):
        t.write(f"{one.called}, how will you use it?", typed.all(words))
    if work.together is not None:
        t.write("How will you use it together?", typed.all(work.together[1]))
    t.write("What did you do as the guide?", typed.all(work.guide))
    t.press("Next: agreements")
    for kept in work.earlier:
        t.answer(f"What became of: {kept.text}", kept.outcome)
        t.write(f"Note on: {kept.text}", typed.all(kept.note))
    for agreed in work.agreed:
        _agree(t, typed, agreed)
    t.press("Next: response and plan")
    for one, (change, words) in zip(people, work.responses, strict=True):
        t.answer(f"{one.called}, how do you find things now?", typed.all(change))
        t.write(f"In the words of {one.called} (may stay blank)", typed.all(words))
    t.write("What comes next", typed.all(work.plan))
    t.write("Next date (may stay open)", typed.all(t.day(9)))
    t.write("Referral (may stay open)", typed.all(work.referral))
    for letter, one, (level, words) in zip("AB", people, work.risks, strict=False):
        is_alone = len(people) == 1
        t.press("Next: risk" if is_alone else f"Next: alone with {letter}")
        _ask_alone(t, "Open" if is_alone else f"Open alone with {one.called}", level, words)
        typed.hide(words)
    t.press("Next: review")


def _agree(t: Therapist, typed: Typed, agreed: Agreed) -> None:
    t.write("What is agreed", typed.all(agreed.text))
    t.write("By (may stay open)", typed.all(t.day(agreed.days)))
    t.answer("Owner", agreed.owner)
    t.answer("Who agreed", agreed.by)
    t.press("Add agreement")
    t.find(f"Strike out: {agreed.text}")


def _ask_alone(t: Therapist, opens: str, level: str, words: str) -> None:
    """Risk of one person: opened, told, hidden again; what was told is there when opened."""
    t.press(opens)
    t.answer("Risk", level)
    t.write("In words (may stay blank)", words)
    t.press("Record")
    t.find("Record the change")
    t.press("Close again")
    t.until(lambda: not t.seen("In words (may stay blank)"), "the risk is hidden")
    t.press(opens)
    assert t.text_of("In words (may stay blank)") == words
    t.press("Close again")


def sign(t: Therapist) -> None:
    """The passphrase once more."""
    t.page("review")
    t.write("Passphrase", PASSPHRASE)
    t.key(Qt.Key.Key_Return)
    t.until(lambda: not t.seen("Passphrase"), "signed")


def export(t: Therapist, name: str) -> Path:
    """The joint report under a name of its own; returns where it lies."""
    t.target = t.folder.parent / f"{name}.pdf"
    t.press("Export joint report")
    t.until(t.target.exists, "the report")
    t.find("Export joint report")
    return t.target
