"""Review and settings, with something in them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from builders import Session, fake_desk, full_session, new_session
from kadelyx_desk.ui.viewmodels.lists import SettingsView
from kadelyx_desk.ui.views.review.page import ReviewPage
from kadelyx_desk.ui.views.settings.page import SettingsPage


def _review(session: Session) -> QWidget:
    page = ReviewPage(lambda _name: None)
    page.show_session(session.view())
    return page


def _settings() -> QWidget:
    page = SettingsPage("0.1.0", lambda _name: None)
    staff = fake_desk().desk.clinic.staff()
    page.show_settings(SettingsView(staff, "0.1.0", "light", 11.25, "letter"))
    return page


SCREENS = {
    "review-early": lambda: _review(new_session().prepare()),
    "review-ready": lambda: _review(full_session()),
    "review-signed": lambda: _review(full_session().sign()),
    "settings": _settings,
}
