"""The quick card: one page with the steps, the keys of the room, and what to do in trouble."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kadelyx_desk import __version__
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.reporting.blanks.card_text import CardKey, CardText
from kadelyx_desk.reporting.blanks.forms import LANGUAGE
from kadelyx_desk.reporting.blanks.pen import outline
from kadelyx_desk.reporting.blanks.sheets.care import help_lines
from kadelyx_desk.reporting.paper.faces import Faces, faces_of
from kadelyx_desk.reporting.paper.sheet import FORMATS, Format, PageNumbers, Sheet
from kadelyx_desk.reporting.paper.text import Run, bold, lines_of

TITLE: Final = "Kadelyx Desk: quick card"
_LEFT: Final = 48.0
_APART: Final = 20.0
_TOP: Final = 78.0
_FOOT: Final = 34.0
_SIZES: Final = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_HEAD: Final = 12.5
_PAD: Final = 4.0
"""Between a key and the edge of its cap."""
_TROUBLE: Final = """
Adverse event|{key}: one tap marks it, for A or for B. What happened, what was done and when \
it was over follow later.
Rescue medicine|{key}, then the medicine: amount, unit, route, for what, ordered and given by. \
It is read back before it counts; the response follows.
Not saved|The entry is kept in hand: try again. If it stays so, write it on paper too.
The machine fails|Go on with the paper forms, by a clock. Care does not wait for a machine. \
Later the command transcribe makes the record of what was written.
The power comes back|Unlock: Today leads back to the room. What was shown as saved is there.
"""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a column: its height, and how it is drawn from its top left corner."""

    height: float
    draw: Callable[[Sheet, float, float], None]


def render_card(text: CardText, protocol: Protocol, paper: str, fonts: Path) -> bytes:
    """The card as a PDF of one page; `fonts` is the folder of the bundled faces."""
    page = FORMATS[paper.lower()]
    faces = faces_of(fonts)
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1, lang=LANGUAGE)
    canvas.setTitle(TITLE)
    canvas.setAuthor("Kadelyx Desk")
    canvas.setCreator("Kadelyx Desk")
    canvas.setPageSize((page.width, page.height))
    sheet = Sheet(canvas, faces, page, PageNumbers(total=1))
    _draw(sheet, text, protocol)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(sheet: Sheet, text: CardText, protocol: Protocol) -> None:
    sheet.text(_LEFT, 46, TITLE, 18, bold=True)
    sheet.text(_LEFT, 63, text.what_it_is, 12, bold=True)
    sheet.rule(70)
    wide = (sheet.page.measure - _APART) / 2
    for x, column in zip(
        (_LEFT, _LEFT + wide + _APART),
        _fitted(sheet.faces, sheet.page, text, protocol, wide),
        strict=True,
    ):
        y = _TOP
        for part in column:
            part.draw(sheet, x, y)
            y += part.height
    height = sheet.page.height
    made = f"Version {__version__}; {protocol.name}, version {protocol.version}"
    sheet.rule(height - 30)
    sheet.text(_LEFT, height - 19, made, 8)


def _fitted(
    faces: Faces, page: Format, text: CardText, protocol: Protocol, wide: float
) -> tuple[list[_Part], list[_Part]]:
    """Both columns in the largest letters that fit; at the smallest, fewer of the steps."""
    room = page.height - _TOP - _FOOT
    steps = help_lines(protocol)
    tries = [(size, len(steps)) for size in _SIZES]
    tries += [(_SIZES[-1], count) for count in range(len(steps) - 1, -1, -1)]
    for size, count in tries:
        setter = _Setter(faces, wide, size)
        left = list(_left(setter, text, _cut(steps, count, text.help_key)))
        right = list(_right(setter, text))
        if max(_high(left), _high(right)) <= room:
            break
    return left, right


def _cut(steps: list[str], count: int, key: str) -> list[str]:
    """The first steps; where some are left out, the card says where they stand."""
    if count == len(steps):
        return steps
    return [*steps[:count], f"The rest stands on the help card, {key}."]


def _high(parts: Sequence[_Part]) -> float:
    return sum(part.height for part in parts)


def _left(setter: _Setter, text: CardText, steps: Sequence[str]) -> Iterator[_Part]:
    yield setter.head("Somebody is unwell")
    for line in steps:
        yield setter.words([bold(line)])
    yield setter.head("When something goes wrong")
    for what, words in trouble(text.help_key):
        yield setter.words([bold(f"{what}. "), Run(words)])
    yield setter.head("The six steps of a session")
    for place, (step, words) in enumerate(text.steps, 1):
        yield setter.words([bold(f"{place}. {step}. "), Run(words)])


def trouble(key: str) -> list[tuple[str, str]]:
    """What to do in the program once the person is cared for; `key` opens the help card."""
    lines = _TROUBLE.format(key=key).strip().splitlines()
    return [(what, words) for what, _, words in (line.partition("|") for line in lines)]


def _right(setter: _Setter, text: CardText) -> Iterator[_Part]:
    for place, keys in text.keys:
        yield setter.head(place)
        for key in keys:
            yield setter.key(key)


class _Setter:
    """Sets the parts of a column in one size."""

    def __init__(self, faces: Faces, wide: float, size: float) -> None:
        self._faces = faces
        self._wide = wide
        self._size = size
        self._step = size * 1.28

    def head(self, words: str) -> _Part:
        """The head of a part, over a rule."""
        end = self._wide

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.text(x, y + 16, words, _HEAD, bold=True)
            sheet.rule(y + 20, x, x + end)

        return _Part(25, draw)

    def words(self, runs: Sequence[Run]) -> _Part:
        """Lines that end where the column does."""
        lines = lines_of(self._faces, runs, self._wide, self._size)

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.lines(x, y + self._size, lines, self._size, self._step)

        return _Part(len(lines) * self._step + 3, draw)

    def key(self, key: CardKey) -> _Part:
        """What a key does at the left, its cap at the right."""
        caps = [words for words in (key.a, key.b) if words]
        wides = [self._faces.width(words, self._size, bold=True) + 2 * _PAD for words in caps]
        lines = lines_of(self._faces, [Run(key.does)], self._wide - sum(wides) - 16, self._size)
        height = max(len(lines) * self._step, self._size + 5) + 3

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.lines(x, y + self._size + 1, lines, self._size, self._step)
            at = x + self._wide - sum(wides) - _PAD * (len(caps) - 1)
            for words, wide in zip(caps, wides, strict=True):
                outline(sheet, at, y - 0.5, wide, self._size + 4.5)
                sheet.text(at + _PAD, y + self._size, words, self._size, bold=True)
                at += wide + _PAD

        return _Part(height, draw)
