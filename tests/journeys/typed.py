"""Everything that a journey types, and who may read it: what is asserted at its end."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Typed:
    """Five lists that grow as the journey goes on.

    `shared` stands on the joint report and on the screen; `private` on the screen only, and on
    no joint report; `hidden` where it is opened alone with somebody, and in no list; `charted`
    in the couple file alone, which is no part of a session; `undone` in a correction that was
    taken back, which has no row in the table and a line on paper.
    """

    shared: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    charted: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def all(self, words: str) -> str:
        """Note words that everybody may read, as they will be read; returns them."""
        self.shared.append(words)
        return words

    def team(self, words: str) -> str:
        """Note words that the joint report withholds; returns them."""
        self.private.append(words)
        return words

    def hide(self, words: str) -> str:
        """Note words that are seen only where they are opened; returns them."""
        self.hidden.append(words)
        return words

    def undo(self, words: str) -> str:
        """Note words of a correction that is taken back; returns them."""
        self.undone.append(words)
        return words

    def chart(self, words: str) -> str:
        """Note words that stand in the couple file alone; returns them."""
        self.charted.append(words)
        return words
