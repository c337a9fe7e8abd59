"""The steps of an integration: empty, typical, full, veiled and opened, and for one alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import Session, full_session, new_session
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Insight,
    IntegrationBegan,
    Intervention,
    JourneyEnded,
    PlanMade,
    Practice,
    Responded,
    RiskAsked,
    RiskAssessed,
    StateBegan,
    StateEnded,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import (
    AgreedBy,
    Change,
    Kept,
    RiskLevel,
    Theme,
)
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH

A, B, COUPLE = About.A, About.B, About.COUPLE
LONG = (
    "We said it would be every evening and it was three of five; twice the door banged and"
    " both of us needed the night to find a way back to the table."
)


def _beside_rail(page: QWidget) -> QWidget:
    """The page at the width it has in the window, right of the rail."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def page_of(session: Session, step: str = "found") -> IntegrationPage:
    """The page of a session with what its couple agreed before, turned to a step."""
    page = IntegrationPage()
    page.show_session(session.view())
    desk = session.fake.desk
    page.show_earlier(earlier_agreements(desk.log, desk.directory, session.id))
    page.tabs.turn_to(step)
    return page


def _shown(session: Session, step: str = "found") -> QWidget:
    return _beside_rail(page_of(session, step))


def begun(session: Session) -> Session:
    """An integration that was begun, and nothing told yet."""
    if len(partners(session.snapshot)) > 1:
        session.prepare().journey()
    else:
        session.start().minutes(180)
        session.service.record(COUPLE, JourneyEnded())
    session.clock.forward(hours=30)
    session.service.record(COUPLE, IntegrationBegan())
    return session


def second_session() -> Session:
    """The second session of a couple that agreed on three things in the first."""
    first = full_session()
    record = first.service.record
    record(COUPLE, Agreement("Ask before giving advice about money", B, None, AgreedBy.BOTH))
    record(A, Agreement("Call my sister", A, None, AgreedBy.A), visibility=Visibility.PARTNER)
    return begun(Session(first.fake, couple=first.couple, days=21))


def full_integration() -> Session:
    """Everything told, at length."""
    session = second_session()
    say, record = session.service.state, session.service.record
    for about in About:
        say(about, Insight(LONG), Visibility.SHARED)
        say(about, Practice(LONG), Visibility.SHARED)
    say(COUPLE, ThemesWorked(tuple(Theme)))
    say(COUPLE, Intervention(LONG))
    for about in (A, B):
        say(about, Responded(Change.LITTLE, LONG))
        record(about, RiskAsked())
        say(about, RiskAssessed(RiskLevel.ACTION, LONG, LONG))
    for number in range(3):
        due = date(2026, 12, 6 + number)
        record(COUPLE, Agreement(f"{number}: {LONG}", COUPLE, due, AgreedBy.BOTH))
    record(A, Agreement("Mine", A, None, AgreedBy.A), visibility=Visibility.PARTNER)
    say(COUPLE, PlanMade(LONG, date(2026, 12, 12), "B: own doctor, by 04-Dec-2026"))
    desk = session.fake.desk
    for was in earlier_agreements(desk.log, desk.directory, session.id).made[:2]:
        body = AgreementReviewed(
            was.session,
            was.agreement,
            was.text,
            was.owner,
            was.agreed_by,
            Kept.PARTLY,
            LONG,
        )
        record(was.about, body, visibility=was.visibility)
    return session


def _lasted() -> Session:
    """Quotes, a note, and a state that both were seen in."""
    session = new_session().prepare().start()
    hands = session.service.record(COUPLE, StateBegan("holding-hands", "holding hands"))
    session.minutes(21)
    session.service.record(COUPLE, StateEnded(hands.link.entry.id))
    return session


def _alone(session: Session, *, opened: bool) -> QWidget:
    page = page_of(session, "alone-A")
    if opened:
        page.alone[Partner.A].risk.open()
    return _beside_rail(page)


def _wrong() -> QWidget:
    """Action is needed, and nobody said what is done."""
    page = page_of(begun(new_session()), "alone-B")
    risk = page.alone[Partner.B].risk
    risk.open()
    risk.level.group.choice(RiskLevel.ACTION.name).click()
    risk.save.click()
    return _beside_rail(page)


def _plan_wrong() -> QWidget:
    page = page_of(full_session(), "outlook")
    page.outlook.plan.next_on.set_text("12/12/2026")
    page.outlook.responses[Partner.A].text.set_text("Lighter for a day.")
    page.outlook.responses[Partner.A].text.edited.emit("Lighter for a day.")
    page.outlook.plan.next_on.edited.emit("12/12/2026")
    page.next.click()
    return _beside_rail(page)


def _draft() -> QWidget:
    """A response that was half chosen when the window was closed."""
    session = full_session()
    view = session.view()
    text = '{"change": "BETTER", "text": "I sleep", "reader": "shared"}'
    draft = KeptDraft(B, Responded.KIND, text, view.now.moment.utc)
    page = IntegrationPage()
    page.show_session(replace(view, drafts=(draft,)))
    page.tabs.turn_to("outlook")
    return _beside_rail(page)


def _editing() -> QWidget:
    page = page_of(full_session(), "agreed")
    next(iter(page.agreed.agreements.edits.values())).click()
    return _beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "integration-empty": lambda: _shown(new_session().prepare().journey()),
    "integration-waits": lambda: _shown(_lasted()),
    "integration": lambda: _shown(full_session()),
    "integration-full": lambda: _shown(full_integration()),
    "integration-use": lambda: _shown(full_session(), "use"),
    "integration-use-full": lambda: _shown(full_integration(), "use"),
    "integration-agreements-empty": lambda: _shown(begun(new_session()), "agreed"),
    "integration-agreements": lambda: _shown(second_session(), "agreed"),
    "integration-agreements-full": lambda: _shown(full_integration(), "agreed"),
    "integration-agreements-edit": _editing,
    "integration-plan": lambda: _shown(full_session(), "outlook"),
    "integration-plan-full": lambda: _shown(full_integration(), "outlook"),
    "integration-plan-wrong": _plan_wrong,
    "integration-plan-draft": _draft,
    "integration-alone": lambda: _alone(full_session(), opened=False),
    "integration-alone-opened": lambda: _alone(full_session(), opened=True),
    "integration-alone-full": lambda: _alone(full_integration(), opened=True),
    "integration-alone-wrong": _wrong,
    "integration-solo": lambda: _shown(begun(new_session(solo=True))),
    "integration-solo-plan": lambda: _shown(begun(new_session(solo=True)), "outlook"),
    "integration-solo-alone": lambda: _alone(begun(new_session(solo=True)), opened=True),
}
