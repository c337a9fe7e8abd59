from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session, new_session
from closes import Joined, two_hours_after
from hands import press
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import JourneyEnded, Marked, PartnerLeft
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.close.page import ClosePage, how_long


class Bench(Joined):
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.page = ClosePage()
        super().__init__(qtbot, self.page, session, (1150, 768))


def test_that_the_end_is_recorded_and_the_ways_lead_away(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session().start())
    page, places = bench.page, list[Where]()
    page.where_asked.connect(places.append)

    press(page.end.end)

    assert bench.asked == [Record(About.COUPLE, JourneyEnded())]
    assert page.end.words.text().startswith("The journey ended at 12:15.")
    press(page.end.room)
    assert places == [Where.TILES]
    with qtbot.waitSignal(page.left):
        press(page.end.today)


def test_that_each_partner_has_a_card_on_the_own_side(qtbot: QtBot) -> None:
    bench = Bench(qtbot, two_hours_after())
    a, b = bench.page.cards[Partner.A], bench.page.cards[Partner.B]
    assert a.x() < b.x()
    assert bench.page.loose.y() > a.geometry().bottom()

    for group in b.form.answers.values():
        group.choice("yes").click()
    b.form.padss.set_text("10")
    b.form.escort.set_text("Ines Hale")
    b.leave.click()

    assert bench.session.snapshot.latest(PartnerLeft, About.A) is None
    left = bench.session.snapshot.latest(PartnerLeft, About.B)
    assert left is not None
    assert left.body.escort == "Ines Hale"


def test_that_a_solo_client_has_one_card_and_the_list_beside_it(qtbot: QtBot) -> None:
    page = Bench(qtbot, two_hours_after(solo=True)).page

    assert not page.cards[Partner.B].isVisible()
    assert page.loose.x() > page.cards[Partner.A].geometry().right()


def test_that_the_list_leads_to_the_marks(qtbot: QtBot) -> None:
    session = two_hours_after()
    session.service.record(About.A, Marked())
    page = Bench(qtbot, session).page
    ways: list[LooseEnd] = []
    page.way_asked.connect(ways.append)

    page.loose.buttons[-1].click()

    assert [way.where for way in ways] == [Where.MARKS]


def test_that_the_session_is_stopped_from_here(qtbot: QtBot) -> None:
    bench = Bench(qtbot, new_session().start())
    bench.page.stop.open.click()
    bench.page.stop.reasons.choice("help was called").click()
    bench.page.stop.stop.click()

    assert stage(bench.session.snapshot) is Stage.STOPPED
    assert bench.page.end.words.text() == "The session was stopped. No integration follows."
    with qtbot.waitSignal(bench.page.review_asked):
        bench.page.stop.review.click()


def test_that_the_tick_moves_the_ages_and_nothing_that_is_typed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, two_hours_after(minutes=60))
    card = bench.page.cards[Partner.A]
    card.form.escort.line.setText("Ro")
    card.form.escort.edited.emit("Ro")

    bench.page.show_tick(bench.session.minutes(70).view())

    assert card.facts.findChildren(type(card.name))
    assert card._rows[0][1].startswith(f"2{NBSP}h{NBSP}10{NBSP}min ago")
    assert card.form.escort.text() == "Ro"


def test_that_the_head_says_how_long_the_journey_lasted() -> None:
    session = new_session()
    assert how_long(session.view()) == "the journey has not begun"
    session.start().minutes(84)
    assert how_long(session.view()) == f"journey 1{NBSP}h{NBSP}24{NBSP}min"
    session.service.record(About.COUPLE, JourneyEnded())
    assert how_long(session.minutes(60).view()) == f"journey 1{NBSP}h{NBSP}24{NBSP}min"
