"""A course of three sessions of one couple, from *New couple* to the third signed summary."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from journeys import booking, clinic, guiding, integrating, leaving, looking, preparing
from journeys.booking import Client
from journeys.integrating import Agreed, Kept, Work
from journeys.preparing import Hopes
from journeys.therapist import Therapist
from journeys.typed import Typed

PAIR = [
    Client(
        *("Okonjo", "Adaeze", "12-Dec-1987", "Ada", "she / her", "66.4"),
        allergies="latex gloves",
        medicines="ferrous sulfate",
    ),
    Client(
        *("Lindgren", "Johannes", "08-Apr-1985", "Hannes", "he / they", "81.7"),
        allergies="hay fever",
        medicines="cetirizine",
    ),
]
NAMES = "OKONJO and LINDGREN"


@dataclass(frozen=True, slots=True)
class Day:
    """One session: what is typed before it, in it, and when they come back."""

    hopes: list[Hopes]
    both: Hopes
    notes: tuple[str, str]
    plan: str
    pattern: str
    weights: list[str]
    doses: list[tuple[str, str, str]]
    line: str
    quote: str
    seen: str
    kept: str
    marks: tuple[str, str]
    work: Work


DAYS = (
    Day(
        hopes=[
            Hopes("To say no before I am cross", "I rehearse leaving"),
            Hopes("To hear no without a knot", "I keep score of the weekends"),
        ],
        both=Hopes("An evening without the list", "Chores turn into verdicts"),
        notes=("Ada asked for the door to stay ajar", "They have a song they both like"),
        plan="Both at once, music low",
        pattern="Both together",
        weights=["66.1", "82.3"],
        doses=[("35", "0.7", "M2201"), ("45", "0.9", "M2202")],
        line="jaw and hands let go",
        quote="The kitchen is not a court",
        seen="Hannes sang half a line",
        kept="Ada spoke of her father",
        marks=("both laughed at the rain", "I can put it down"),
        work=Work(
            found=["A no is not a slammed door", "The knot was there before her"],
            themes=["repeated patterns"],
            together=("The list stayed in the drawer", "Chores on Friday, in one talk"),
            uses=["I say no in one short line", "I breathe out before I answer"],
            guide="Mirrored the song and kept silence",
            agreed=[
                Agreed("Friday talk, half an hour", 6),
                Agreed("Ada says no once a day", 6, "Ada", "Both"),
            ],
            responses=[("a little better", "Softer mornings"), ("unchanged", "I wait and see")],
            plan="Second session in a week",
            referral="a family doctor for the iron",
            risks=[("no concern", "Calm about it"), ("no concern", "Nothing to add here")],
        ),
    ),
    Day(
        hopes=[
            Hopes("To ask for help by daylight", "I still rehearse a little"),
            Hopes("To offer before I am asked", "I look at old photos at night"),
        ],
        both=Hopes("We cook without a referee", "One waits, the other sighs"),
        notes=("Hannes slept four hours", "The neighbour has a key today"),
        plan="As last time, eyeshades from the start",
        pattern="Both together",
        weights=["65.8", "82.4"],
        doses=[("40", "0.8", "M2311"), ("50", "1", "M2312")],
        line="tears without a sound",
        quote="She was waiting for me, not for mistakes",
        seen="Ada reached across and found the hand",
        kept="Hannes named his brother twice",
        marks=("long look, no words", "I am not the referee"),
        work=Work(
            found=["Asking is not failing", "She waits for me"],
            themes=["less negative bias", "empathy and closeness"],
            together=("Nobody kept time", "One cooks, one tells a story"),
            uses=["I ask by noon", "I offer one thing at breakfast"],
            guide="Named the sigh and asked what it wants",
            agreed=[Agreed("One asks, one offers, each day", 6)],
            responses=[("better", "I asked twice"), ("a little better", "Lighter on Sunday")],
            plan="Third session in a week, then a pause",
            referral="none for now",
            risks=[("no concern", "Sleeps well again"), ("to be watched", "Short nights")],
            earlier=(
                Kept("Friday talk, half an hour", "kept", "it took twenty minutes"),
                Kept("Ada says no once a day", "partly kept", "on four days of six"),
            ),
        ),
    ),
    Day(
        hopes=[
            Hopes("To keep what is soft", "I fear the winter"),
            Hopes("To stay when it is quiet", "I miss being needed"),
        ],
        both=Hopes("A house with two chairs by the window", "Silence is read as anger"),
        notes=("Ada wishes a smaller dose", "Nobody rings at the door today"),
        plan="Together, shorter, hands free",
        pattern="Both together",
        weights=["65.9", "81.6"],
        doses=[("30", "0.6", "M2421"), ("50", "1", "M2422")],
        line="breath slow and even",
        quote="Quiet can be kind",
        seen="Two chairs were drawn by the window",
        kept="Ada asked what comes after us",
        marks=("heads together", "I do not have to fill it"),
        work=Work(
            found=["Soft is not weak", "Quiet is company"],
            themes=["empathy and closeness"],
            together=("The silence was ours", "Ten minutes at the window, no words"),
            uses=["I light the lamp at five", "I sit down first"],
            guide="Said little and watched the breath",
            agreed=[Agreed("Window chairs, ten minutes a day", 25)],
            responses=[("much better", "It feels like us"), ("better", "I like the quiet")],
            plan="A call in spring, no further session",
            referral="a choir, by their own wish",
            risks=[("no concern", "Looks ahead"), ("no concern", "Sleeps six hours")],
            earlier=(Kept("One asks, one offers, each day", "kept", "with jokes about it"),),
        ),
    ),
)


def test_that_a_course_of_three_is_found_whole_in_three_reports_and_in_the_couple_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    typed = Typed()
    t = clinic.opened(tmp_path / "record")
    told: list[tuple[Typed, str, Path]] = []
    try:
        reasons = ["recurring arguments", "deeper connection"]
        booking.register(t, typed, PAIR, reasons, "3 sessions, $2,850")
        for number, one in enumerate(DAYS, 1):
            if number > 1:
                booking.open_file(t, "okonjo")
                booking.book(t, number, days=5)
                t.clock.forward(days=5)
            own = deepcopy(typed)
            told.append((own, *_session(t, own, number, one)))
        booking.open_file(t, "lindgren")
        series = looking.page_text(t)
        seen_of_all = _series(t)
    finally:
        t.leave()
    for own, seen, report in told:
        looking.assert_screen_shows(seen + series, own)
        looking.assert_report_shows(report, own, tmp_path / "record")
    for words in seen_of_all:
        assert words in series, words


def _series(t: Therapist) -> list[str]:
    """What the couple file says of the whole course."""
    t.find("Book another course")
    return [
        *(f"Session {number}, signed " for number in (1, 2, 3)),
        "Session 3 of 3",
        "$2,850",
        *(theme for one in DAYS for theme in one.work.themes),
        *(f"{dose} mg" for one in DAYS for dose, _volume, _lot in one.doses),
        *(change for one in DAYS for change, _words in one.work.responses),
    ]


def _session(t: Therapist, typed: Typed, number: int, one: Day) -> tuple[str, Path]:
    """One session from its preparation to its report; what the screen then shows of it."""
    if number == 1:
        preparing.open_first(t)
    else:
        t.press(f"Open preparation of session {number}")
        t.page("preparation")
    _prepare(t, typed, one)
    guiding.begin(t, typed, kit=f"seal 77{number} unbroken")
    _journey(t, typed, one)
    leaving.to_the_close(t)
    for letter, client in zip("AB", PAIR, strict=True):
        leaving.check(t, typed, letter, client.called)
        leaving.left(t, typed, letter, client.called)
    leaving.end(t)
    integrating.begin(t, NAMES, hours=30)
    integrating.work_through(t, typed, PAIR, one.work)
    integrating.sign(t)
    report = integrating.export(t, f"session-{number}")
    return looking.every_entry(t, typed), report


def _prepare(t: Therapist, typed: Typed, one: Day) -> None:
    preparing.texts(t, typed, PAIR, one.hopes, one.both)
    preparing.pattern(t, typed, one.pattern, one.plan)
    preparing.arrangements(t, typed, PAIR, one.weights, ["Ngozi Okonjo", "Elin Lindgren"])
    t.press("Next: notes")
    preparing.note(t, "Ada", typed.team(one.notes[0]))
    preparing.note(t, "Both", typed.all(one.notes[1]), turns=1)
    t.press("Next: plan")
    preparing.doses(t, typed, one.doses)


def _journey(t: Therapist, typed: Typed, one: Day) -> None:
    for letter, pressure in (
        ("A", "114/72"),
        ("B", "126/80"),
        ("A", "113/71"),
        ("B", "125/79"),
    ):
        guiding.vitals(t, typed, letter, pressure, "66", "98", "14", "0", dissociation="none")
    guiding.later(t, 3)
    guiding.give(t, typed, "A", PAIR[0].born, "left deltoid")
    guiding.give(t, typed, "B", PAIR[1].born, "right ventrogluteal")
    music = guiding.turn(t, guiding.OBSERVE["couple"], "music")
    guiding.later(t, 15)
    guiding.vitals(t, typed, "A", "124/78", "76", "97", "15", "1", dissociation="moderate")
    guiding.vitals(t, typed, "B", "138/86", "82", "97", "16", "0", dissociation="mild")
    line = typed.all(one.line)
    guiding.observe(t, guiding.OBSERVE["A"], "peace or release", taps=3, line=line)
    guiding.observe(t, guiding.OBSERVE["couple"], "reach or hold hands")
    guiding.later(t, 25)
    guiding.quote(t, guiding.OBSERVE["B"], typed.all(one.quote))
    guiding.note(t, typed.all(one.seen), about="Both")
    guiding.note(t, typed.team(one.kept), about="Both", turns=1)
    guiding.mark(t, "couple")
    guiding.mark(t, "B")
    guiding.turn(t, guiding.OBSERVE["couple"], "music", since=music)
    t.tab("Finish these")
    guiding.word_mark(t, typed.all(one.marks[0]))
    guiding.word_mark(t, typed.all(one.marks[1]), quoted=True)
    t.tab("Timeline")
    guiding.later(t, 100)
    for letter, pressure in (("A", "116/73"), ("B", "128/81")):
        guiding.vitals(t, typed, letter, pressure, "68", "98", "14", "0", dissociation="none")
