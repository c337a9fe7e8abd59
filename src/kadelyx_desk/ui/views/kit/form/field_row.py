"""Fields side by side, their labels on one line whatever stands below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


def field_row(*fields: QWidget, widths: tuple[int, ...] = ()) -> QHBoxLayout:
    """A row of fields.

    Args:
        fields: from left to right.
        widths: how the width is shared; evenly where it is not said.
    """
    row = QHBoxLayout()
    row.setSpacing(16)
    for place, field in enumerate(fields):
        share = widths[place] if widths else 1
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return row
