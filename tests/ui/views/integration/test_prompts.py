from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.entries import Intention, Noted, StateBegan, StateEnded
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.views.integration.prompts import MOST, Prompt, prompts

COUPLE = About.COUPLE


def test_that_the_intention_comes_first_and_then_what_was_said() -> None:
    view = new_session().prepare().journey().view()

    found = prompts(view, About.B)

    assert found[0] == Prompt("Intention of Ben", "“To feel lighter with her.”", is_said=True)
    assert found[1] == Prompt("Ben, in the journey, 12:40", "“lighter”", is_said=True)
    assert found[2] == Prompt("Noted of Ben, 12:40", "Breathing slows.", is_said=False)


def test_that_nothing_private_ever_prompts_the_couple() -> None:
    session = new_session()
    session.service.state(About.A, Intention("Only mine."), Visibility.PARTNER)
    session.journey()
    words = " ".join(
        prompt.words for about in About for prompt in prompts(session.view(), about)
    )

    assert "Own note of A" not in words
    assert "Team note" not in words
    assert "Only mine" not in words


def test_that_struck_out_words_are_no_prompt() -> None:
    session = new_session().journey()
    session.service.amend(
        next(session.snapshot.current(Noted, About.COUPLE)).link.entry.id, None, "mistake"
    )

    assert prompts(session.view(), About.COUPLE) == ()


def test_that_a_long_journey_gives_its_latest_words_only() -> None:
    session = new_session().start()
    for number in range(9):
        session.minutes(1)
        session.service.record(About.A, Noted(f"word {number}", quote=True))

    found = prompts(session.view(), About.A)

    assert len(found) == MOST
    assert found[-1].words == "“word 8”"


def test_that_what_both_were_seen_in_says_how_long_it_lasted() -> None:
    session = new_session().start()
    record = session.service.record
    hands = record(COUPLE, StateBegan("holding-hands", "holding hands")).link.entry.id
    session.minutes(21)
    record(COUPLE, StateEnded(hands))
    record(COUPLE, StateBegan("holding-hands", "holding hands"))

    assert prompts(session.view(), COUPLE) == (
        Prompt("Seen together, 12:15 to 12:36", f"Holding hands, 21{NBSP}min", is_said=False),
        Prompt("Seen together, from 12:36", "Holding hands", is_said=False),
    )
    assert prompts(session.view(), About.A) == ()


def test_that_a_state_of_one_partner_or_of_the_team_is_no_prompt() -> None:
    session = new_session().start()
    record = session.service.record
    record(About.A, StateBegan("eyeshade", "eyeshade on"))
    hands = StateBegan("holding-hands", "holding hands")
    record(COUPLE, hands, visibility=Visibility.TEAM)

    assert all(prompts(session.view(), about) == () for about in About)


def test_that_words_and_states_stand_in_the_order_of_time() -> None:
    session = new_session().start()
    session.service.record(COUPLE, StateBegan("holding-hands", "holding hands"))
    session.minutes(5)
    session.service.record(COUPLE, Noted("Rain on the roof."))

    found = [prompt.words for prompt in prompts(session.view(), COUPLE)]

    assert found == ["Holding hands", "Rain on the roof."]
