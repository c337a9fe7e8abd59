from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.close.leave_facts import facts_of


def _plain(rows: list[tuple[str, str]]) -> dict[str, str]:
    return {word: value.replace("\N{NO-BREAK SPACE}", " ") for word, value in rows}


def test_that_nothing_is_claimed_of_a_partner_of_whom_nothing_is_known() -> None:
    assert _plain(facts_of(new_session().start().view(), Partner.B)) == {
        "Last dose": "none given",
        "Own baseline": "not recorded",
        "Last vitals": "none since the baseline",
        "MOAA/S": "not recorded",
    }


def test_that_each_figure_has_its_age_and_the_earliest_time_is_said() -> None:
    session = new_session().ready_dose().start()
    session.vitals(About.A, (118, 74), 68)
    session.minutes(5).give(Partner.A)
    session.minutes(40).service.record(About.A, VitalsTaken(heart_rate=84))
    session.minutes(10)

    assert _plain(facts_of(session.view(), Partner.A)) == {
        "Last dose": "50 min ago, at 12:20; may leave from 14:20",
        "Own baseline": "BP 118/74, HR 68, SpO2 98",
        "Last vitals": "HR 84, 10 min ago",
        "MOAA/S": "5, 55 min ago",
    }
    later = _plain(facts_of(session.minutes(70).view(), Partner.A))
    assert later["Last dose"] == "2 h ago, at 12:20"
