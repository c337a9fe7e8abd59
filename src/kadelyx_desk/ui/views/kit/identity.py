"""Identity bands: who is A and who is B, by side, shape, letter, name and colour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kadelyx_desk.domain.partners import About, Partner
from kadelyx_desk.domain.wording import day, listed_name, spoken_name
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.marks import COUPLE_RATIO, draw_mark
from kadelyx_desk.ui.views.kit.painting import draw_text, line_height, text_width
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

ROOM_BAND = 40
SHEET_BAND = 44
PAGE_BAND = 48
"""Heights of a band in px: in the room, on a sheet, everywhere else."""

_BAR = 4
_SHAPE = 18


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Spaces of a band, in px: at the left, after shape, letter and name, and at the end."""

    left: int
    shape: int
    letter: int
    name: int
    end: int


_ROOMY = _Gaps(left=21, shape=10, letter=14, name=18, end=16)
_CLOSE = _Gaps(left=14, shape=6, letter=8, name=10, end=6)


@dataclass(frozen=True, slots=True)
class Identity:
    """What names a partner: name and date of birth, never the place in the room alone."""

    partner: Partner
    family: str
    given: str
    born: date

    @property
    def name(self) -> str:
        return listed_name(self.family, self.given)

    @property
    def born_text(self) -> str:
        return f"born {day(self.born)}"

    @property
    def spoken(self) -> str:
        return f"{self.partner.value}, {spoken_name(self.family, self.given)}, {self.born_text}"


class IdentityBand(QWidget):
    """The band of one partner. The bar lies at the outer edge: A's left, B's right.

    Args:
        identity: whom it names.
        height: `ROOM_BAND`, `SHEET_BAND` or `PAGE_BAND`.
        room_right: px kept free at the right, for a close button.
    """

    def __init__(
        self,
        identity: Identity,
        height: int = PAGE_BAND,
        *,
        room_right: int = 0,
    ) -> None:
        super().__init__()
        self._height = height
        self._room_right = room_right
        self._dimmed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_identity(identity)

    def show_identity(self, identity: Identity) -> None:
        self._identity = identity
        self.setAccessibleName(identity.spoken)
        self.updateGeometry()
        self.update()

    @property
    def identity(self) -> Identity:
        return self._identity

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Mute it as the other side of an open dose sheet; it stays readable."""
        self._dimmed = dimmed
        self.update()

    def sizeHint(self) -> QSize:
        height = max(self._height, line_height(Type.NAME) + 8)
        return QSize(self._needs(_ROOMY) + self._room_right, height)

    def minimumSizeHint(self) -> QSize:
        words = max(
            text_width(self._identity.name, Type.CAPTION_STRONG),
            text_width(self._identity.born_text, Type.CAPTION),
        )
        width = self._before_name(_CLOSE) + words + _CLOSE.end + self._room_right
        return QSize(width, self.sizeHint().height())

    def _before_name(self, gaps: _Gaps) -> int:
        letter = text_width(self._identity.partner.value, Type.NAME)
        return gaps.left + _SHAPE + gaps.shape + letter + gaps.letter

    def _needs(self, gaps: _Gaps) -> int:
        name = text_width(self._identity.name, Type.NAME)
        born = text_width(self._identity.born_text, Type.READ_BACK)
        return self._before_name(gaps) + name + gaps.name + born + gaps.end

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        about = About.of(self._identity.partner)
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.tint(about))
        bar = 0 if about is About.A else self.width() - _BAR
        painter.fillRect(bar, 0, _BAR, self.height(), look.person(about))
        room = self.width() - self._room_right
        gaps = _ROOMY if self._needs(_ROOMY) <= room else _CLOSE
        shape = QRectF(gaps.left, (self.height() - _SHAPE) / 2, _SHAPE, _SHAPE)
        draw_mark(painter, about, shape)
        letter = QRectF(shape.right() + gaps.shape, 0, 40, self.height())
        draw_text(painter, letter, self._identity.partner.value, Type.NAME, look.person(about))
        left = self._before_name(gaps)
        if self._needs(gaps) <= room:
            self._paint_line(painter, left, gaps)
        else:
            self._paint_two_lines(painter, left)

    def _ink(self) -> Ink:
        return Ink.MUTED if self._dimmed else Ink.TEXT

    def _paint_line(self, painter: QPainter, left: int, gaps: _Gaps) -> None:
        width = text_width(self._identity.name, Type.NAME)
        name = QRectF(left, 0, width + 2, self.height())
        draw_text(painter, name, self._identity.name, Type.NAME, self._ink())
        born = QRectF(left + width + gaps.name, 0, self.width(), self.height())
        draw_text(painter, born, self._identity.born_text, Type.READ_BACK, self._ink())

    def _paint_two_lines(self, painter: QPainter, left: int) -> None:
        """The name over the date of birth, smaller: a long name is never cut off."""
        room = self.width() - self._room_right - left - _CLOSE.end
        fits = text_width(self._identity.name, Type.STRONG) <= room
        type_ = Type.STRONG if fits else Type.CAPTION_STRONG
        high, low = line_height(type_), line_height(Type.CAPTION)
        top = (self.height() - high - low + 2) / 2
        name = QRectF(left, top, self.width(), high)
        draw_text(painter, name, self._identity.name, type_, self._ink())
        born = QRectF(left, top + high - 2, self.width(), low)
        draw_text(painter, born, self._identity.born_text, Type.CAPTION, self._ink())


class SharedBand(QWidget):
    """The middle of a couple's bands: what belongs to both."""

    def __init__(self, words: str, height: int = PAGE_BAND) -> None:
        super().__init__()
        self._words = words
        self._height = height
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(
            text_width(self._words, Type.STRONG) + 80,
            max(self._height, line_height(Type.NAME) + 8),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colour(Ink.SUNKEN))
        mark_width = _SHAPE * COUPLE_RATIO
        words = text_width(self._words, Type.STRONG)
        left = (self.width() - mark_width - 12 - words) / 2
        top = (self.height() - _SHAPE) / 2
        draw_mark(painter, About.COUPLE, QRectF(left, top, mark_width, _SHAPE))
        rect = QRectF(left + mark_width + 12, 0, words + 2, self.height())
        draw_text(painter, rect, self._words, Type.STRONG, Ink.TEXT)


class CoupleBands(QWidget):
    """Both bands side by side for the top of a page, with a shared middle where there is one.

    Args:
        a: the identity of A.
        b: the identity of B; None for a solo client.
        middle: words of the shared middle ("Shared"); empty for two halves.
    """

    def __init__(
        self,
        a: Identity,
        b: Identity | None,
        middle: str = "Shared",
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.a = IdentityBand(a)
        row.addWidget(self.a, 1)
        if middle:
            row.addWidget(SharedBand(middle), 1)
        self.b = IdentityBand(b) if b is not None else None
        if self.b is not None:
            row.addWidget(self.b, 1)
