"""What is remembered beside the backups; losing it loses no backup."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.persistence.backups.manifest import moment_json, moment_of
from kadelyx_desk.persistence.durable_file import write_private

STATE: Final = "state.json"


def read_remembered(place: Path) -> Remembered:
    """What is kept there; nothing, where that cannot be read."""
    try:
        found = json.loads((place / STATE).read_bytes())
        return Remembered(
            int(found["noted"]), _moment(found["tested"]), _moment(found["second"])
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Remembered()


def write_remembered(place: Path, what: Remembered) -> None:
    """Keep it, where the disk takes it."""
    if what == read_remembered(place):
        return
    document = {
        "noted": what.noted,
        "tested": _json(what.tested),
        "second": _json(what.second),
    }
    with suppress(OSError):
        content = json.dumps(document, sort_keys=True, indent=1).encode()
        write_private(place / STATE, content + b"\n")


def _json(moment: Moment | None) -> dict[str, Any] | None:
    return None if moment is None else moment_json(moment)


def _moment(found: dict[str, Any] | None) -> Moment | None:
    return None if found is None else moment_of(found)
