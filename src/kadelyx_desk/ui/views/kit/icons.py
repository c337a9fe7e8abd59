"""Line icons of one set, drawn in any colour and size."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer


class Icon(Enum):
    """The icons the program uses; the value is the file's name in `resources/icons`."""

    VITALS = "activity"
    OBSERVE = "eye"
    HIDE = "eye-off"
    DOSE = "syringe"
    CARE = "heart"
    NOTE = "sticky-note"
    MARK = "flag"
    HELP_CARD = "square-plus"
    UNDO = "undo-2"
    CLOCK = "clock"
    CHECK = "check"
    WARN = "triangle-alert"
    LOCK = "lock"
    TODAY = "calendar"
    SETTINGS = "sliders-horizontal"
    INFO = "info"
    EDIT = "pencil"
    PERSON = "user"
    PEOPLE = "users"
    ROOM = "door-open"
    CLOSE = "x"
    ADD = "plus"
    NEXT = "chevron-right"
    PRINT = "printer"
    ANOTHER = "refresh-cw"
    KEY = "key-round"
    REPORT = "file-text"
    CYCLE = "chevrons-up-down"


_GRID = 24.0
_LINE = 1.6


@lru_cache(maxsize=256)
def _renderer(icon: Icon, colour: str, size: float) -> QSvgRenderer:
    file = QFile(f"icons:{icon.value}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        message = f"The icon {icon.value} is missing from the program's folder."
        raise FileNotFoundError(message)
    data = bytes(file.readAll().data()).replace(b"currentColor", colour.encode())
    file.close()
    line = f'stroke-width="{_LINE * _GRID / size:.3f}"'.encode()
    return QSvgRenderer(QByteArray(data.replace(b'stroke-width="1.6"', line)))


def draw_icon(painter: QPainter, icon: Icon, rect: QRectF, colour: QColor) -> None:
    """Draw `icon` into `rect`, a square, in one colour; the line is 1.6 px at any size."""
    _renderer(icon, colour.name(), rect.width()).render(painter, rect)
