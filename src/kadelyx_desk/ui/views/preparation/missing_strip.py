"""What is still missing before the journey: one list, each a button that leads to its field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.preparedness import Item, Missing, Part, missing
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.flow import Flow
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.painting import TARGET
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Glyph, Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

FEW = 6
"""More than so many are shown for the part in view only, until all are asked for."""


class MissingStrip(QWidget):
    """Stands above the foot of the page; says that it is complete where nothing is missing."""

    asked = signal_of(Missing)
    """The thing that a person wants to tell now."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Missing, ...] = ()
        self._names: dict[About, str] = {}
        self._part: Part | None = Part.INTENTIONS
        self._shows_all = False
        self.buttons: dict[Missing, Button] = {}
        self._check = Glyph(Icon.CHECK, 16)
        self.title = Text("", Type.STRONG)
        self.all = Button("", Kind.QUIET)
        self.list = Flow(gap=12, row_gap=0)
        top = Qt.AlignmentFlag.AlignTop
        inside = QHBoxLayout()
        inside.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 4)
        inside.setSpacing(12)
        inside.addWidget(self._check, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(self.title, 0, top)
        inside.addWidget(self.list, 1, top)
        inside.addWidget(self.all, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(inside)
        self.all.clicked.connect(self._turn)

    def show_session(self, view: SessionView) -> None:
        """Show what is missing now."""
        names = {
            about: given_name(view, about.partner)
            for about in About
            if about.partner is not None
        }
        found = missing(view.snapshot)
        if (found, names) != (self._found, self._names) or not self.title.text():
            self._found, self._names = found, names
            self._show()

    def show_part(self, part: Part | None) -> None:
        """Show first what belongs to the part in view; None is a part that lacks nothing."""
        self._part = part
        self._show()

    def is_complete(self, part: Part) -> bool:
        """Whether nothing of a part is missing."""
        return all(one.item.part is not part for one in self._found)

    def _turn(self) -> None:
        self._shows_all = not self._shows_all
        self._show()
        self.all.setFocus()

    def _show(self) -> None:
        count = len(self._found)
        self._check.setVisible(not count)
        self.title.setText(
            f"Still missing: {count}" if count else "Nothing is missing for the journey."
        )
        self.title.set_ink(Ink.TEXT if count else Ink.MUTED)
        is_long = count > FEW
        shown = self._found
        if is_long and not self._shows_all:
            shown = tuple(one for one in self._found if one.item.part is self._part)
        self.all.set_words("Show less" if self._shows_all else "Show all")
        self.title.setMinimumHeight(TARGET)
        self.all.setVisible(is_long)
        self.list.clear()
        self.buttons = {one: self._button(one) for one in shown}
        if count and not shown:
            here = Text("nothing on this tab", Type.BODY, Ink.MUTED)
            here.setMinimumHeight(TARGET)
            self.list.add(here)
            here.show()
        tab_after(self.list, (*self.buttons.values(), self.all))

    def _button(self, one: Missing) -> Button:
        button = Button(self._words(one), Kind.QUIET)
        button.setAccessibleDescription(f"Missing. {one.sentence}")
        button.clicked.connect(lambda: self.asked.emit(one))
        self.list.add(button)
        button.show()
        return button

    def _words(self, one: Missing) -> str:
        if one.about is not About.COUPLE:
            return f"{self._names[one.about]}: {one.item.value}"
        return "shared intention" if one.item is Item.INTENTION else one.item.value
