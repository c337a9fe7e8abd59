"""The people who may open the record, as a list of which one is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import draw_box, draw_text, line_height, text_width
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_HEIGHT = 56
_DISC = 32
_LEFT = 16
_TEXT_LEFT = 60
_ICON = 20


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may open the record: id, name, and a line on the role."""

    staff: UUID
    name: str
    role: str


class PersonRow(Pressable):
    """One person: initials, name, role, and a check on the chosen one."""

    def __init__(self, person: Person) -> None:
        super().__init__(person.name)
        self._person = person
        self.setCheckable(True)
        self.setAccessibleName(f"{person.name}, {person.role}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A press always chooses; only another person's press takes the choice away."""
        self.setChecked(True)

    @property
    def initials(self) -> str:
        words = [word for word in self._person.name.split() if word[0].isalpha()]
        return "".join(word[0].upper() for word in (*words[:1], *words[1:][-1:]))

    def wanted(self) -> QSize:
        height = line_height(Type.STRONG) + line_height(Type.CAPTION) + 12
        name = text_width(self._person.name, Type.STRONG)
        role = text_width(self._person.role, Type.CAPTION)
        return QSize(_TEXT_LEFT + max(name, role) + 56, max(_HEIGHT, height))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.wanted().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter = QPainter(self)
        edge = QPen(look.colour(Ink.TEXT), 2) if chosen else QPen(look.colour(Ink.BORDER))
        fill = Ink.PRESSED if self.isDown() else Ink.SURFACE
        draw_box(painter, QRectF(self.rect()), fill=look.colour(fill), edge=edge)
        disc = QRectF(_LEFT, (self.height() - _DISC) / 2, _DISC, _DISC)
        draw_box(painter, disc, fill=look.colour(Ink.SUNKEN), edge=None, radius=_DISC / 2)
        spare = (_DISC - text_width(self.initials, Type.CAPTION_STRONG)) / 2
        place = disc.adjusted(spare, 0, 8, 0)
        draw_text(painter, place, self.initials, Type.CAPTION_STRONG, Ink.TEXT)
        self._paint_words(painter)
        if chosen:
            box = QRectF(self.width() - 36, (self.height() - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, Icon.CHECK, box, look.colour(Ink.TEXT))

    def _paint_words(self, painter: QPainter) -> None:
        high, low = line_height(Type.STRONG), line_height(Type.CAPTION)
        top = (self.height() - high - low + 3) / 2
        width = self.width() - _TEXT_LEFT - 44
        metrics = theme.current().metrics(Type.STRONG)
        name = metrics.elidedText(self._person.name, Qt.TextElideMode.ElideRight, width)
        draw_text(painter, QRectF(_TEXT_LEFT, top, width, high), name, Type.STRONG, Ink.TEXT)
        below = QRectF(_TEXT_LEFT, top + high - 3, width, low)
        draw_text(painter, below, self._person.role, Type.CAPTION, Ink.MUTED)


class PersonList(QWidget):
    """One person is chosen by a press; the arrow keys go up and down.

    Args:
        question: what is asked about the people.
    """

    chosen = signal_of(UUID)
    """The person who was chosen by a press."""

    def __init__(self, question: str = "Who is here?") -> None:
        super().__init__()
        self._rows: dict[UUID, PersonRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Text(question, Type.STRONG))

    def show_people(self, people: tuple[Person, ...], chosen: UUID | None) -> None:
        """Show the people; a lone one is chosen without a press."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = {}
        for person in people:
            row = PersonRow(person)
            row.clicked.connect(lambda _on, staff=person.staff: self._press(staff))
            self._rows[person.staff] = row
            self._column.addWidget(row)
        tab_after(self, self._rows.values())
        lone = people[0].staff if len(people) == 1 else None
        self._choose(chosen or lone)

    def current(self) -> UUID | None:
        """Who is chosen."""
        return next((staff for staff, row in self._rows.items() if row.isChecked()), None)

    def _choose(self, staff: UUID | None) -> None:
        for own, row in self._rows.items():
            row.setChecked(own == staff)

    def _press(self, staff: UUID) -> None:
        self._choose(staff)
        self.chosen.emit(staff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        rows = list(self._rows.values())
        focused = self.focusWidget()
        if step is None or not isinstance(focused, PersonRow) or focused not in rows:
            super().keyPressEvent(event)
            return
        target = rows.index(focused) + step
        if 0 <= target < len(rows):
            rows[target].setFocus(Qt.FocusReason.TabFocusReason)
