"""The names of a couple in a list, each with the partner's shape."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


def short_names(a: str, b: str | None) -> str:
    """RIVERA and OKAFOR; a solo client with the given name: PIKE, Rosa."""
    return a if b is None else f"{a.partition(',')[0]} and {b.partition(',')[0]}"


class CoupleNames(QWidget):
    """Both names in one row: circle, RIVERA, Ana and diamond, OKAFOR, Ben.

    Args:
        a: the name of A as lists write it.
        b: the name of B; None for a solo client.
        type_: size of the names.
    """

    def __init__(self, a: str, b: str | None, type_: Type = Type.STRONG) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        size = 14 if type_ is Type.NAME else 12
        row.addWidget(Mark(About.A, size))
        row.addWidget(Text(a, type_))
        if b is not None:
            row.addWidget(Text("and", Type.BODY, Ink.MUTED))
            row.addWidget(Mark(About.B, size))
            row.addWidget(Text(b, type_))
        row.addStretch(1)
        self.setAccessibleName(a if b is None else f"{a} and {b}")
