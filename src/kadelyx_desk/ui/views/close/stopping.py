"""What a session is stopped by, how that is taken back, and how it is said."""

from __future__ import annotations

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted, SessionStopped
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.schedule import in_journey
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import at
from kadelyx_desk.ui.viewmodels.intents import Record, RecordTogether, Strike
from kadelyx_desk.ui.viewmodels.session_view import SessionView

TAKEN_BACK = "taken back"


def stop_intent(view: SessionView, reason: str) -> Record | RecordTogether:
    """Cancel or stop the session; a journey that runs ends with it, whole or not at all."""
    stop = Record(About.COUPLE, SessionStopped(reason))
    if not in_journey(view.snapshot):
        return stop
    return RecordTogether((Record(About.COUPLE, JourneyEnded()), stop))


def undo_intents(view: SessionView) -> tuple[Strike, ...]:
    """Strike the stop out, then the end that was recorded with it; nothing without a stop."""
    stop = view.snapshot.latest(SessionStopped, About.COUPLE)
    end = view.snapshot.latest(JourneyEnded, About.COUPLE)
    if stop is None:
        return ()
    together = end is not None and end.occurred == stop.occurred
    lines = (stop, end) if together and end is not None else (stop,)
    return tuple(Strike(line.link.entry.id, TAKEN_BACK) for line in lines)


def stopped_words(view: SessionView, stop: Line[SessionStopped]) -> str:
    """Cancelled 20-Nov-2026 12:15. Illness: fever."""
    began = time_of(view.snapshot, JourneyStarted) is not None
    how = "Stopped" if began else "Cancelled"
    why = capitalised(stop.body.reason.rstrip("."))
    return f"{how} {at(stop.link.entry.occurred)}. {why}."
