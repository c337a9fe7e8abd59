from __future__ import annotations

from dataclasses import fields

from kadelyx_desk.domain.entries import PartnerCopied, SessionOpened
from kadelyx_desk.domain.transcript.sections import PERSON, SESSION, TOP


def test_that_the_sections_ask_for_what_the_opening_copies() -> None:
    copied = {field.name for field in fields(PartnerCopied)} - {"person"}
    assert copied <= {one.name for one in PERSON}
    of_its_own = {"couple", "couple_code", "course", "number", "sessions", "heads"}
    opened = {field.name for field in fields(SessionOpened)} - of_its_own
    assert opened <= {one.name for one in SESSION}


def test_that_a_person_is_two_identifiers_and_a_letter() -> None:
    assert {one.name for one in PERSON if one.needed} == {"partner", "family", "given", "born"}
    assert [one.name for one in TOP if one.needed] == ["kadelyx-transcript"]
    assert not any(one.needed for one in SESSION)  # its id alone is enough
