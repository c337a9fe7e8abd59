"""The second step: the first person, who directs and administers and may do more."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.parsing import parse_name
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class PersonStep(Step):
    """Asks who the first person is. Others are added later, in Settings."""

    def __init__(self) -> None:
        super().__init__(
            2,
            "About you",
            "As the first person you direct the clinic and look after the program. Others are"
            " added later, in Settings.",
            "Next: passphrase",
        )
        self._name = ParsedField(
            "Your name",
            parse_name,
            hint="As it is printed beside a signature, with your title if you use one.",
            missing="Type your name.",
        )
        self._licence = ParsedField(
            "Licence (may stay empty)",
            parse_name,
            hint="Kind and number, as it is printed beside a signature.",
        )
        self._guides = Check("I also guide sessions")
        self._prescribes = Check("I order doses")
        self._injects = Check("I may inject")
        self.body.addWidget(self._name)
        self.body.addWidget(self._licence)
        self.body.addLayout(self._besides())
        note = "Each dose names who ordered, prepared, gave and checked it."
        self.body.addWidget(Text(note, Type.CAPTION, Ink.MUTED, wrap=True))
        self.setFocusProxy(self._name)

    def _besides(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text("What you do besides", Type.STRONG))
        for check in (self._guides, self._prescribes, self._injects):
            column.addWidget(check)
        return column

    def check(self) -> bool:
        return all([self._name.check(), self._licence.check()])

    @property
    def name(self) -> str:
        return self._name.value() or ""

    @property
    def licence(self) -> str | None:
        return self._licence.value()

    @property
    def may_inject(self) -> bool:
        return self._injects.isChecked()

    @property
    def roles(self) -> tuple[Role, ...]:
        """Director and administrator, and what was ticked besides."""
        ticked = (
            (Role.GUIDE, self._guides),
            (Role.PRESCRIBER, self._prescribes),
            (Role.INJECTOR, self._injects),
        )
        more = tuple(role for role, check in ticked if check.isChecked())
        return (Role.DIRECTOR, Role.ADMINISTRATOR, *more)
