"""What was added after the signature, in a block of its own under the banner of page 1."""

from __future__ import annotations

from typing import Final

from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.snapshot import Line as EntryLine
from kadelyx_desk.domain.wording import at
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import BODY_SIZE, LEADING, Sheet
from kadelyx_desk.reporting.paper.text import Box, Line, Run, bold, cut_lines

_MOST: Final = 2
"""So many of them, the latest, stand on page 1; all stand among the entries."""
_NOTE: Final = "added after the signature, which does not cover it"


def strips(reading: Reading, faces: Faces, lines: int) -> list[Strip]:
    """The latest addenda, `lines` lines of each; nothing where there is none."""
    found = reading.addenda
    if not found:
        return []
    shown = [_text(reading, faces, line, lines) for line in found[-_MOST:]]
    earlier = len(found) - len(shown)
    if earlier:
        noun = "addendum" if earlier == 1 else "addenda"
        shown.insert(0, [(bold(f"{earlier} earlier {noun}: see Entries"),)])
    said = [line for text in shown for line in text]

    def draw(sheet: Sheet, y: float) -> None:
        row = sheet.head(y + 18, _title(reading), _NOTE)
        sheet.lines(48, row - 1, said)

    return [Strip(36.5 + LEADING[BODY_SIZE] * (len(said) - 1), draw, bookmark="Addenda")]


def _title(reading: Reading) -> str:
    noun = "Addendum" if len(reading.addenda) == 1 else "Addenda"
    return f"{noun}: what version {reading.version} adds"


def _text(reading: Reading, faces: Faces, line: EntryLine[Addendum], lines: int) -> list[Line]:
    """22-Nov-2026 09:05, Dana Whitfield: the words, or their beginning and where they stand."""
    head = f"{at(line.link.entry.occurred)}, {reading.author(line.link)}: "
    words = [bold(head), Run(line.body.text)]
    return cut_lines(faces, words, Box(516, BODY_SIZE, lines), line.link.seq)
