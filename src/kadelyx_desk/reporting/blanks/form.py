"""A form as it is asked for: its title, whose it is, and what is ruled on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.pen import Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, Takes, joined
from kadelyx_desk.reporting.paper.faces import Faces
from kadelyx_desk.reporting.paper.flow import Page, Strip, flow
from kadelyx_desk.reporting.paper.sheet import Format

LINES: Final = (30.0, 28.0, 26.0, 24.0, 23.0, 22.0, 21.0, 20.0)
"""How high a line of handwriting may be, the roomiest first; the last is 7 mm."""
_PLAIN: Final = 22.0


@dataclass(frozen=True, slots=True)
class Form:
    """A form that begins on a page of its own; `partner` is whose it is, if one partner's."""

    title: str
    ruled: Callable[[Pen], Iterable[Piece]]
    partner: Partner | None = None

    def takes(self, faces: Faces) -> Takes:
        """All that is written on it."""
        return joined(*(piece.takes for piece in self.ruled(Pen(faces, _PLAIN))))

    def pages(self, faces: Faces, page: Format) -> list[Page]:
        """One page, as roomy as it can be; more where even the closest lines need more."""
        for line in LINES:
            found = self._ruled(Pen(faces, line), page)
            if len(found) == 1:
                return found
        return self._ruled(Pen(faces, _PLAIN), page)

    def _ruled(self, pen: Pen, page: Format) -> list[Page]:
        pieces = tuple(self.ruled(pen))

        def again(place: int) -> list[Strip]:
            """Whose the page is, and the head of the table that goes on."""
            named = pieces[:1] if self.partner is not None else ()
            return [piece.strip for piece in (*named, *pieces[place].again)]

        return flow([piece.strip for piece in pieces], page, again)
