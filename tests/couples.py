"""Files of couples as a page is shown them. All people are invented."""

from __future__ import annotations

from builders import Session
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel


def view_of(session: Session) -> CoupleView:
    """The file of a session's couple, made by the model as in the window."""
    model = DeskModel(session.fake.desk, lambda: b"")
    model.stop()
    return model.couples.view(session.couple)
