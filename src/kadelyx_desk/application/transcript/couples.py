"""The couple of a transcript: named by its code, known by its persons, or registered anew."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from uuid import UUID

from kadelyx_desk.application.new_person import NewPerson, told
from kadelyx_desk.application.ports import CoupleRow, PersonRow
from kadelyx_desk.application.transcript.bench import Bench
from kadelyx_desk.domain.course.couple_file import CoupleFile
from kadelyx_desk.domain.course.statements import latest
from kadelyx_desk.domain.entries import AllergiesStated, MedicinesStated, Weighed
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.transcript.placed import Fields, Trouble, wrong
from kadelyx_desk.domain.transcript.reading import Transcript
from kadelyx_desk.domain.values import Partner

_CODE: Final = re.compile(r"C-[0-9]{4,6}")


def couple_of(bench: Bench, transcript: Transcript) -> tuple[CoupleFile, bool]:
    """The file of the couple, and whether it is new.

    Raises:
        TranscriptError: it is not clear who is meant, or somebody cannot be registered.
    """
    persons = _by_partner(bench, transcript)
    known = _known(bench, transcript, persons)
    if known is None:
        return bench.couples.file(_register(bench, transcript, persons)), True
    file = bench.couples.file(known.couple)
    _complete(bench, file, transcript, persons)
    return bench.couples.file(known.couple), False


def _by_partner(bench: Bench, transcript: Transcript) -> dict[Partner, Fields]:
    found: dict[Partner, Fields] = {}
    for fields in transcript.persons:
        partner = fields.values["partner"]
        if partner in found:
            place = fields.where("partner")
            bench.troubles.append(Trouble(place, f"{partner.value} stands here twice."))
        found[partner] = fields
    if found and Partner.A not in found:
        place = transcript.persons[0].where("partner")
        bench.troubles.append(Trouble(place, "A is missing. A client who comes alone is A."))
    bench.stop_if_wrong()
    return found


def _known(
    bench: Bench, transcript: Transcript, persons: dict[Partner, Fields]
) -> CoupleRow | None:
    """The couple in the lists; None where it is to be registered."""
    rows, code = bench.directory.couples(), transcript.couple.get("code")
    place = transcript.couple.where("code")
    if code is not None and not _CODE.fullmatch(code):
        raise wrong(place, "A code is written as C-0003.")
    own = next((row for row in rows if row.code == code), None)
    if own is not None:
        _compare(own, persons)
        return own
    if not persons:
        sentence = "No couple has this code. Add its persons to register it."
        raise wrong(place, sentence if code else "Name the couple by its code, or its persons.")
    typed = [persons[partner] for partner in sorted(persons, key=lambda one: one.value)]
    same = [row for row in rows if _are(row.people, typed)]
    if not same:
        swapped = [row for row in rows if _are(row.people, typed[::-1])]
        if swapped:
            raise wrong(
                typed[0].where("partner"), "In this record A and B stand the other way."
            )
        return None
    if code is not None:
        raise wrong(place, f"These persons are {same[0].code} here. Write that, or no code.")
    if len(same) > 1:
        raise wrong(typed[0].place, "Several couples here are these persons. Name one by code.")
    return same[0]


def _compare(row: CoupleRow, persons: dict[Partner, Fields]) -> None:
    """Z1: a code that was misread must not put a session into another couple's file."""
    for place, partner in enumerate(Partner):
        typed = persons.get(partner)
        if typed is None:
            continue
        if place >= len(row.people):
            raise wrong(typed.where("partner"), f"{row.code} is a solo client: there is no B.")
        known = row.people[place]
        if not _is(known, typed):
            field = "born" if _are_named(known, typed) else "family"
            sentence = f"{row.code} is somebody else here. Check the code, the name, the day."
            raise wrong(typed.where(field), sentence)


def _are(people: tuple[PersonRow, ...], typed: list[Fields]) -> bool:
    return len(people) == len(typed) and all(map(_is, people, typed))


def _is(known: PersonRow, typed: Fields) -> bool:
    return _are_named(known, typed) and known.born == typed.values["born"]


def _are_named(known: PersonRow, typed: Fields) -> bool:
    names = (known.family, known.given), (typed.values["family"], typed.values["given"])
    said, found = ([" ".join(name.casefold().split()) for name in both] for both in names)
    return said == found


def _register(bench: Bench, transcript: Transcript, persons: dict[Partner, Fields]) -> UUID:
    today = bench.recorder.clock.read().moment.local.date()
    for fields in persons.values():
        with bench.trying(fields.place):
            _can_be(fields, today)
    sessions = transcript.course.get("sessions")
    if sessions is None:
        place = transcript.course.where("sessions")
        bench.troubles.append(Trouble(place, "Say of how many sessions the course is."))
    bench.stop_if_wrong()
    a, b = _person(persons[Partner.A]), persons.get(Partner.B)
    try:
        return bench.courses.register_couple(
            a,
            None if b is None else _person(b),
            sessions,
            transcript.couple.get("reasons", ()),
            code=transcript.couple.get("code"),
        )
    except RefusedError as error:
        course, place = transcript.course.where("sessions"), transcript.persons[-1].place
        raise wrong(course if error.code == "course" else place, str(error)) from error


def _can_be(fields: Fields, today: date) -> None:
    if (fields.get("weight") is None) is not (fields.get("weighed") is None):
        lacking = "weighed" if fields.get("weighed") is None else "weight"
        raise wrong(fields.where(lacking), "A weight and its day belong together.")
    told([_person(fields)], today)


def _person(fields: Fields) -> NewPerson:
    asked = ("family", "given", "born", "weight", "weighed", "allergies")
    also = ("preferred", "pronouns", "medicines")
    return NewPerson(*map(fields.get, asked), **{name: fields.get(name) for name in also})


def _complete(
    bench: Bench, file: CoupleFile, transcript: Transcript, persons: dict[Partner, Fields]
) -> None:
    """Say in the couple file what it lacks; what it says already stays as it is."""
    for partner, fields in persons.items():
        person = file.person(partner)
        if person is None:
            continue
        with bench.trying(fields.place):
            _can_be(fields, bench.recorder.clock.read().moment.local.date())
            weight, on = fields.get("weight"), fields.get("weighed")
            told_before = {(one.body.weight, one.body.on) for one in person.weights}
            if weight is not None and (weight, on) not in told_before:
                bench.couples.say(file.couple, partner, Weighed(weight, on))
            if fields.get("allergies") and latest(person.allergies) is None:
                said = AllergiesStated(fields.get("allergies"))
                bench.couples.say(file.couple, partner, said)
            if fields.get("medicines") and latest(person.medicines) is None:
                taken = MedicinesStated(fields.get("medicines"))
                bench.couples.say(file.couple, partner, taken)
    if transcript.couple.get("reasons") and not file.why:
        bench.couples.state_reasons(file.couple, transcript.couple.get("reasons"))
