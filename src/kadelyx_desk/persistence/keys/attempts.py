"""Counts failed attempts to unlock, across restarts, and says how long to wait."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from kadelyx_desk.domain.errors import MustWaitError
from kadelyx_desk.domain.moments import Reading, utc_from_text, utc_text
from kadelyx_desk.persistence.durable_file import write_private

FILE: Final = "attempts.json"
FIRST_WAIT: Final = timedelta(seconds=1)
LONGEST_WAIT: Final = timedelta(minutes=5)
_DOUBLINGS: Final = 16  # more could only overflow; the longest wait is reached long before


@dataclass(frozen=True, slots=True)
class _Failed:
    failures: int
    utc: str
    boot_id: str
    boot_ns: int


class Attempts:
    """The count of each slot, in a small file beside the slots.

    An attempt is counted before it is tried and forgiven when it succeeded, so that ending the
    program does not help. Whoever can write the folder can remove the file; the slow key
    derivation is what holds then.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def begin(self, slot: str, now: Reading) -> None:
        """Count an attempt on a slot.

        Raises:
            MustWaitError: the wait after the last failure is not over; nothing was counted.
        """
        counts = self._read()
        last = counts.get(slot)
        if last is not None:
            left = self._left(last, now)
            if left > timedelta(0):
                if utc_from_text(last.utc) > now.moment.utc and last.boot_id != now.boot_id:
                    # The clock was set back between two boots: the wait begins again now,
                    # not when the clock has caught up.
                    self._write(counts | {slot: _failed(last.failures, now)})
                seconds = max(1, round(left.total_seconds()))
                message = f"Too many wrong tries. The next one is possible in {seconds} s."
                raise MustWaitError(message, left.total_seconds())
        failures = last.failures + 1 if last is not None else 1
        self._write(counts | {slot: _failed(failures, now)})

    def succeed(self, slot: str) -> None:
        """Forget the failures of a slot."""
        counts = self._read()
        if counts.pop(slot, None) is not None:
            self._write(counts)

    @staticmethod
    def _left(last: _Failed, now: Reading) -> timedelta:
        doublings = min(max(last.failures - 1, 0), _DOUBLINGS)
        wait = min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
        if last.boot_id == now.boot_id:
            # Within one boot its clock counts, so that setting the wall clock on does not help.
            elapsed = timedelta(microseconds=(now.boot_ns - last.boot_ns) // 1000)
        else:
            elapsed = max(now.moment.utc - utc_from_text(last.utc), timedelta(0))
        return wait - elapsed

    def _read(self) -> dict[str, _Failed]:
        """A missing or damaged file counts nothing: it must not lock anybody out."""
        try:
            content = json.loads(self._path.read_bytes())
            found = {str(slot): _Failed(**last) for slot, last in content.items()}
            for last in found.values():
                utc_from_text(last.utc)
                int(last.failures), int(last.boot_ns)
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
        return found

    def _write(self, counts: dict[str, _Failed]) -> None:
        content = {slot: asdict(last) for slot, last in counts.items()}
        with suppress(OSError):  # a full disk must not keep anybody from the record
            write_private(self._path, json.dumps(content, indent=1).encode("utf-8"))


def _failed(failures: int, now: Reading) -> _Failed:
    return _Failed(failures, utc_text(now.moment.utc), now.boot_id, now.boot_ns)
