"""What can be wrong with a page: text cut off, small targets, controls without a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from kadelyx_desk.ui.views.kit.form.chip import Tag
from kadelyx_desk.ui.views.kit.identity import IdentityBand, SharedBand
from kadelyx_desk.ui.views.kit.painting import TARGET
from kadelyx_desk.ui.views.kit.reminder import ProblemPill, Reminder
from kadelyx_desk.ui.views.kit.sheet import Sheet

_PAINTED = (IdentityBand, SharedBand, Reminder, ProblemPill, Tag, QAbstractButton, QTabBar)
_PRESSED = (QAbstractButton, QLineEdit, QPlainTextEdit, QTabBar)


def visible(page: QWidget) -> Iterator[QWidget]:
    """Every visible widget of the page."""
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not widget.size().isEmpty():
            yield widget


def told(widget: QWidget) -> str:
    """A widget in a few words, for a finding."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {words or widget.accessibleName()!r}"


def clipped(page: QWidget) -> list[str]:
    """Every text that is not wholly seen: wider or higher than the place it has."""
    found = []
    for widget in visible(page):
        if isinstance(widget, QLabel):
            short = _label_is_clipped(widget)
        elif isinstance(widget, _PAINTED):
            wanted = widget.minimumSizeHint().expandedTo(_bare(widget))
            short = widget.width() < wanted.width() or widget.height() < wanted.height()
        else:
            continue
        if short:
            found.append(f"{told(widget)} has {widget.width()} x {widget.height()}")
    return found


def _bare(widget: QWidget) -> QSize:
    return widget.sizeHint() if isinstance(widget, Tag | QTabBar) else widget.minimumSizeHint()


def _label_is_clipped(label: QLabel) -> bool:
    text, metrics, room = label.text(), label.fontMetrics(), label.contentsRect()
    if not text:
        return False
    if label.textFormat() is Qt.TextFormat.RichText:
        text = QTextDocumentFragment.fromHtml(text).toPlainText()
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, text)
        return needed.height() > room.height() or needed.width() > room.width()
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    return elided != text or metrics.height() > room.height() + 1


def outside(page: QWidget) -> list[str]:
    """Every widget that lies partly outside of the page, and in no scrolling part of it."""
    found = []
    for widget in visible(page):
        place = _place(widget, page)
        if not page.rect().contains(place) and _scroll_of(widget, page) is None:
            found.append(f"{told(widget)} at {place.x()}, {place.y()}")
    return found


def cut_at_the_side(page: QWidget) -> list[str]:
    """Every part that scrolls up and down only, and is wider than the place it has."""
    return [
        f"{told(area)} has {area.viewport().width()} of {inside.width()} px"
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and (inside := area.widget()) is not None
        if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if inside.width() > area.viewport().width()
    ]


def small_targets(page: QWidget) -> list[str]:
    """Everything that can be pressed and is less than 44 px high or wide."""
    return [
        f"{told(widget)} has {widget.width()} x {widget.height()}"
        for widget in visible(page)
        if isinstance(widget, _PRESSED)
        and not isinstance(widget, QScrollBar)
        and min(widget.width(), widget.height()) < TARGET
    ]


def nameless(page: QWidget) -> list[str]:
    """Every widget that takes the focus by Tab and has no accessible name."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in visible(page)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and widget.isEnabled()
    ]


def tab_walk(page: QWidget) -> list[QWidget]:
    """Every widget that Tab comes to, in the order in which it does."""
    walk: list[QWidget] = []
    step = page.nextInFocusChain()
    while step is not None and step is not page and step not in walk:
        takes = step.focusPolicy() & Qt.FocusPolicy.TabFocus and step.focusProxy() is None
        if takes and step.isEnabled() and step.isVisible() and page.isAncestorOf(step):
            walk.append(step)
        step = step.nextInFocusChain()
    return walk


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _scroll_of(widget: QWidget, page: QWidget) -> QWidget | None:
    """The scrolling part that a widget lies in: what is below its edge is not seen there."""
    step: QWidget | None = widget.parentWidget()
    while step is not None and step is not page:
        if isinstance(step, QAbstractScrollArea):
            return step
        step = step.parentWidget()
    return None


def _sheet_of(widget: QWidget) -> QWidget | None:
    step: QWidget | None = widget
    while step is not None and not isinstance(step, Sheet):
        step = step.parentWidget()
    return step


def out_of_order(page: QWidget) -> list[str]:
    """Every step of Tab that goes against reading: up without a new column, left in a row."""
    found = []
    for before, after in pairwise(tab_walk(page)):
        if _sheet_of(before) is not _sheet_of(after):
            continue  # a sheet lies over the page: Tab goes through it, then on
        shared = _scroll_of(before, page) is _scroll_of(after, page)
        here, there = (
            _place(widget if shared else _scroll_of(widget, page) or widget, page)
            for widget in (before, after)
        )
        goes_up = there.bottom() <= here.top() and there.left() < here.right()
        goes_left = there.right() <= here.left() and there.top() < here.bottom()
        if goes_up or goes_left:
            found.append(f"{told(before)} then {told(after)}")
    return found


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


_RED, _GREEN, _BLUE = (
    [share * _linear(value / 255) for value in range(256)] for share in (0.2126, 0.7152, 0.0722)
)


def luminances(image: QImage) -> list[float]:
    """The relative luminance of each point, from 0 to 1, row after row."""
    points = bytes(image.convertToFormat(QImage.Format.Format_RGBX8888).constBits())
    channels = zip(points[::4], points[1::4], points[2::4], strict=True)
    return [_RED[red] + _GREEN[green] + _BLUE[blue] for red, green, blue in channels]


def mean_luminance(page: QWidget) -> float:
    """Mean relative luminance of what the page shows, from 0 to 1."""
    image = (
        page.grab().toImage().scaled(160, 90, mode=Qt.TransformationMode.SmoothTransformation)
    )
    found = luminances(image)
    return sum(found) / len(found)


def bright_block(page: QWidget) -> bool:
    """Whether a block of 64 x 64 px or more is everywhere brighter than 0.2."""
    cell, side = 16, 4
    shown = page.grab().toImage()
    width, height = shown.width() // cell, shown.height() // cell
    image = shown.scaled(width, height, mode=Qt.TransformationMode.SmoothTransformation)
    bright = {
        (place % width, place // width)
        for place, lit in enumerate(luminances(image))
        if lit > 0.2
    }
    return any(
        all((x + right, y + down) in bright for right in range(side) for down in range(side))
        for x, y in bright
    )


def painted(widget: QWidget) -> QPixmap:
    """The widget as it looks now, on the window's ground."""
    pixmap = QPixmap(widget.size())
    pixmap.fill(widget.palette().window().color())
    painter = QPainter(pixmap)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    return pixmap
