"""Checks that this copy of the program can do its work: `kadelyx-desk --self-test`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kadelyx_desk.bootstrap.certificate import read_root
from kadelyx_desk.bootstrap.demo import make_demo
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.persistence.slot_file import DATABASE
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.system.paths import resources

_SQLITE = b"SQLite format 3\x00"


def run_self_test() -> int:
    """Run every check, a line each; 0 if all hold."""
    with tempfile.TemporaryDirectory(prefix="kadelyx-desk-test-") as name:
        folder = Path(name)
        with _demo(folder / "record") as opened:
            report = folder / "report.pdf"
            checks: tuple[tuple[str, Callable[[], bool]], ...] = (
                ("fonts and styles", _fonts),
                ("encrypted file", lambda: _is_encrypted(folder / "record" / DATABASE)),
                ("append and read", lambda: len(opened.desk.directory.sessions()) > 0),
                ("sealed report", lambda: _report(opened, report)),
                ("verify", lambda: _verify(report, folder / "record")),
                ("verify finds a change", lambda: not _verify(_changed(report), folder)),
            )
            held = [_said(words, check) for words, check in checks]
    return 0 if all(held) else 1


@contextmanager
def _demo(folder: Path) -> Iterator[OpenDesk]:
    opened, _ = make_demo(folder, SystemClock())
    try:
        yield opened
    finally:
        opened.close()


def _said(words: str, check: Callable[[], bool]) -> bool:
    held = check()
    sys.stdout.write(f"{'ok    ' if held else 'FAILED'} {words}\n")
    return held


def _fonts() -> bool:
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only this check needs Qt

    from kadelyx_desk.ui.views import theme  # noqa: PLC0415 - only this check needs Qt
    from kadelyx_desk.ui.views.theme_tokens import ThemeName  # noqa: PLC0415 - a part of that

    app = QApplication.instance() or QApplication([])
    theme.install(resources())
    theme.apply(ThemeName.DIM)
    return isinstance(app, QApplication) and app.font().family() == "Noto Sans"


def _is_encrypted(path: Path) -> bool:
    return path.read_bytes()[: len(_SQLITE)] != _SQLITE


def _report(opened: OpenDesk, target: Path) -> bool:
    rows = opened.desk.directory.sessions()
    signed = next(row for row in rows if row.stage is Stage.SIGNED)
    order = opened.desk.reports.order(signed.session, Form.JOINT, "letter")
    opened.desk.reports.write(order, target)
    return target.stat().st_size > 0


def _verify(report: Path, folder: Path) -> bool:
    roots = [read_root(folder)] if (folder / DATABASE).exists() else []
    return verify_file(report, roots, resources() / "fonts").exit_code == 0


def _changed(report: Path) -> Path:
    content = bytearray(report.read_bytes())
    content[len(content) // 2] ^= 1
    changed = report.with_name("changed.pdf")
    changed.write_bytes(content)
    return changed
