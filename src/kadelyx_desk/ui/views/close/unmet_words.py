"""What of the ready-to-leave check is not met, short enough to be read at the door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kadelyx_desk.domain.entries import ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.rules.leaving import too_early
from kadelyx_desk.domain.told import READY_ASKED, capitalised, unmet
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.icons import Icon

NOT_CHECKED = "Not checked yet."


def unmet_now(
    view: SessionView, partner: Partner, check: ReadyToLeave, at: datetime
) -> tuple[str, ...]:
    """Everything that is not met, as it stands with the partner's leaving in the record."""
    early = too_early(view.snapshot, view.protocol, partner, at)
    return (*early, *unmet(check, view.protocol.leaving.padss_at_least))


def in_short(found: tuple[str, ...], check: ReadyToLeave) -> list[str]:
    """The same, with the questions that nobody answered counted and not listed."""
    blank = {
        f"{words}: {Said.NOT_RECORDED.value}"
        for name, words in READY_ASKED
        if getattr(check, name) is Said.NOT_RECORDED
    }
    shown = [f"{capitalised(words)}." for words in found if words not in blank]
    if blank:
        noun = "question is" if len(blank) == 1 else "questions are"
        shown.append(f"{len(blank)} {noun} not answered.")
    return shown


def met_line(listed: Sequence[str], *, is_blank: bool) -> tuple[Icon, str]:
    """One line for the top of the card: its height never changes with the answers."""
    if is_blank:
        return Icon.INFO, NOT_CHECKED
    if not listed:
        return Icon.CHECK, "Everything is met."
    count = len(listed)
    words = "1 point is" if count == 1 else f"{count} points are"
    return Icon.WARN, f"{words} not met; see below."
