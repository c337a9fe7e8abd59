"""Finds the sections of the manual that say every word that was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kadelyx_desk.domain.finding.folding import folded, words_of
from kadelyx_desk.ui.viewmodels.manual.chapters import Chapter, Section

_WORD: Final = re.compile(r"[a-z0-9]+")


class ManualSearch:
    """Holds the words of the manual as they are compared.

    Args:
        chapters: the whole manual, in its order.
    """

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        self._sections = [section for chapter in chapters for section in chapter.sections]
        self._headings = [_words(section.heading) for section in self._sections]
        self._words = [
            _words(f"{section.heading} {section.words}") for section in self._sections
        ]

    def find(self, typed: str) -> tuple[Section, ...]:
        """The sections in which each word typed begins a word; all of them for no words.

        Those whose heading answers come first; otherwise the order of the manual is kept.
        """
        asked = beginnings_of(typed)
        if not asked:
            return tuple(self._sections)
        found = [
            (not _begins(heading, asked), place)
            for place, (heading, words) in enumerate(
                zip(self._headings, self._words, strict=True)
            )
            if _begins(words, asked)
        ]
        return tuple(self._sections[place] for _, place in sorted(found))


def beginnings_of(typed: str) -> list[str]:
    """What was typed as the beginnings of words that a text is looked through for."""
    return [part for word in words_of(typed) for part in _WORD.findall(word)]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))


def _begins(words: frozenset[str], asked: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)
