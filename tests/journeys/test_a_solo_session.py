"""One client alone, from *New couple* to the sealed report: one lane, and nobody beside it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from journeys import booking, clinic, guiding, integrating, leaving, looking, preparing
from journeys.booking import Client
from journeys.integrating import Agreed, Work
from journeys.preparing import Hopes
from journeys.therapist import Therapist
from journeys.typed import Typed

ROSA = Client(
    *("Pike", "Rosalind", "07-Feb-1979", "Rosie", "she / her", "61.4"),
    allergies="latex",
    medicines="sertraline in the morning",
)
WORK = Work(
    found=["The dark was never the danger"],
    themes=["working through trauma"],
    uses=["One evening a week with the small lamp only"],
    guide="Stayed beside her and named the breath",
    agreed=[Agreed("Calls her sister on Sunday", 5, "Rosie", "Rosie")],
    responses=[("better", "I slept four hours in one go")],
    plan="One more talk before the winter",
    referral="the sleep clinic, by letter",
    risks=[("to be watched", "Tired of being tired, no plan, no wish to die")],
)
SECOND = ("Partner B", "relationship", "Couple", "couple", "Both", "both", "each alone")
"""What would speak of somebody else on a screen."""
ON_PAPER = ("OKAFOR", "Partner B ", "Couple C-", "couple C-", "each alone", "B: ")


def test_that_a_client_alone_goes_the_whole_way_and_nobody_else_is_spoken_of(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    typed = Typed()
    t = clinic.opened(tmp_path / "record")
    try:
        people, reasons = [ROSA], ["trauma, anxiety or depression"]
        booking.register(t, typed, people, reasons, "1 session, $1,000")
        _prepare(t, typed)
        guiding.begin(t, typed, kit="seal 0932 unbroken")
        _journey(t, typed)
        _alone(t)
        leaving.to_the_close(t)
        leaving.check(t, typed, "A", "Rosie")
        leaving.left(t, typed, "A", "Rosie")
        leaving.end(t)
        integrating.begin(t, "PIKE, Rosalind")
        _alone(t)
        integrating.work_through(t, typed, people, WORK)
        integrating.sign(t)
        report = integrating.export(t, "solo")
        seen = looking.every_entry(t, typed)
        _alone_in(seen)
        booking.open_file(t, "pike")
        seen += looking.page_text(t)
    finally:
        t.leave()
    looking.assert_screen_shows(seen, typed)
    paper = looking.report_text(report)
    assert not [words for words in ON_PAPER if words in paper]
    looking.assert_report_shows(report, typed, tmp_path / "record")


def _prepare(t: Therapist, typed: Typed) -> None:
    preparing.open_first(t)
    hopes = Hopes("To sleep without the light on", "My sister does not know how bad it is")
    preparing.texts(t, typed, [ROSA], [hopes], None)
    preparing.arrangements(t, typed, [ROSA], ["60.9"], ["Ines Pike"])
    _alone(t)
    t.press("Next: notes")
    preparing.note(t, "Rosie", typed.team("She asked twice who will be in the room"))
    preparing.note(t, "Rosie", typed.all("Wishes the window ajar"), turns=1)
    t.press("Next: plan")
    preparing.doses(t, typed, [("45", "0.9", "K5521")])
    _alone(t)


def _journey(t: Therapist, typed: Typed) -> None:
    for pressure in ("116/72", "114/71"):
        guiding.vitals(t, typed, "A", pressure, "66", "98", "14", "0", dissociation="none")
    guiding.later(t, 6)
    guiding.give(t, typed, "A", ROSA.born, "left deltoid")
    guiding.later(t, 15)
    guiding.vitals(t, typed, "A", "128/80", "78", "97", "16", "2", dissociation="moderate")
    line = typed.all("shoulders down at once")
    key = guiding.OBSERVE["A"]
    assert "peace or release 2" in guiding.observe(
        t, key, "peace or release", taps=2, line=line
    )
    since = guiding.turn(t, guiding.CARE["A"], "eyeshade on")
    guiding.later(t, 20)
    guiding.quote(t, key, typed.all("It was only ever a dark room"))
    guiding.note(t, typed.team("Her hands shook when the sister came up"), turns=2)
    guiding.mark(t, "A")
    guiding.mark(t, "couple")
    guiding.turn(t, guiding.CARE["A"], "eyeshade on", since=since)
    t.tab("Finish these")
    guiding.word_mark(t, typed.all("I am allowed to be loud"), quoted=True)
    guiding.word_mark(t, typed.all("rain began outside"))
    guiding.later(t, 95)
    guiding.vitals(t, typed, "A", "118/74", "68", "98", "14", "0", dissociation="none")


def _alone(t: Therapist) -> None:
    """Nothing in view is named for a second partner, and no word speaks of a couple."""
    _alone_in(looking.page_text(t))


def _alone_in(text: str) -> None:
    assert not [words for words in SECOND if words in text], text
