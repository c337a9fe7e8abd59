"""The one table of colours: Light, Dark and Dim, as `#RRGGBB`. Knows nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ThemeName(Enum):
    LIGHT = "Light"
    DARK = "Dark"
    DIM = "Dim"

    @property
    def following(self) -> ThemeName:
        """The theme that F10 turns to next."""
        every = tuple(ThemeName)
        return every[(every.index(self) + 1) % len(every)]


class Ink(Enum):
    """What a colour means; the value is the name of its token."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    PRESSED = "pressed"
    LINE = "line"
    BORDER = "border"
    TEXT = "text"
    MUTED = "muted"
    A = "a"
    A_TINT = "a_tint"
    B = "b"
    B_TINT = "b_tint"
    PROBLEM = "problem"
    ON_PROBLEM = "on_problem"
    FOCUS = "focus"
    PRIMARY = "primary"
    ON_PRIMARY = "on_primary"
    PRIMARY_EDGE = "primary_edge"
    DIMMED = "dimmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme.

    `line` is decoration and `dimmed` the inactive other side under a dose sheet; neither has to
    be read. `primary_edge` is the edge of the main action: its own fill, except in Dim, where a
    bright block would light the room and a border marks the button instead.
    """

    window: str
    surface: str
    sunken: str
    pressed: str
    line: str
    border: str
    text: str
    muted: str
    a: str
    a_tint: str
    b: str
    b_tint: str
    problem: str
    on_problem: str
    focus: str
    primary: str
    on_primary: str
    primary_edge: str
    dimmed: str

    def of(self, ink: Ink) -> str:
        value: str = getattr(self, ink.value)
        return value


TOKENS: dict[ThemeName, Tokens] = {
    ThemeName.LIGHT: Tokens(
        window="#FBFAF7",
        surface="#FFFFFF",
        sunken="#F2EFE8",
        pressed="#E9E5DB",
        line="#E3DED3",
        border="#88827A",
        text="#1C1B19",
        muted="#5F5A51",
        a="#0B6AA6",
        a_tint="#E6F0F6",
        b="#A04A00",
        b_tint="#F8ECE1",
        problem="#B3261E",
        on_problem="#FFFFFF",
        focus="#0B6AA6",
        primary="#1C1B19",
        on_primary="#FBFAF7",
        primary_edge="#1C1B19",
        dimmed="#B9B4AA",
    ),
    ThemeName.DARK: Tokens(
        window="#14171A",
        surface="#1A1E22",
        sunken="#101316",
        pressed="#2A3036",
        line="#2E343A",
        border="#757C83",
        text="#D9D4C9",
        muted="#A39E94",
        a="#56B4E9",
        a_tint="#16272F",
        b="#E69F00",
        b_tint="#2B2210",
        problem="#FF8A80",
        on_problem="#14171A",
        focus="#F0E442",
        primary="#D9D4C9",
        on_primary="#14171A",
        primary_edge="#D9D4C9",
        dimmed="#50565B",
    ),
    ThemeName.DIM: Tokens(
        window="#0B0A09",
        surface="#15120E",
        sunken="#0F0D0B",
        pressed="#231B12",
        line="#2A231A",
        border="#7A6448",
        text="#B08D63",
        muted="#9E8057",
        a="#6E96A8",
        a_tint="#10181C",
        b="#B8863A",
        b_tint="#1C150A",
        problem="#D0705F",
        on_problem="#0B0A09",
        focus="#D2AE78",
        primary="#33281B",
        on_primary="#D2AE78",
        primary_edge="#7A6448",
        dimmed="#4A3C2B",
    ),
}
