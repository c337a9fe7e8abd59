"""A narrow field for one figure; its problem stands below the row, where there is room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField

Value = TypeVar("Value")


class FigureField(ParsedField[Value]):
    """Put `beside` into the layout below the row of fields.

    Args:
        label: what is measured.
        parse: makes the value, or raises with a sentence.
        example: the unit, in the empty field.
        missing: the sentence when it is needed and blank.
    """

    def __init__(
        self, label: str, parse: Callable[[str], Value], *, example: str, missing: str = ""
    ) -> None:
        super().__init__(label, parse, example=example, missing=missing)
        self._name = label
        self.beside = self._problem
        own = self.layout()
        if own is not None:
            own.removeWidget(self.beside)

    def show_problem(self, sentence: str, word: str = "") -> None:
        super().show_problem(sentence, word or self._name)
