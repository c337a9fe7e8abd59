"""Rosa Pike, who comes alone: her first journey ended, and the integration is due."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kadelyx_desk.application.demonstration.chapters import arrive, end, leave
from kadelyx_desk.application.demonstration.clinic import Stage, client
from kadelyx_desk.application.demonstration.scene import A, Scene
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import Partner

_NELL = "Nell Pike"
_YESTERDAY, _BEFORE = (1, 8), (2, 17)
"""Two journeys that people would hold: days ago, and the hour at which it started."""

_LENGTH = timedelta(minutes=185)


def tell(stage: Stage) -> None:
    """A journey that ended more than 24 and less than 40 hours ago, at an hour of the day."""
    start = _started(stage)
    stage.clock.set(start - timedelta(days=7))
    weighed = stage.day_of(start - timedelta(days=7))
    solo = stage.desk.courses.register_couple(
        client("Pike", "Rosa", "she/her", date(1972, 8, 30), "63", weighed, "latex (rash)"),
        None,
        3,
        (Reason.TRAUMA,),
    )
    _journey(stage.open(solo, start, _meeting(stage.now)))


def _started(stage: Stage) -> datetime:
    """Yesterday morning where its integration is open by now, else the evening before."""
    latest = stage.now - _LENGTH - timedelta(hours=24)
    yesterday = stage.days_ago(*_YESTERDAY)
    return yesterday if yesterday < latest else stage.days_ago(*_BEFORE)


def _meeting(now: datetime) -> datetime:
    """The full hour after the next: it stands on Today as what is still to come."""
    return (now + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)


def _journey(scene: Scene) -> None:
    scene.at(-60 * 24)
    scene.hope(A, "To be in the kitchen again without listening for the door.")
    scene.hard(A, "Letting anybody sit behind me.")
    scene.arrange(A, _NELL, "503 555 0164")
    scene.pattern(Pattern.ONE_ONLY, Partner.A, "Guide in front of her, never behind.")
    scene.at(-20)
    scene.ready(A, "40")
    arrive(scene)
    scene.at(2).take(A, 122, 76, 72, 98, 5)
    scene.at(12).take(A, 120, 76, 70, 98, 5)
    scene.at(15).give(Partner.A, "left-deltoid")
    scene.at(20).see(A, "state", "onset")
    scene.lasting(A, "covered", 22, 29)
    scene.at(30).take(A, 136, 84, 82, 97, 4)
    scene.at(38).see(A, "meaning", "memory")
    scene.at(42).see(A, "feeling", "fear", 2)
    scene.at(44).see(A, "care", "grounding")
    scene.at(51).say(A, "It is only the fridge.")
    scene.at(55).take(A, 132, 82, 80, 97, 4)
    scene.at(78).see(A, "feeling", "peace")
    scene.at(105).take(A, 124, 78, 74, 98, 5)
    scene.at(174).take(A, 122, 76, 70, 98, 5)
    leave(scene, A, 176, _NELL)
    end(scene, _LENGTH / timedelta(minutes=1))
