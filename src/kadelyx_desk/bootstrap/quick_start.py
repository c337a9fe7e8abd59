"""Makes the imports before the first paint quicker; nothing of it outlasts the start."""

from __future__ import annotations

import builtins
import gc


def import_qt_plainly() -> None:
    """Import Qt and put Python's own import back in the place of the one Qt leaves there.

    Qt's asks of each module that imports whether it wants its optional spellings, for which it
    reads the source; nothing here wants them. The collector rests until `settle`: what is
    imported stays, so that there is nothing for it to find.
    """
    gc.disable()
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - for what importing it does

    builtins.__import__ = plain


def settle() -> None:
    """Let the collector work again, past all that was imported and will not go."""
    gc.freeze()
    gc.enable()
