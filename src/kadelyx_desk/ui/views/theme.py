"""The look in force: a theme and a text size, turned into a palette, fonts and one style sheet.

A painted widget asks `current()` whenever it paints. Nothing has to be connected: `apply`
changes palette and font of the application, and Qt tells every widget to paint itself again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.views.theme_sheet import style_sheet
from kadelyx_desk.ui.views.theme_tokens import TOKENS, Ink, ThemeName, Tokens

FAMILY = "Noto Sans"
FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf")
BASE_POINTS = 11.25
"""Size of body text by default, in points: 15 px at 96 dpi."""

STYLE = "Fusion"
"""Qt's style that the looks are made for. `run_window` asks for it on Qt's own command line."""

IS_STYLED = "kadelyxStyled"
"""Set on an application that was begun with the style. To set it later hands Python a style
object, for which PySide6 makes the enums of every style there is: 4 ms of a start."""

_LOOK = "kadelyxLook"


class Type(Enum):
    """The type scale: px at 96 dpi, bold, italic."""

    REST_CLOCK = (128, True, False)
    CLOCK = (40, True, False)
    TITLE = (28, True, False)
    TITLE_2 = (24, True, False)
    NAME = (20, True, False)
    NAME_PLAIN = (20, False, False)
    TILE = (18, True, False)
    QUOTE = (17, False, True)
    QUOTE_PLAIN = (17, False, False)
    READ_BACK = (16, False, False)
    BODY = (15, False, False)
    STRONG = (15, True, False)
    CAPTION = (13, False, False)
    CAPTION_STRONG = (13, True, False)
    SCALE = (12, False, False)


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. `points` is the size of body text; every other size follows in proportion."""

    name: ThemeName
    points: float = BASE_POINTS

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.name]

    @property
    def scale(self) -> float:
        return self.points / BASE_POINTS

    def colour(self, ink: Ink) -> QColor:
        return QColor(_colour(self.tokens.of(ink)))  # its own, as it may be made paler

    def person(self, about: About) -> QColor:
        """The colour of a partner's marks; the couple has none and takes the text's."""
        return self.colour(_PERSON[about])

    def tint(self, about: About) -> QColor:
        """The ground of a partner's band; the couple's is the sunken ground."""
        return self.colour(_TINT[about])

    def font(self, type_: Type) -> QFont:
        return QFont(_font(type_, self.scale))  # its own, as it may be changed

    def metrics(self, type_: Type) -> QFontMetricsF:
        return _metrics(type_, self.scale)

    def palette(self) -> QPalette:
        palette = QPalette()
        for role, ink in _ROLES.items():
            palette.setColor(role, self.colour(ink))
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour(Ink.MUTED))
        return palette


# A painted widget asks for these a hundred times in each paint of the room.
@lru_cache(maxsize=256)
def _colour(token: str) -> QColor:
    return QColor(token)


@lru_cache(maxsize=64)
def _font(type_: Type, scale: float) -> QFont:
    pixels, bold, italic = type_.value
    font = QFont(FAMILY)
    font.setPixelSize(round(pixels * scale))
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


@lru_cache(maxsize=64)
def _metrics(type_: Type, scale: float) -> QFontMetricsF:
    return QFontMetricsF(_font(type_, scale))


_PERSON = {About.A: Ink.A, About.B: Ink.B, About.COUPLE: Ink.TEXT}
_TINT = {About.A: Ink.A_TINT, About.B: Ink.B_TINT, About.COUPLE: Ink.SUNKEN}

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: Ink.WINDOW,
    _Role.WindowText: Ink.TEXT,
    _Role.Base: Ink.SURFACE,
    _Role.AlternateBase: Ink.SUNKEN,
    _Role.Text: Ink.TEXT,
    _Role.Button: Ink.SURFACE,
    _Role.ButtonText: Ink.TEXT,
    _Role.BrightText: Ink.PROBLEM,
    _Role.Link: Ink.A,
    _Role.LinkVisited: Ink.B,
    _Role.PlaceholderText: Ink.MUTED,
    _Role.Highlight: Ink.PRIMARY,
    _Role.HighlightedText: Ink.ON_PRIMARY,
    _Role.Accent: Ink.FOCUS,
    _Role.ToolTipBase: Ink.SURFACE,
    _Role.ToolTipText: Ink.TEXT,
    _Role.Light: Ink.SURFACE,
    _Role.Midlight: Ink.LINE,
    _Role.Mid: Ink.LINE,
    _Role.Dark: Ink.BORDER,
    _Role.Shadow: Ink.BORDER,
}
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText)

ROLE_OF_INK = {
    Ink.TEXT: _Role.WindowText,
    Ink.MUTED: _Role.PlaceholderText,
    Ink.A: _Role.Link,
    Ink.B: _Role.LinkVisited,
    Ink.PROBLEM: _Role.BrightText,
    Ink.ON_PRIMARY: _Role.HighlightedText,
}
"""The palette role that carries an ink, so that a label follows the theme by itself."""


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        message = "A theme needs a QApplication."
        raise TypeError(message)
    return app


def install(resources: Path) -> None:
    """Load the bundled fonts and say where the icons lie.

    Args:
        resources: the folder that holds `fonts` and `icons`.

    Raises:
        FileNotFoundError: a bundled font is missing; without it every glyph may be a box.
    """
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    # Asked in this order: to list every family of the machine takes as long as to load these.
    if _application().property("kadelyxFonts") and FAMILY in QFontDatabase.families():
        return
    for name in FONT_FILES:
        path = resources / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            message = f"The font {name} is missing from the program's folder."
            raise FileNotFoundError(message)
    _metrics.cache_clear()  # those of before were another face's
    _application().setProperty("kadelyxFonts", True)  # noqa: FBT003 - Qt's own signature


def apply(name: ThemeName, points: float = BASE_POINTS) -> None:
    """Give the whole application this look, at once."""
    app = _application()
    theme = Theme(name, points)
    if not (app.property(_LOOK) or app.property(IS_STYLED)):
        app.setStyle(STYLE)
    app.setProperty(_LOOK, f"{name.name} {points}")
    app.setPalette(theme.palette())
    app.setFont(theme.font(Type.BODY))
    # The last step: it sends every widget a StyleChange, where labels take their new fonts.
    app.setStyleSheet(style_sheet(theme.tokens))


def current() -> Theme:
    """The look in force; Light before anything was applied."""
    look = _application().property(_LOOK)
    return _parsed(look) if isinstance(look, str) else Theme(ThemeName.LIGHT)


@lru_cache(maxsize=32)
def _parsed(look: str) -> Theme:
    name, points = look.split()
    return Theme(ThemeName[name], float(points))
