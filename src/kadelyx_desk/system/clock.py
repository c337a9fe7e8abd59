"""The one place that asks the machine for the time."""

from __future__ import annotations

import os
import time
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kadelyx_desk.domain.moments import Moment, Reading

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_LOCALTIME = Path("/etc/localtime")


class SystemClock:
    """Wall time with its offset and zone, and the time since boot, which runs on in suspend.

    Linux tells both the boot and a clock that counts while it sleeps. Elsewhere the monotonic
    clock stands in (it counts in sleep on Windows and macOS), and each run counts as a boot.
    """

    def __init__(self) -> None:
        self._boot_id = _boot_id()
        self._zone = zone_name()

    def read(self) -> Reading:
        """Now."""
        local = datetime.now().astimezone()
        offset = local.utcoffset() or timedelta(0)
        moment = Moment(local.astimezone(UTC), offset // timedelta(minutes=1), self._zone)
        return Reading(moment, self._boot_id, _boot_ns())


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return f"run-{uuid.uuid4()}"


def _boot_ns() -> int:
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.monotonic_ns()


def zone_name() -> str:
    """The zone's name as the machine keeps it, such as America/Los_Angeles."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named:
        return named
    try:
        parts = _LOCALTIME.resolve(strict=True).parts
    except OSError:
        parts = ()
    if "zoneinfo" in parts:
        return "/".join(parts[parts.index("zoneinfo") + 1 :])
    return time.tzname[0]
