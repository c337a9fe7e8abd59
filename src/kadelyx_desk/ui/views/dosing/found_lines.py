"""What the rules say to a dose as it is typed: refusals as problems, cautions with a sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.rules import Finding, Level, Proposal, findings
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.reminder import Caution, ProblemLine


def findings_now(view: SessionView, about: About, body: Body) -> tuple[Finding, ...]:
    """What would be said to `body` if it were recorded now."""
    moment = view.now.moment
    return findings(
        Proposal(
            snapshot=view.snapshot,
            protocol=view.protocol,
            about=about,
            body=body,
            occurred=moment.utc,
            now=moment.utc,
            today=moment.local,
        )
    )


class FoundLines(QWidget):
    """Findings one below the other; nothing where nothing was found."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these and no others."""
        if tuple(found) == self._found:
            return
        self._found = tuple(found)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in self._found:
            self._column.addWidget(_line(finding))
        self.setVisible(bool(self._found))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, in its order."""
        return tuple(finding.sentence for finding in self._found)


def _line(finding: Finding) -> QWidget:
    if finding.level is Level.CAUTION:
        return Caution(finding.sentence)
    line = ProblemLine()
    line.show_problem(finding.sentence)
    return line
