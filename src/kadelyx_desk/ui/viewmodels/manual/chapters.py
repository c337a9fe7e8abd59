"""The manual as data: chapters in the order of their list, each cut into its sections."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

ReadPage = Callable[[str], str]
"""Gives the Markdown of a page of the manual by its file name."""

CONTENTS: Final = "README.md"
"""The page that lists the others, in their order."""

_LISTED: Final = re.compile(r"^\d+\. \[[^\]]+\]\((?P<file>[\w-]+\.md)\)", re.MULTILINE)
_HEADING: Final = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_EMPHASIS: Final = re.compile(r"[*`]")
_MARKS: Final = re.compile(r"^[-:| ]{3,}$|\||^\s*(?:- |\d+\. )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a chapter below one heading.

    Attributes:
        file: the page that it stands on.
        heading: its heading; the chapter's own for what stands before the first.
        words: what it says, without marks.
        opens: whether it is the beginning of the chapter.
    """

    file: str
    heading: str
    words: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the manual."""

    file: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


def read_manual(read_page: ReadPage) -> tuple[Chapter, ...]:
    """Read every chapter that the list names, in its order."""
    files = (match["file"] for match in _LISTED.finditer(read_page(CONTENTS)))
    return tuple(_chapter(file, read_page(file)) for file in files)


def _chapter(file: str, markdown: str) -> Chapter:
    found = list(_HEADING.finditer(markdown))
    ends = [match.start() for match in found[1:]] + [len(markdown)]
    sections = tuple(
        Section(file, match[2].strip(), _plain(markdown[match.end() : end]), match[1] == "#")
        for match, end in zip(found, ends, strict=True)
    )
    return Chapter(file, sections[0].heading, markdown, sections)


def _plain(markdown: str) -> str:
    """What is read aloud of it: no marks, no addresses, one space between words."""
    without = _EMPHASIS.sub("", _LINK.sub(r"\1", markdown))
    return " ".join(_MARKS.sub(" ", without).split())
