"""Draws every registered screen in every theme into PNG files, for a person to look at.

A screen registers itself in a module of `tests/screens` that holds `SCREENS`: a name, and a
function that makes the widget. Run as `python tests/shots.py FOLDER [NAME …] [--large]`.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.rail import RAIL_WIDTH
from kadelyx_desk.ui.views.theme_tokens import ThemeName

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources"
SMALLEST = (1366, 768)
LARGE = (1920, 1080)


@cache
def screens() -> dict[str, Callable[[], QWidget]]:
    """Every registered screen by name."""
    found: dict[str, Callable[[], QWidget]] = {}
    for path in sorted((HERE / "screens").glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"screens_{path.stem}", path)
        if spec is None or spec.loader is None:
            continue
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        found.update(module.SCREENS)
    return found


def beside_rail(page: QWidget) -> QWidget:
    """The page at the width it has in the window, right of the rail."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def settle(widget: QWidget, size: tuple[int, int]) -> None:
    """Show `widget` at `size` with every layout done and the focus in place."""
    widget.resize(*size)
    widget.show()
    QTest.qWaitForWindowActive(widget)


def shoot(folder: Path, names: list[str], sizes: list[tuple[int, int]]) -> list[Path]:
    """Draw the named screens (all, where none is named) into `folder`."""
    written = []
    for name, make in screens().items():
        if names and name not in names:
            continue
        for size in sizes:
            for look in ThemeName:
                theme.apply(look)
                widget = make()
                settle(widget, size)
                end = "" if size == SMALLEST else f"-{size[0]}"
                path = folder / f"{name}-{look.value.lower()}{end}.png"
                if not widget.grab().save(str(path)):
                    raise OSError(path)
                written.append(path)
                widget.close()
                widget.deleteLater()
    return written


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--large", action="store_true", help="also at 1920 x 1080")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme.install(RESOURCES)
    sizes = [SMALLEST, LARGE] if given.large else [SMALLEST]
    for path in shoot(given.folder, given.names, sizes):
        sys.stdout.write(f"{path}\n")
    del app


if __name__ == "__main__":
    main()
