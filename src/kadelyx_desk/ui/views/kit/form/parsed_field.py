"""Fields whose words become a value: days, figures, names. The domain does the parsing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_date, parse_decimal
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

Value = TypeVar("Value")


class ParsedField(TextField, Generic[Value]):
    """A line whose text is parsed; a wrong one says so as soon as the person goes on.

    Args:
        label: the question.
        parse: makes the value, or raises a `KadelyxError` with a sentence.
        hint: what to type, below.
        example: shown in the empty field.
        missing: the sentence when it is needed and blank; empty where it may stay blank.
    """

    def __init__(
        self,
        label: str,
        parse: Callable[[str], Value],
        *,
        hint: str = "",
        example: str = "",
        missing: str = "",
    ) -> None:
        super().__init__(label, hint, example=example)
        self._parse = parse
        self._missing = missing
        self.left.connect(self._look_over)

    def value(self) -> Value | None:
        """The value; None where the field is blank or what was typed cannot be meant."""
        try:
            return self._parse(self.text()) if self.text().strip() else None
        except KadelyxError:
            return None

    def check(self) -> bool:
        """Whether the field can be taken as it stands; if not, it now says why."""
        self.clear_problem()
        if not self.text().strip():
            if self._missing:
                self.show_problem(self._missing)
            return not self._missing
        try:
            self._parse(self.text())
        except KadelyxError as error:
            self.show_problem(str(error))
            return False
        return True

    def _look_over(self) -> None:
        if self.text().strip():
            self.check()


class DateField(ParsedField[date]):
    """A day, typed as 04-Mar-1985, 4 Mar 1985 or 1985-03-04.

    Args:
        label: the question.
        parse: another rule for the day, such as one for dates of birth.
        missing: the sentence when it is needed and blank.
    """

    def __init__(
        self,
        label: str,
        parse: Callable[[str], date] = parse_date,
        *,
        hint: str = "",
        missing: str = "",
    ) -> None:
        super().__init__(label, parse, hint=hint, example="DD-Mmm-YYYY", missing=missing)


class DecimalField(ParsedField[Decimal]):
    """A figure above zero, with a point or a comma.

    Args:
        label: the question.
        unit: "kg", "mg", "mL"; shown after the field.
        missing: the sentence when it is needed and blank.
    """

    def __init__(
        self,
        label: str,
        unit: str,
        *,
        hint: str = "",
        example: str = "",
        missing: str = "",
    ) -> None:
        super().__init__(
            label,
            lambda typed: parse_decimal(typed, unit),
            hint=hint,
            example=example,
            missing=missing,
        )
        self.row.addWidget(Text(unit, Type.BODY, Ink.MUTED))
        self.line.setAccessibleName(f"{label}, in {unit}")
