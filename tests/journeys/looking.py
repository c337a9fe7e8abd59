"""What a journey looks at in the end: the entries on the screen, the report, its seal."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from journeys.therapist import Therapist
from journeys.typed import Typed
from kadelyx_desk.bootstrap.certificate import read_root
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system.paths import resources

FONTS = resources() / "fonts"


def report_text(report: Path) -> str:
    """Everything that is written on the pages of a report, on one line."""
    document = pypdfium2.PdfDocument(report)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).replace("\N{NO-BREAK SPACE}", " ").split())


def entries_text(t: Therapist) -> str:
    """Every cell of the table of entries that is in view, on one line."""
    t.until(lambda: _tables(t), "a table of entries")
    model = _tables(t)[0].model()
    cells = [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return " ".join(" ".join(cells).replace("\N{NO-BREAK SPACE}", " ").split())


def every_entry(t: Therapist, typed: Typed) -> str:
    """The entries of the review: what is not shared only once it is opened; returns it all."""
    t.tab("Entries")
    closed = entries_text(t)
    told = [words for words in (*typed.private, *typed.hidden) if words in closed]
    assert not told, f"in a list that both may see: {told}"
    t.press("Show what is not shared")
    return entries_text(t)


def _tables(t: Therapist) -> list[QTableView]:
    return [table for table in t.window.findChildren(QTableView) if table.isVisible()]


def page_text(t: Therapist) -> str:
    """Everything that is written on the page in view, and every name a screen reader says."""
    parts = t.window._pages[t.window.shown].findChildren(QWidget)
    found = [words for part in parts if part.isVisible() for words in _written(part)]
    return " ".join(" ".join(found).replace("\N{NO-BREAK SPACE}", " ").split())


def _written(part: QWidget) -> tuple[str, ...]:
    match part:
        case QLabel() | QLineEdit() | QAbstractButton():
            return part.accessibleName(), part.text()
        case QPlainTextEdit():
            return part.accessibleName(), part.toPlainText()
        case _:
            return part.accessibleName(), part.accessibleDescription()


def assert_screen_shows(seen: str, typed: Typed) -> None:
    """Every word that was typed stands on the screen, whoever may read it."""
    every = (*typed.shared, *typed.private, *typed.hidden, *typed.charted)
    missing = [words for words in every if words not in seen]
    assert not missing, f"not on the screen: {missing}"


def assert_report_shows(report: Path, typed: Typed, folder: Path) -> None:
    """What is shared stands in the joint report, what is not does not, and it is whole."""
    text = report_text(report)
    missing = [words for words in (*typed.shared, *typed.undone) if words not in text]
    assert not missing, f"not in the report: {missing}"
    told = [words for words in (*typed.private, *typed.hidden) if words in text]
    assert not told, f"in the joint report: {told}"
    verdict = verify_file(report, [read_root(folder)], FONTS)
    assert verdict.state is State.PARTIAL, verdict.sentence
    assert verdict.is_known, verdict.sentence
