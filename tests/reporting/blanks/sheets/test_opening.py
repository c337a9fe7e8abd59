from __future__ import annotations

from blanks import protocol, said
from kadelyx_desk.domain.entries import JourneyEnded, SessionStopped
from kadelyx_desk.domain.journey.room_check import QUESTIONS
from kadelyx_desk.domain.preparedness.missing import Item
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.pieces import takes
from kadelyx_desk.reporting.blanks.sheets.opening import opening, room
from reports import faces

COUPLE = tuple(Partner)


def test_that_the_first_sheet_says_how_the_forms_are_kept_and_typed_in() -> None:
    (page,) = said(next(opening(protocol(), COUPLE)))

    for words in ("24 h times", "not recorded", "never cover it", "transcribe", "Circle A"):
        assert words in page
    assert "Sessions of the course 1 3 6" in page


def test_that_a_couple_plans_together_and_a_solo_client_does_not() -> None:
    together, alone = (
        " ".join(said(next(opening(protocol(), who)))) for who in (COUPLE, (Partner.A,))
    )

    assert "Who is dosed" in together
    assert "Who is dosed" not in alone


def test_that_each_partner_has_a_preparation_that_ends_with_what_must_be_there() -> None:
    _, *found = opening(protocol(), COUPLE)

    assert [form.partner for form in found] == list(Partner)
    (page,) = said(found[0])
    needed = " ".join(item.value for item in Item if item is not Item.PATTERN)
    assert page.endswith(f"There before the journey begins {needed}")
    assert "never the other dosed partner" in page


def test_that_the_room_is_looked_over_by_the_programs_own_questions() -> None:
    form = room(COUPLE)
    (page,) = said(form)

    for asked in QUESTIONS:
        assert f"{capitalised(asked.label)} yes no" in page
    assert {*takes(JourneyEnded), *takes(SessionStopped)} <= form.takes(faces())
