"""Tom Hale and Inés Ortiz: the first session signed, the second in its journey now."""

from __future__ import annotations

from datetime import date, timedelta

from kadelyx_desk.application.demonstration.chapters import (
    Integration,
    Promise,
    arrive,
    end,
    integrate,
    leave,
)
from kadelyx_desk.application.demonstration.clinic import Stage, client
from kadelyx_desk.application.demonstration.scene import COUPLE, A, B, Scene
from kadelyx_desk.domain.entries import Marked
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import Partner

_MIRA, _LUIS = "Mira Hale", "Luis Ortiz"


def tell(stage: Stage) -> None:
    """One journey three weeks ago, and one that began seventy minutes ago."""
    start = stage.days_ago(22)
    stage.clock.set(start - timedelta(days=9))
    weighed = stage.day_of(start - timedelta(days=9))
    couple = stage.desk.courses.register_couple(
        client(
            *("Hale", "Tom", "he/him", date(1979, 5, 2), "88", weighed),
            medicines="sertraline 50 mg in the morning",
        ),
        client("Ortiz", "Inés", "she/her", date(1981, 12, 17), "58.5", weighed),
        6,
        (Reason.CONNECTION,),
    )
    first = stage.open(couple, start)
    _first(first)
    stage.sign(first.service)
    _second(stage.open(couple, stage.now - timedelta(minutes=70)))


def _arranged(scene: Scene) -> None:
    scene.arrange(A, _MIRA, "503 555 0119")
    scene.arrange(B, _LUIS, "503 555 0173")
    scene.pattern(Pattern.TOGETHER, None, "Side by side, music from the start.")


def _first(scene: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To put the worry down for an afternoon.")
    scene.hope(B, "To be met, not managed.")
    scene.hope(COUPLE, "To remember why we chose each other.")
    scene.hard(COUPLE, "Keeping score.")
    _arranged(scene)
    scene.at(-20)
    scene.ready(A, "50")
    scene.ready(B, "30")
    arrive(scene)
    _opening(scene)
    scene.at(55).take(A, 134, 84, 82, 96, 5)
    scene.at(57).take(B, 118, 74, 74, 98, 5)
    scene.lasting(COUPLE, "holding-hands", 62, 84)
    scene.at(86).say(B, "You came and sat down. That was all.")
    scene.at(105).take(A, 128, 80, 78, 97, 5)
    scene.at(107).take(B, 112, 70, 70, 98, 5)
    scene.at(150).see(COUPLE, "couple", "kind")
    scene.at(174).take(A, 126, 80, 76, 97, 5)
    scene.at(176).take(B, 110, 70, 68, 98, 5)
    leave(scene, A, 177, _MIRA)
    leave(scene, B, 178, _LUIS)
    end(scene, 185)
    integrate(
        scene,
        42,
        Integration(
            found={
                A: "I keep the score so that I have something to bring.",
                B: "I do not need a plan from him. I need him on the sofa.",
                COUPLE: "We laughed at the same thing, and it was a small thing.",
            },
            practice="Sit down first. Then ask.",
            guide_did="Asked Tom what he had hoped the score would buy; kept to one example.",
            themes=(Theme.EMPATHY,),
            changes={
                A: (Change.SAME, "Too early to say. I am calmer at night."),
                B: (Change.LITTLE, "He sits down more."),
            },
            promises=(
                Promise("Sunday walk, no telephones", COUPLE, 6),
                Promise("Tom asks one question before he helps", A, 14),
            ),
            plan="Second session in three weeks; both would like the same room.",
            next_in_days=20,
        ),
    )


def _second(scene: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To say what I am afraid of, without a joke.")
    scene.hope(B, "To let him be slow.")
    scene.hope(COUPLE, "To sit down first.")
    scene.hard(COUPLE, "Who begins.")
    _arranged(scene)
    scene.at(-20)
    scene.ready(A, "55")
    scene.ready(B, "35")
    arrive(scene)
    _opening(scene)
    scene.at(41).see(COUPLE, "couple", "hands")
    scene.at(48).say(A, "I am not late for anything.")
    scene.at(52).see(A, "feeling", "tearful")
    scene.at(55).take(A, 136, 86, 84, 96, 4)
    scene.at(57).take(B, 120, 74, 76, 98, 5)
    scene.at(63).see(A, "care", "reassured")
    scene.at(66).record(B, Marked())


def _opening(scene: Scene) -> None:
    """Baselines, both doses and the first half hour."""
    scene.at(2).take(A, 124, 78, 74, 97, 5)
    scene.at(3).take(B, 108, 68, 66, 98, 5)
    scene.at(12).take(A, 122, 78, 72, 97, 5)
    scene.at(13).take(B, 106, 68, 66, 98, 5)
    scene.at(15).give(Partner.A, "left-deltoid")
    scene.at(17).give(Partner.B, "left-deltoid")
    scene.at(21).see(A, "state", "onset")
    scene.at(23).see(B, "state", "onset")
    scene.at(27).see(A, "state", "inward")
    scene.at(30).take(A, 138, 86, 86, 96, 4)
    scene.at(32).take(B, 122, 76, 78, 98, 4)
    scene.at(36).see(B, "feeling", "joy")
