"""A card with a list of rows that can be pressed; a long list is cut and opens on request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.line_button import LineButton

SHORT: Final = 6
"""Rows that are shown before the rest is asked for."""

LONGEST: Final = 60
"""Rows that are ever shown here; the list of couples has all."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: words in bold, a line below, a word at the right, and what a press asks for."""

    words: str
    caption: str
    aside: str
    asks: Intent


class ListCard(Card):
    """Rows that have something in common.

    Args:
        title: what that is; the number of rows stands beside it.
        rows: the rows, what presses most first.
        whole: whether the whole list was asked for before.
    """

    asked = signal_of(Intent)
    whole_asked = signal_of_nothing()

    def __init__(self, title: str, rows: Sequence[Row], *, whole: bool = False) -> None:
        super().__init__(title, f"{len(rows):,}")
        self.body.setSpacing(4)
        is_cut = not whole and len(rows) > SHORT + 1
        self.rows = [self._add(row) for row in rows[: SHORT if is_cut else LONGEST]]
        self.more = Button(f"Show all {len(rows):,}", Kind.QUIET)
        self.more.setParent(self)
        self.more.setVisible(is_cut)
        if is_cut:
            self.body.addWidget(self.more)
            self.more.clicked.connect(self.whole_asked.emit)
        elif len(rows) > LONGEST:
            words = f"{len(rows) - LONGEST:,} more are under Couples."
            self.body.addWidget(Text(words, Type.CAPTION, Ink.MUTED, wrap=True))

    def _add(self, row: Row) -> LineButton:
        line = LineButton(row.words, row.caption, row.aside)
        line.clicked.connect(lambda: self.asked.emit(row.asks))
        self.body.addWidget(Rule())
        self.body.addWidget(line)
        return line
