"""Which version a form of the report is, as far as the form itself would show it."""

from __future__ import annotations

from kadelyx_desk.domain.facts import addenda
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.session_view import SessionView


def version_of(view: SessionView, form: Form) -> int:
    """One, and one more for each addendum that the form shows."""
    return 1 + sum(1 for line in addenda(view.snapshot) if line.link.entry.shown_in(form))
