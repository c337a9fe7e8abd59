"""A process to be killed: plays the journey at the real window, says what was shown.

Each line is `seq id kind`, written only after the pages have shown the entry.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeys import steps
from journeys.prepared import PASSPHRASE
from journeys.therapist import Therapist
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.viewmodels.session_view import SessionView


class Witness:
    """Writes down every entry that a page has been shown."""

    def __init__(self, t: Therapist) -> None:
        self._t = t
        self._seen = 0
        self._model: SessionModel | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def _look(self) -> None:
        workplace = self._t.program.entrance._workplace
        pages = workplace._session if workplace is not None else None
        model = pages.model if pages is not None else None
        if model is not None and model is not self._model:
            self._model = model
            model.shown.connect(self._tell)
            self._tell(model.view())

    def _tell(self, view: SessionView) -> None:
        for place in range(self._seen, len(view.snapshot.links)):
            link = view.snapshot.links[place]
            line = f"{link.seq} {link.entry.id} {link.entry.body.KIND}\n"
            os.write(sys.stdout.fileno(), line.encode())
        self._seen = len(view.snapshot.links)


def main(folder: Path) -> None:
    """Unlock, go through the room and the integration, and sign."""
    app = QApplication([])
    t = Therapist(folder)
    witness = Witness(t)
    steps.unlock(t, PASSPHRASE)
    t.press("Open preparation")
    t.page("preparation")
    t.write("Ana, what do you hope for?", steps.SHARED[0])
    for part in ("arrangements", "notes", "plan"):
        t.press(f"Next: {part}")
    steps.begin(t)
    steps.journey(t)
    steps.integrate(t)
    steps.sign(t, PASSPHRASE)
    steps.export(t)
    t.leave()
    del witness, app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
