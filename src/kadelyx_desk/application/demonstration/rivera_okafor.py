"""Ana Rivera and Ben Okafor: a course of three, from the first call to the third signature."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from kadelyx_desk.application.demonstration.chapters import (
    Integration,
    Promise,
    arrive,
    end,
    integrate,
    leave,
    review,
)
from kadelyx_desk.application.demonstration.clinic import Stage, client
from kadelyx_desk.application.demonstration.scene import COUPLE, A, B, Scene
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.entries.integration import Change, Kept, Theme
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.visibility import Visibility

_ROSA, _KOFI = "Rosa Vega", "Kofi Okafor"


def tell(stage: Stage) -> None:
    """Three journeys, three weeks apart."""
    start = stage.days_ago(49)
    stage.clock.set(start - timedelta(days=12))
    weighed = stage.day_of(start - timedelta(days=12))
    couple = stage.desk.courses.register_couple(
        client("Rivera", "Ana", "she/her", date(1985, 3, 4), "68.2", weighed, "penicillin"),
        client("Okafor", "Ben", "he/him", date(1983, 7, 11), "84", weighed),
        3,
        (Reason.CONFLICT, Reason.CONNECTION),
    )
    first = stage.open(couple, start)
    _first(first)
    stage.sign(first.service)
    second = stage.open(couple, start + timedelta(days=21))
    _second(second, first)
    stage.sign(second.service)
    third = stage.open(couple, start + timedelta(days=42))
    _third(third, second)
    stage.sign(third.service)


def _first(scene: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To hear him before I answer.")
    scene.hope(B, "To feel lighter with her. Less like I am being marked.")
    scene.hope(COUPLE, "Either of us can say stop, and it is heard as kind.")
    scene.hard(COUPLE, "We start about money and end about who cares more.")
    scene.hard(A, "I keep a list of what he did.", Visibility.PARTNER)
    scene.note(A, "A hand on her shoulder helps when she is afraid. Quiet, no questions.")
    scene.arrange(A, _ROSA, "503 555 0142")
    scene.arrange(B, _KOFI, "503 555 0187")
    scene.pattern(Pattern.TOGETHER, None, "Both on the mats, an arm's length apart.")
    scene.at(-20)
    scene.ready(A, "40")
    scene.ready(B, "50")
    arrive(scene)
    _baselines(scene)
    scene.at(15).give(Partner.A, "left-deltoid")
    scene.at(17).give(Partner.B, "right-deltoid")
    scene.at(21).see(A, "state", "onset")
    scene.at(23).see(B, "state", "onset")
    scene.lasting(A, "eyeshade", 24, 29)
    scene.at(30).take(A, 132, 82, 80, 97, 4)
    scene.at(32).take(B, 140, 88, 86, 96, 4)
    scene.at(36).see(B, "feeling", "joy")
    scene.lasting(COUPLE, "holding-hands", 38, 47)
    scene.at(48).say(A, "I can put it down.")
    scene.at(52).see(A, "feeling", "tearful", 2)
    scene.at(55).take(A, 130, 80, 79, 97, 4)
    scene.at(57).take(B, 138, 86, 84, 96, 5)
    scene.at(63).see(A, "care", "reassured")
    scene.at(90).see(COUPLE, "couple", "kind")
    scene.at(97).say(B, "It is quiet, and she is still here.")
    scene.at(105).take(A, 122, 76, 74, 98, 5)
    scene.at(107).take(B, 130, 80, 78, 97, 5)
    scene.at(140).see(COUPLE, "couple", "eyes")
    _home(scene)
    integrate(
        scene,
        42,
        Integration(
            found={
                A: "The list was never about him. I made it so that I would not be surprised.",
                B: "I was not waiting for a mark out of ten.",
                COUPLE: "Nobody was defending. Ben noticed first.",
            },
            practice="Ten breaths before an answer, and the one who counts says so.",
            guide_did="Slowed the pace and named the turn from money to care.",
            themes=(Theme.PATTERNS,),
            changes={
                A: (Change.LITTLE, "Lighter for a day. Then the old tone again, but shorter."),
                B: (Change.BETTER, "I sleep. I say things sooner."),
            },
            promises=(
                Promise("When one says stop, both sit down and wait ten minutes", COUPLE, 7),
                Promise("Ask before giving advice about money", B, 14),
            ),
            plan="Second session in three weeks. A call in ten days.",
            next_in_days=19,
        ),
    )


def _second(scene: Scene, before: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To stay in the room when it gets loud in me.")
    scene.hope(B, "To let her be sad without repairing it.")
    scene.hope(COUPLE, "To be slow together.")
    scene.hard(COUPLE, "The first ten minutes after work.")
    scene.arrange(A, _ROSA, "503 555 0142")
    scene.arrange(B, _KOFI, "503 555 0187", food=10)
    scene.pattern(Pattern.STAGGERED, Partner.A, "Ana first; Ben half an hour later.")
    scene.at(-20)
    scene.ready(A, "35")
    scene.ready(B, "55")
    arrive(scene)
    _baselines(scene)
    scene.at(15).give(Partner.A, "left-deltoid")
    scene.at(20).see(A, "state", "onset")
    scene.at(30).take(A, 128, 80, 78, 97, 4)
    scene.at(33).see(A, "state", "inward", line="hand on her own heart")
    scene.at(45).give(Partner.B, "right-deltoid")
    scene.at(48).ready(A, "15", 2)
    scene.at(52).give(Partner.A, "right-deltoid")
    scene.at(56).see(B, "state", "onset")
    scene.at(60).take(B, 138, 86, 84, 96, 4, 4)
    scene.at(61).see(B, "body", "nausea", 2)
    scene.at(64)
    event = scene.record(B, AdverseEvent(EventKind.OTHER, "Nausea 6 of 10, vomited once."))
    scene.at(66)
    rescue = scene.record(
        B,
        RescueGiven(
            drug="ondansetron",
            amount=Decimal(4),
            unit="mg",
            route="oral",
            indication="nausea",
            ordered_by=scene.prescriber,
            given_by=scene.injector,
        ),
    )
    scene.at(67).take(A, 130, 82, 80, 97, 4)
    scene.at(71).undone(A, scene.term("feeling", "anger"))
    scene.at(74).see(A, "feeling", "tearful")
    scene.late(B, scene.term("care", "grounding"), 9, "Hands were with Ben.")
    if rescue is not None and event is not None:
        scene.at(82).record(B, RescueAnswered(rescue, "Nausea 1 of 10, sips of water."))
        scene.record(B, EventResolved(event, "No more vomiting; he rests on his side."))
    scene.at(85).take(B, 132, 82, 80, 97, 4, 1)
    scene.at(92).take(A, 126, 78, 76, 98, 5)
    scene.lasting(COUPLE, "holding-hands", 95, 116)
    scene.at(118).say(B, "She did not look away.")
    scene.at(124).see(COUPLE, "couple", "repair", line="for the evening in June")
    scene.at(135).take(B, 126, 80, 76, 98, 5)
    scene.at(142).take(A, 120, 76, 72, 98, 5)
    scene.late(COUPLE, scene.term("couple", "eyes"), 12, "Written down once both sat up.")
    _home(scene)
    integrate(
        scene,
        43.5,
        Integration(
            found={
                A: "I thought loud meant leaving. It was only loud.",
                B: "I was ill, and it was not a failure. She held the bowl.",
                COUPLE: "We were slow, and nothing broke.",
            },
            practice="After work, ten minutes without a word that begins with you.",
            guide_did="Stayed with Ben's shame about being sick; asked Ana what she saw.",
            themes=(Theme.PATTERNS, Theme.BIAS),
            changes={
                A: (Change.BETTER, "I wait, and then I find I am not so sure any more."),
                B: (Change.BETTER, "She asks. I do not have to guess."),
            },
            promises=(Promise("Ten quiet minutes after work, four days a week", COUPLE, 14),),
            plan="Third session in three weeks. Ondansetron at hand from the start.",
            next_in_days=20,
        ),
    )
    review(
        scene,
        before,
        ((Kept.KEPT, "Five times, they say."), (Kept.PARTLY, "Twice he forgot.")),
    )


def _third(scene: Scene, before: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To thank him, and mean it.")
    scene.hope(B, "To hear it without making a joke.")
    scene.hope(COUPLE, "To know what we want to keep.")
    scene.hard(COUPLE, "Trusting that it lasts.")
    scene.arrange(A, _ROSA, "503 555 0142")
    scene.arrange(B, _KOFI, "503 555 0187")
    scene.pattern(Pattern.TOGETHER, None, "As the first time.")
    scene.at(-20)
    scene.ready(A, "45")
    scene.ready(B, "60")
    arrive(scene)
    _baselines(scene)
    scene.at(15).give(Partner.A, "right-deltoid")
    scene.at(17).give(Partner.B, "left-deltoid")
    scene.at(22).see(A, "state", "onset")
    scene.at(24).see(B, "state", "onset")
    scene.at(30).take(A, 130, 82, 80, 97, 4)
    scene.at(32).take(B, 138, 88, 84, 96, 4)
    scene.lasting(COUPLE, "holding-hands", 34, 54)
    scene.at(55).take(A, 128, 80, 78, 97, 4)
    scene.at(57).take(B, 136, 84, 82, 97, 5)
    scene.at(60).see(A, "meaning", "unity")
    scene.at(66).say(A, "Thank you for staying.")
    scene.at(71).see(B, "feeling", "tearful", 3)
    scene.at(88).say(B, "I heard it.")
    scene.at(105).take(A, 122, 76, 74, 98, 5)
    scene.at(107).take(B, 130, 80, 78, 97, 5)
    scene.at(131).see(COUPLE, "couple", "kind", 2)
    _home(scene)
    integrate(
        scene,
        26,
        Integration(
            found={
                A: "Thanking him cost me nothing. I had thought it would cost me the argument.",
                B: "When I do not joke, I can feel that she means me.",
                COUPLE: "We want to keep the ten minutes.",
            },
            practice="One thank-you a day, said out loud, about something small.",
            guide_did="Looked back over three sessions; asked each what they would miss.",
            themes=(Theme.BIAS, Theme.EMPATHY),
            changes={
                A: (Change.MUCH, "I like coming home."),
                B: (Change.MUCH, "It is easier to be wrong."),
            },
            promises=(
                Promise("Keep the ten minutes, also on bad days", COUPLE, 30),
                Promise("Ben says when it is too much, before it is", B, 30),
            ),
            plan="The course is complete. A visit in six weeks, without a dose.",
            next_in_days=42,
        ),
    )
    review(scene, before, ((Kept.KEPT, None),))


def _baselines(scene: Scene) -> None:
    scene.at(2).take(A, 116, 72, 70, 98, 5)
    scene.at(3).take(B, 128, 80, 76, 97, 5)
    scene.at(12).take(A, 114, 70, 68, 98, 5)
    scene.at(13).take(B, 126, 78, 74, 97, 5)


def _home(scene: Scene) -> None:
    """Both are looked at once more and go, each with somebody who was not dosed."""
    scene.at(174).take(A, 118, 74, 72, 98, 5)
    scene.at(176).take(B, 128, 80, 76, 97, 5)
    leave(scene, A, 177, _ROSA)
    leave(scene, B, 178, _KOFI)
    end(scene, 185)
