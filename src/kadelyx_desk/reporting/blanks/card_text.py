"""What the quick card says that the program says too; imports nothing that draws."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardKey:
    """What a key does; with two partners, `a` is the left hand's and `b` the right's."""

    does: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class CardText:
    """What the program's own help says, handed over so that both say the same.

    `steps` are a word and a sentence each, `keys` the places with their keys, `help_key` the
    one that opens the help card.
    """

    what_it_is: str
    steps: tuple[tuple[str, str], ...]
    keys: tuple[tuple[str, tuple[CardKey, ...]], ...]
    help_key: str
