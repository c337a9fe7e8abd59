from __future__ import annotations

from builders import Session, new_session
from kadelyx_desk.domain.entries import JourneyEnded, SessionStopped
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Record, RecordTogether
from kadelyx_desk.ui.views.close.stopping import stop_intent, stopped_words, undo_intents

STOP = Record(About.COUPLE, SessionStopped("illness"))
END = Record(About.COUPLE, JourneyEnded())


def _words(session: Session) -> str:
    stop = session.snapshot.latest(SessionStopped, About.COUPLE)
    assert stop is not None
    return stopped_words(session.view(), stop)


def test_that_only_a_running_journey_ends_with_the_stop() -> None:
    session = new_session()
    assert stop_intent(session.view(), "illness") == STOP
    session.start()
    assert stop_intent(session.view(), "illness") == RecordTogether((END, STOP))
    session.service.record(About.COUPLE, JourneyEnded())
    assert stop_intent(session.view(), "illness") == STOP


def test_that_undo_strikes_the_stop_and_the_end_that_came_with_it() -> None:
    session = new_session().start()
    assert undo_intents(session.view()) == ()
    intent = stop_intent(session.view(), "illness")
    assert isinstance(intent, RecordTogether)
    press = session.service.now()
    for part in intent.parts:
        session.service.record(part.about, part.body, press=press)

    strikes = undo_intents(session.view())
    for strike in strikes:
        session.service.amend(strike.target, None, strike.reason)

    assert len(strikes) == 2
    assert stage(session.snapshot) is Stage.JOURNEY


def test_that_an_end_of_its_own_stays() -> None:
    session = new_session().start()
    session.service.record(About.COUPLE, JourneyEnded())
    session.minutes(5).service.record(About.COUPLE, SessionStopped("illness"))

    assert len(undo_intents(session.view())) == 1


def test_that_it_is_said_with_its_time_and_reason() -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("illness: fever."))
    assert _words(session) == "Cancelled 20-Nov-2026 12:15. Illness: fever."

    stopped = new_session().start()
    stopped.service.record(About.COUPLE, JourneyEnded())
    stopped.service.record(About.COUPLE, SessionStopped("help was called"))
    assert _words(stopped) == "Stopped 20-Nov-2026 12:15. Help was called."
