"""Writes what is printed without a record; drawing comes in only when it is asked for."""
# ruff: noqa: PLC0415 - the drawing takes half a second to import, and only when asked

from __future__ import annotations

import os
from pathlib import Path

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.reporting.blanks.card_text import CardText
from kadelyx_desk.reporting.placing import put_in_place


class BlankWriter:
    """Makes blank forms and the quick card. `fonts` is the folder of the bundled faces."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def forms(self, protocol: Protocol, paper: str, *, solo: bool) -> bytes:
        """The blank forms of a session."""
        from kadelyx_desk.reporting.blanks.forms import render_forms

        return render_forms(protocol, paper, self._fonts, solo=solo)

    def card(self, text: CardText, protocol: Protocol, paper: str) -> bytes:
        """The quick card."""
        from kadelyx_desk.reporting.blanks.quick_card import render_card

        return render_card(text, protocol, paper, self._fonts)


def put_new(target: Path, data: bytes) -> None:
    """Put `data` where no file is yet, whole or not at all.

    Raises:
        KadelyxError: there is a file, which stays as it is.
        OSError: where the disk refused.
    """
    try:
        file = target.open("xb")
    except FileExistsError as error:
        raise KadelyxError(_THERE) from error
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


_THERE = "There is a file of this name already, and it stays. Choose another name."


def put_chosen(target: Path, data: bytes) -> None:
    """Put `data` where a person chose to have it, over what was there.

    Raises:
        KadelyxError: where the file cannot be written.
    """
    try:
        put_in_place(target, data)
    except OSError as error:
        reason = error.strerror or "the disk did not take it"
        raise KadelyxError(f"The file could not be written: {reason}.") from error
