"""The shared intentions and challenges that the couple wanted in the room."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

_CALLED: dict[type[Intention | Challenge], str] = {
    Intention: "Intention",
    Challenge: "Challenge",
}


@dataclass(frozen=True, slots=True)
class Carried:
    """One text: whose it is, what it is called, and its words."""

    about: About
    called: str
    words: str


def carried(snapshot: SessionSnapshot) -> tuple[Carried, ...]:
    """The texts in the order in which they are seen: A, shared, B.

    A text that one of the two keeps, or that was made private later, is never among them:
    both of them are in the room.
    """
    found = []
    for about in (About.A, About.COUPLE, About.B):
        for kind, called in _CALLED.items():
            line = snapshot.latest(kind, about)
            if line is None or not line.body.to_room:
                continue
            reader = line.link.entry.visibility
            if line.amendment is not None:
                reader = reader.narrowed(line.amendment.entry.visibility)
            if reader is Visibility.SHARED and line.body.text.strip():
                found.append(Carried(about, called, line.body.text.strip()))
    return tuple(found)
