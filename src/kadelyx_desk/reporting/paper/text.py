"""Runs of text broken into lines; long ones cut at a sentence, with a pointer to the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kadelyx_desk.reporting.paper.faces import Faces

UNKNOWN_PAGE: Final = "888"
"""Stands for a page number until the pages are counted; as wide as any number of theirs."""
_TOKEN: Final = re.compile(r"\n| +|[^ \n]+")
_SENTENCE: Final = re.compile(r"[.!?…][\"”\u2019')]*(?=\s|$)")
_LEAST: Final = 0.3
"""A cut at a sentence keeps at least this much; "Dr." at the start is no sentence."""
_CODE: Final = re.compile(r"\[U\+[0-9A-F]*$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one weight. With `entry`, a pointer to where that entry stands in full."""

    text: str
    bold: bool = False
    entry: int = 0


Line = tuple[Run, ...]


def bold(text: str) -> Run:
    """Words in the bold face."""
    return Run(text, bold=True)


def pointer(entry: int) -> Run:
    """Words that say where the rest of a text stands."""
    return Run(f"more: no. {entry}, page {UNKNOWN_PAGE}", bold=True, entry=entry)


def lines_of(
    faces: Faces, runs: Iterable[Run], width: float, size: float, limit: int = 1_000_000
) -> list[Line]:
    """Break `runs` into lines no wider than `width`; a longer word is broken inside.

    At least one line is returned, and never more than `limit` and one more line, so that
    asking whether a very long text fits costs little.
    """
    setter = _Setter(faces, width, size)
    for word in _words(faces, runs):
        setter.put(word)
        if len(setter.lines) > limit:
            break
    setter.close()
    return setter.lines


def _words(faces: Faces, runs: Iterable[Run]) -> list[list[Run]]:
    """Runs cut at spaces and line breaks; what touches without a space stays one word."""
    words: list[list[Run]] = []
    glue = False
    for run in runs:
        if run.entry:
            words.append([run])
            glue = False
            continue
        for found in _TOKEN.finditer(faces.visible(run.text)):
            piece = Run(found[0], run.bold)
            is_word = found[0][0] not in " \n"
            if is_word and glue:
                words[-1].append(piece)
            else:
                words.append([piece])
            glue = is_word
    return words


class _Setter:
    """Puts words after each other until a line is full."""

    def __init__(self, faces: Faces, width: float, size: float) -> None:
        self.lines: list[Line] = []
        self._faces = faces
        self._width = width
        self._size = size
        self._line: list[Run] = []
        self._used = 0.0

    def put(self, word: list[Run]) -> None:
        if word[0].text == "\n":
            self.close()
            return
        if word[0].text.isspace() and word[0].text[0] == " " and not self._line:
            return
        wide = sum(self._wide(run) for run in word)
        if self._used + wide <= self._width:
            self._line += word
            self._used += wide
        elif word[0].text[0] == " ":
            self.close()
        elif wide <= self._width:
            self.close()
            self.put(word)
        else:
            self._put_in_pieces(word)

    def _put_in_pieces(self, word: list[Run]) -> None:
        for run in word:
            rest = run.text
            while rest:
                fits = self._prefix(rest, run.bold)
                if fits == 0 and self._line:
                    self.close()
                    continue
                piece = Run(rest[: max(fits, 1)], run.bold, run.entry)
                self._line.append(piece)
                self._used += self._wide(piece)
                rest = rest[len(piece.text) :]

    def _prefix(self, text: str, bold: bool) -> int:  # noqa: FBT001 - the run's weight, handed on
        used = self._used
        for place, character in enumerate(text):
            used += self._faces.width(character, self._size, bold=bold)
            if used > self._width:
                code = _CODE.search(text[:place])
                return code.start() if code and (code.start() or self._line) else place
        return len(text)

    def _wide(self, run: Run) -> float:
        return self._faces.width(run.text, self._size, bold=run.bold)

    def close(self) -> None:
        while self._line and self._line[-1].text.isspace():
            self._line.pop()
        self.lines.append(_joined(self._line))
        self._line = []
        self._used = 0.0


def _joined(pieces: Sequence[Run]) -> Line:
    """Neighbours of one weight as one run: fewer operators on the page."""
    runs: list[Run] = []
    for piece in pieces:
        if runs and not piece.entry and not runs[-1].entry and runs[-1].bold is piece.bold:
            runs[-1] = Run(runs[-1].text + piece.text, piece.bold)
        else:
            runs.append(piece)
    return tuple(runs)


@dataclass(frozen=True, slots=True)
class Box:
    """Room for text: a width and a size in points, and how many lines at most."""

    width: float
    size: float
    limit: int


def cut_lines(faces: Faces, runs: Sequence[Run], box: Box, entry: int) -> list[Line]:
    """The lines that fit the box. A longer text ends at a sentence, with a pointer to `entry`.

    Where not even a first sentence fits, it ends at a word, with an ellipsis.
    """
    whole = lines_of(faces, runs, box.width, box.size, box.limit)
    if len(whole) <= box.limit:
        return whole
    kept = [run for line in whole[: box.limit] for run in (*line, Run(" "))]
    text = "".join(run.text for run in kept)
    for end, mark in _ends(text):
        part = [*_first(kept, end), Run(mark), pointer(entry)]
        lines = lines_of(faces, part, box.width, box.size, box.limit)
        if len(lines) <= box.limit:
            return lines
    return lines_of(faces, [pointer(entry)], box.width, box.size)[: box.limit]


def _ends(text: str) -> Iterator[tuple[int, str]]:
    """Where a text may be cut, the best place first, and what then stands there."""
    sentences = [found.end() for found in _SENTENCE.finditer(text)]
    sentences = [end for end in sentences if end >= len(text) * _LEAST]
    words = [found.start() for found in re.finditer(r"\s", text)]
    yield from ((end, " ") for end in reversed(sentences))
    yield from ((end, "… ") for end in reversed(words))
    yield from ((end, "… ") for end in range(len(text) - 1, 0, -4))


def _first(runs: Sequence[Run], length: int) -> list[Run]:
    kept: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        kept.append(Run(run.text[:length], run.bold, run.entry))
        length -= len(run.text)
    return kept


def fitted(faces: Faces, text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text on one line no wider than `width`, ending in an ellipsis where it was cut."""
    shown = " ".join(faces.visible(text).split("\n"))
    if faces.width(shown, size, bold=bold) <= width:
        return shown
    room = width - faces.width("…", size, bold=bold)
    used = 0.0
    for place, character in enumerate(shown):
        used += faces.width(character, size, bold=bold)
        if used > room:
            return f"{shown[:place].rstrip()}…"
    return shown
