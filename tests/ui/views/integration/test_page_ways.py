"""Where the integration leads to, and what it hides when it is left."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import Session, full_session, new_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.completeness import Place, open_points
from kadelyx_desk.domain.entries import (
    Agreement,
    Insight,
    IntegrationBegan,
    JourneyEnded,
    PlanMade,
    Practice,
    Responded,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import RiskLevel
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.kit.text import Text
from sittings import sit_down

CANARY = "Canarywords"


def joined(qtbot: QtBot, session: Session) -> tuple[IntegrationPage, Heard]:
    page = IntegrationPage()
    return page, sit_down(qtbot, page, page, session, (1150, 768))


def words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(Text) if label.isVisible())


@pytest.mark.parametrize("way", ["tab", "next", "page"])
def test_z13_that_leaving_the_step_alone_veils_it(qtbot: QtBot, way: str) -> None:
    session = full_session()
    page, _ = joined(qtbot, session)
    page.tabs.turn_to("alone-A")
    risk = page.alone[Partner.A].risk
    press(risk.open_alone)
    press(risk.level.group.choice(RiskLevel.WATCH.name))
    write(risk.text, CANARY)
    match way:
        case "tab":
            page.tabs.turn_to("found")
        case "next":
            press(page.next)
        case _:
            page.hide()
            page.show()
    seen = words(page)
    page.tabs.turn_to("alone-A")

    assert CANARY not in seen + words(page)
    assert RiskLevel.WATCH.value not in seen + words(page)
    assert not risk.level.isVisible()
    assert not risk.text.isVisible()
    told = session.snapshot.latest(RiskAssessed, About.A)
    assert (told is not None) == (way != "page")


def test_z13_that_a_half_typed_risk_never_holds_the_page_open(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, full_session())
    page.tabs.turn_to("alone-A")
    risk = page.alone[Partner.A].risk
    press(risk.open_alone)
    write(risk.text, CANARY)

    page.tabs.turn_to("found")

    assert page.pages.currentIndex() == 0
    page.tabs.turn_to("alone-A")
    assert not risk.text.isVisible()
    press(risk.open_alone)
    assert risk.text.text() == CANARY


def test_that_every_open_point_of_the_integration_leads_to_its_step(qtbot: QtBot) -> None:
    session = new_session().prepare().start().minutes(120)
    session.service.record(About.COUPLE, JourneyEnded())
    session.clock.forward(hours=30)
    session.service.record(About.COUPLE, IntegrationBegan())
    page, _ = joined(qtbot, session)
    steps = {
        Insight.KIND: "found",
        ThemesWorked.KIND: "found",
        Practice.KIND: "use",
        Agreement.KIND: "agreed",
        Responded.KIND: "outlook",
        PlanMade.KIND: "outlook",
        RiskAsked.KIND: "alone",
    }
    points = [
        point for point in open_points(session.snapshot) if point.place is Place.INTEGRATION
    ]

    assert len(points) == 10
    for point in points:
        page.lead_to(point.hint, point.about)
        key = list(page.steps)[page.pages.currentIndex()]
        expected = steps[point.hint]
        assert key == (f"alone-{point.about.value}" if expected == "alone" else expected)
        focused = page.focusWidget()
        assert focused is not None
        assert page.steps[key].isAncestorOf(focused)


def test_that_an_integration_that_has_not_begun_leads_to_its_beginning(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, new_session().prepare().journey())
    page.head.setFocus()

    page.lead_to(IntegrationBegan.KIND, About.COUPLE)

    assert page.next.hasFocus()
