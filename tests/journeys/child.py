"""A process to be killed: plays the journey at the real window, says what was shown.

Each line is `seq id kind`, written only after the pages have shown the entry.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
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


HALF_TYPED = "half typed"
"""Said once a note and a set of vitals are half typed, and kept."""


def _leave_half_typed(t: Therapist) -> None:
    """Type into two sheets, record neither, and wait to be killed."""
    steps.dose_both(t)
    t.key(Qt.Key.Key_N)
    t.write("Note", steps.HALF_NOTE)
    t.key(Qt.Key.Key_Escape)
    t.key(Qt.Key.Key_P)
    t.write("BP", steps.HALF_PRESSURE)
    workplace = t.program.entrance._workplace
    pages = workplace._session if workplace is not None else None
    assert pages is not None
    view = pages.model.view
    t.until(lambda: {steps.HALF_NOTE} < _kept(view()), "both drafts")
    header = pages.room.header
    since = [steps.since(head.figures) for head in header.heads.values()]
    said = "|".join([HALF_TYPED, header.middle.phase.text(), *since])
    os.write(sys.stdout.fileno(), f"{said}\n".encode())
    t.until(lambda: False, "the end of this process")


def _kept(view: SessionView) -> set[str]:
    return {draft.text for draft in view.drafts}


def main(folder: Path, *, leaves_half_typed: bool = False) -> None:
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
    if leaves_half_typed:
        _leave_half_typed(t)
    steps.journey(t)
    steps.integrate(t)
    steps.sign(t, PASSPHRASE)
    steps.export(t)
    t.leave()
    del witness, app


if __name__ == "__main__":
    main(Path(sys.argv[1]), leaves_half_typed=HALF_TYPED in sys.argv)
