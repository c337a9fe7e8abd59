"""Who may read a note, in words with the partner's name."""

from __future__ import annotations

from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.kit.form.chip import Reader
from kadelyx_desk.ui.views.kit.icons import Icon


def readers_of(about: About, name: str) -> tuple[Reader, ...]:
    """The readers of a note about somebody, widest first.

    Args:
        about: whom it is about.
        name: what the partner is called; not used for both.
    """
    team = Reader(Visibility.TEAM.value, "Team only", Icon.LOCK)
    if about is About.COUPLE:
        return Reader(Visibility.SHARED.value, "Shared, couple"), team
    return (
        Reader(Visibility.SHARED.value, f"Shared, about {name}"),
        Reader(Visibility.PARTNER.value, f"{name} and team", Icon.PERSON),
        team,
    )


def reader_words(about: About, name: str, reader: Visibility) -> str:
    """Who reads a note that is recorded, and whom it is about."""
    words = next(one.words for one in readers_of(about, name) if one.key == reader.value)
    if reader is not Visibility.TEAM:
        return words
    return f"{words}, about {'both' if about is About.COUPLE else name}"
