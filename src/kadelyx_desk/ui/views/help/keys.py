"""The key map as it is shown, by place; the tests hold it against the real shortcuts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a key does. Where there are two partners, `a` is the left hand and `b` the right."""

    does: str
    a: str
    b: str = ""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one place."""

    place: str
    rows: tuple[KeyRow, ...]


KEY_MAP = (
    KeyGroup(
        "Everywhere",
        (
            KeyRow("Lock", "Ctrl+L"),
            KeyRow("Turn to the next theme", "F10"),
            KeyRow("The manual, outside the room", "F1"),
            KeyRow("Next field, field before", "Tab", "Shift+Tab"),
            KeyRow("Press what has the ring", "Space or Enter"),
            KeyRow("Back to the review, from where it led you", "Alt+Left"),
        ),
    ),
    KeyGroup(
        "In the room: A left, B right",
        (
            KeyRow("Vitals", "Q", "P"),
            KeyRow("Observe", "W", "O"),
            KeyRow("Care given", "E", "I"),
            KeyRow("Dose", "1", "0"),
            KeyRow("Mark a moment", ",", "."),
        ),
    ),
    KeyGroup(
        "In the room: the couple",
        (
            KeyRow("Note", "N"),
            KeyRow("Mark a moment", "M"),
            KeyRow("Observe both", "C"),
            KeyRow("Help card", "F2"),
            KeyRow("It happened earlier, in a sheet", "Ctrl+T"),
            KeyRow("Add a line to a tile", "Shift with its key"),
            KeyRow("Intentions in full", "F3"),
            KeyRow("Undo", "Ctrl+Z"),
            KeyRow("Start or close the journey", "Ctrl+J"),
            KeyRow("Leave the room", "F8"),
            KeyRow("Give the dose, record the form", "Ctrl+Enter"),
            KeyRow("Close a sheet", "Esc"),
        ),
    ),
    KeyGroup(
        "In the report of a session",
        (
            KeyRow("A page on, a page back", "Page Down", "Page Up"),
            KeyRow("Its beginning, its end", "Home", "End"),
        ),
    ),
)
