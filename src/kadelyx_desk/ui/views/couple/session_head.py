"""The top of every page of a session: who is A and who is B, and what page it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.calling import called
from kadelyx_desk.domain.facts import identity, opening
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.identity import CoupleBands, Identity
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, PageTitle
from kadelyx_desk.ui.views.kit.notice import SavedNotice


def identity_of(view: SessionView, partner: Partner) -> Identity | None:
    """The identity that the session holds of a partner; None for B of a solo client."""
    copied = identity(view.snapshot, partner)
    if copied is None:
        return None
    return Identity(partner, copied.family, copied.given, copied.born)


def addressed(view: SessionView, sentence: str) -> str:
    """A sentence that begins with a partner's letter, with what the partner is called.

    Paper keeps the letter; on a page of two people a name is read sooner.
    """
    for partner in Partner:
        start = f"{partner.value}: "
        if sentence.startswith(start):
            return f"{given_name(view, partner)}: {sentence.removeprefix(start)}"
    return sentence


def given_name(view: SessionView, partner: Partner) -> str:
    """What a partner is called on a page: the preferred name, else the given one.

    It addresses, it never identifies: bands, the read-back of a dose and paper keep the legal
    name and the date of birth. The letter stands where no name is held.
    """
    copied = identity(view.snapshot, partner)
    if copied is None:
        return partner.value
    return called(copied, identity(view.snapshot, partner.other))


class SessionHead(QWidget):
    """Identity bands, the page's name, the session's place in its course, and what was saved.

    Args:
        title: the page's name.
        middle: words of the band between the partners'; empty for two halves.
    """

    def __init__(self, title: str, middle: str = "Shared") -> None:
        super().__init__()
        self._words = title
        self._middle = middle
        self._shown: tuple[Identity, Identity | None] | None = None
        self._bands = QVBoxLayout()
        self._bands.setContentsMargins(0, 0, 0, 0)
        self.title = PageTitle(title)
        self.saved = SavedNotice()
        self.title.right.addWidget(self.saved)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 14, PAGE_MARGIN, 0)
        row.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bands)
        column.addLayout(row)

    def show_session(self, view: SessionView, sub: str = "") -> None:
        """Show whose session it is.

        Args:
            view: the session.
            sub: what follows its place in the course.
        """
        a, b = identity_of(view, Partner.A), identity_of(view, Partner.B)
        if a is not None and (a, b) != self._shown:
            self._shown = (a, b)
            while (item := self._bands.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self._bands.addWidget(CoupleBands(a, b, self._middle if b is not None else ""))
        opened = opening(view.snapshot)
        place = f"Session {opened.number} of {opened.sessions}"
        self.title.show_title(self._words, f"{place}, {sub}" if sub else place)
        if view.last is not None:
            zone = view.now.moment.local.tzinfo
            at = view.last.entry.recorded.utc.astimezone(zone)
            self.saved.show_saved(f"Saved {clock(at)}, no. {view.last.seq}")
