"""All couples and solo clients: a search that narrows with each key, and where a row leads."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView
from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel
from kadelyx_desk.ui.viewmodels.lists import OpenCouple
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couples.couple_rows import row_height
from kadelyx_desk.ui.views.couples.couples_list import CouplesList
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Card, PageTitle
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_HINT = "The beginning of a name, a couple code, or a date of birth such as 04-Mar-1985."
_NOBODY = (
    "Nobody is found by that. Type less: the first letters of one name are enough. A date of"
    " birth can be typed in any order."
)
_ROWS_FIRST = 100
"""The share of the rows in the height, against what is left below them."""

_KEYS_OF_LIST = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class CouplesPage(QWidget):
    """Finds and opens a couple."""

    asked = signal_of(Intent)
    """`OpenCouple`."""

    new_couple_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.model = CouplesModel()
        self.list = CouplesList(self.model)
        self.search = TextField("Find", _HINT, example="Name, code or date of birth")
        self.new_couple = Button("New couple", icon=Icon.ADD)
        self.first_couple = Button("New couple", Kind.MAIN, icon=Icon.ADD)
        self.show_all = Button("Show all")
        self.count = Text("", Type.CAPTION, Ink.MUTED)
        self._title = PageTitle("Couples", type_=Type.TITLE)
        self._title.after.addWidget(self.count)
        self._title.right.addWidget(self.new_couple)
        self._rows = Card()
        self._rows.body.setContentsMargins(1, 6, 1, 6)
        self._rows.body.addWidget(self.list)
        self.nobody = _told(_NOBODY, "", self.show_all)
        self.empty = _told(
            "A couple, or a solo client, is registered with a course and its first session.",
            "No couple is registered yet.",
            self.first_couple,
        )
        self._arrange()
        self.search.line.installEventFilter(self)
        self.search.edited.connect(self._narrow)
        self.search.line.returnPressed.connect(lambda: self.list.open_row(0))
        self.list.opened.connect(lambda couple: self.asked.emit(OpenCouple(couple)))
        self.list.typed.connect(self._type_on)
        self.list.left_upwards.connect(self.search.setFocus)
        self.show_all.clicked.connect(self._start_over)
        for button in (self.new_couple, self.first_couple):
            button.clicked.connect(self.new_couple_asked.emit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 24, PAGE_MARGIN, 24)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self.search)
        column.addWidget(self._rows, _ROWS_FIRST)
        column.addWidget(self.nobody)
        column.addWidget(self.empty)
        self._space = QWidget()
        column.addWidget(self._space, 1)

    def show_couples(self, view: CouplesView) -> None:
        """Show the couples as they stand; what is typed goes on narrowing them."""
        self.model.show_couples(view)
        is_empty = not view.couples
        self.search.setVisible(not is_empty)
        self.new_couple.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.setFocusProxy(self.first_couple if is_empty else self.search)
        self._say_how_many()

    def begin(self) -> None:
        """Ask again from the start: somebody else is looked for."""
        self.search.set_text("")
        self._narrow("")

    def _narrow(self, typed: str) -> None:
        self.model.find(typed)
        self.list.scrollToTop()
        self._say_how_many()
        announce(self.search.line, self.count.text())

    def _say_how_many(self) -> None:
        found, total = self.model.rowCount(), self.model.total
        noun = "couple or client" if total == 1 else "couples and clients"
        words = f"{total:,} {noun}" if found == total else f"{found:,} of {total:,}"
        self.count.setText(words if total else "")
        self._rows.setVisible(found > 0)
        self._fit_rows()
        self.nobody.setVisible(total > 0 and found == 0)

    def _fit_rows(self) -> None:
        """No more room than the rows need: a box that is nearly empty looks like a fault."""
        self.list.setMinimumHeight(min(self.list.whole_height(), row_height()))
        margins = self._rows.body.contentsMargins()
        around = margins.top() + margins.bottom()
        self._rows.setMaximumHeight(self.list.whole_height() + around)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit_rows()

    def _start_over(self) -> None:
        self.begin()
        self.search.setFocus()

    def _type_on(self, letter: str) -> None:
        """A letter typed in the list goes on where the search was left."""
        self.search.setFocus()
        self.search.line.end(False)  # noqa: FBT003 - Qt's own signature
        self.search.line.insert(letter)
        self._narrow(self.search.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search.line and event.type() is QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key in _KEYS_OF_LIST and self.model.rowCount():
                self.list.enter()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.begin()
                return True
        return super().eventFilter(watched, event)


def _told(words: str, title: str, button: Button) -> Card:
    """A card that says what to do, and the one action."""
    card = Card()
    card.body.setContentsMargins(20, 24, 20, 24)
    card.body.setSpacing(16)
    if title:
        card.body.addWidget(Text(title, Type.TILE))
    card.body.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    card.body.addLayout(row)
    card.hide()
    return card
