"""The first step: the clinic, or a look at the demonstration instead."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kadelyx_desk.domain.parsing import parse_name, parse_text
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField

_ADDRESS_LIMIT = 200


class ClinicStep(Step):
    """Asks for the clinic's name and address, as a report shows them."""

    demo_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__(
            1,
            "Set up Kadelyx Desk",
            "The record stays on this computer, encrypted. Nothing is sent anywhere.",
            "Next: you",
        )
        self._name = ParsedField(
            "Name of the clinic",
            parse_name,
            hint="It stands at the top of every report, and on the page where you unlock.",
            missing="Type the name of the clinic.",
        )
        self._address = ParsedField(
            "Address (may stay empty)",
            lambda typed: parse_text(typed, limit=_ADDRESS_LIMIT),
            hint="One line, as on the clinic's letters.",
        )
        self.body.addWidget(self._name)
        self.body.addWidget(self._address)
        demo = Button("Look at the demonstration instead", Kind.QUIET)
        demo.clicked.connect(self.demo_asked.emit)
        self.body.addWidget(demo, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._name)

    def check(self) -> bool:
        return all([self._name.check(), self._address.check()])

    @property
    def name(self) -> str:
        return self._name.value() or ""

    @property
    def address(self) -> str | None:
        return self._address.value()
