"""Whether the machine runs on mains, and how full its battery is, as its system tells it."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
_MOST = 100


@dataclass(frozen=True, slots=True)
class Power:
    """None where the system does not tell."""

    on_mains: bool | None = None
    battery: int | None = None


def read_power(supplies: Path = SUPPLIES) -> Power:
    """What the system says now; nothing is raised."""
    try:
        return _told(supplies)
    except (OSError, ValueError, subprocess.SubprocessError):
        return Power()


def of_supplies(folder: Path) -> Power:
    """What Linux says, one folder for each supply. A mouse's battery is none of the machine's.

    Raises:
        OSError: there is no such folder.
    """
    mains, has_battery, is_discharging = False, False, False
    charge: int | None = None
    for supply in sorted(folder.iterdir()):
        if _word(supply / "scope") == "Device":
            continue
        if _word(supply / "type") != "Battery":
            mains = mains or _word(supply / "online") == "1"
            continue
        has_battery = True
        is_discharging = is_discharging or _word(supply / "status") == "Discharging"
        charge = _percent(_word(supply / "capacity")) if charge is None else charge
    return Power(mains or not (has_battery and is_discharging), charge)


def _word(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _percent(word: str) -> int | None:
    return int(word) if word.isdecimal() and int(word) <= _MOST else None


def of_pmset(told: str) -> Power:
    """What macOS says: a line that names the source, then a line for each battery."""
    if "drawing from" not in told:
        return Power()
    charge = re.search(r"(\d{1,3})%;", told)
    on_mains = "'AC Power'" in told
    return Power(on_mains, _percent(charge[1]) if charge else None)


def of_windows(line: int, percent: int) -> Power:
    """What Windows says: 0 battery, 1 mains, 255 unknown; 255 per cent where there is none."""
    on_mains = {0: False, 1: True}.get(line)
    return Power(on_mains, percent if percent <= _MOST else None)


if sys.platform == "win32":
    import ctypes

    class _Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("full_seconds", ctypes.c_ulong),
        )

    def _told(_supplies: Path) -> Power:
        status = _Status()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return Power()
        return of_windows(status.line, status.percent)

elif sys.platform == "darwin":

    def _told(_supplies: Path) -> Power:
        told = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"],
            capture_output=True,
            text=True,
            timeout=5,
            check=False,
        )
        return of_pmset(told.stdout)

else:

    def _told(supplies: Path) -> Power:
        return of_supplies(supplies)
