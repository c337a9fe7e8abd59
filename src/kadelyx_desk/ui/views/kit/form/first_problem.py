"""Takes a person to the first field that cannot be taken, also where it lies out of view."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Choice
from kadelyx_desk.ui.views.kit.form.field import Field

_AROUND = 40
"""Px of what stands around the field that come into view with it."""


def go_to_first_problem(form: QWidget) -> bool:
    """Focus the first field of `form` with a problem; False where there is none."""
    parts: list[Field | AskedChoice] = [*form.findChildren(Field)]
    parts += form.findChildren(AskedChoice)
    wrong = [part for part in parts if part.problem and part.isVisible()]
    if not wrong:
        return False
    first = min(wrong, key=lambda part: _place(part, form))
    choices = first.findChildren(Choice)
    (choices[0] if choices else first).setFocus()
    bring_into_view(first)
    return True


def _place(part: QWidget, form: QWidget) -> tuple[int, int]:
    """Where a part is read: from top to bottom, then from left to right."""
    place = part.mapTo(form, QPoint(0, 0))
    return place.y(), place.x()


def bring_into_view(widget: QWidget) -> None:
    """Scroll to a part that was just opened, and a little of what stands around it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, _AROUND, _AROUND)
        around = around.parentWidget()
