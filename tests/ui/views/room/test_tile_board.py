from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session, whole_session
from hands import press
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.room.tile_board import Job, TileBoard, TilePress
from rooms import before_dose, in_journey


def board(qtbot: QtBot, session: Session) -> TileBoard:
    made = TileBoard()
    qtbot.addWidget(made)
    made.show_session(session.view())
    shots.settle(made, (1366, 196))
    return made


def left_of(made: TileBoard, job: Job, about: About) -> int:
    tile = made.tiles[job, about]
    return tile.mapTo(made, tile.rect().topLeft()).x()


def test_that_the_tiles_lie_under_the_hands(qtbot: QtBot) -> None:
    made = board(qtbot, in_journey())

    assert [left_of(made, job, About.A) for job in (Job.VITALS, Job.OBSERVE)] == [16, 236]
    assert [left_of(made, job, About.COUPLE) for job in (Job.NOTE, Job.MARK)] == [469, 689]
    assert [left_of(made, job, About.B) for job in (Job.VITALS, Job.OBSERVE)] == [922, 1142]


def test_r2_that_every_tile_is_large_and_apart(qtbot: QtBot) -> None:
    made = board(qtbot, in_journey())
    places = [
        tile.rect().translated(tile.mapTo(made, tile.rect().topLeft()))
        for tile in made.tiles.values()
    ]

    assert all(min(place.width(), place.height()) >= 76 for place in places)
    near = [place.adjusted(-6, -6, 5, 5) for place in places]  # 12 px between two of them
    assert not any(
        one.intersects(other) for i, one in enumerate(near) for other in near[i + 1 :]
    )


def test_that_each_tile_carries_its_own_person(qtbot: QtBot) -> None:
    made = board(qtbot, in_journey())
    pressed: list[TilePress] = []
    made.pressed.connect(pressed.append)

    for (job, about), tile in made.tiles.items():
        press(tile)
        assert pressed[-1] == TilePress(job, about)
    assert len(pressed) == 12


def test_that_before_the_journey_only_what_is_possible_can_be_pressed(qtbot: QtBot) -> None:
    made = board(qtbot, new_session())
    can = {key for key, tile in made.tiles.items() if tile.isEnabled()}

    always = {(Job.DOSE, About.A), (Job.DOSE, About.B), (Job.NOTE, About.COUPLE)}
    assert can == always | {(Job.HELP, About.COUPLE)}
    assert "start first" in made.tiles[Job.VITALS, About.A].accessibleName()


def test_that_after_the_journey_all_is_entered_late_but_a_mark_of_the_moment(
    qtbot: QtBot,
) -> None:
    session = new_session().start()
    session.service.record(About.COUPLE, JourneyEnded())
    made = board(qtbot, session)
    cannot = {key for key, tile in made.tiles.items() if not tile.isEnabled()}

    assert cannot == {(Job.MARK, About.COUPLE)}
    assert "journey ended" in made.tiles[Job.MARK, About.COUPLE].accessibleName()
    assert "late entry" in made.tiles[Job.VITALS, About.A].accessibleName()
    made.show_tick(session.minutes(60).view())
    assert "late entry" in made.tiles[Job.VITALS, About.A].accessibleName()


def test_that_after_the_signature_nothing_is_entered_any_more(qtbot: QtBot) -> None:
    made = board(qtbot, whole_session().sign())
    can = {job for (job, _), tile in made.tiles.items() if tile.isEnabled()}

    assert can == {Job.DOSE, Job.HELP}
    assert "signed" in made.tiles[Job.NOTE, About.COUPLE].accessibleName()
    assert "signed" in made.tiles[Job.CARE, About.B].accessibleName()


def test_z23_that_a_due_set_stands_on_the_tile_with_the_tick(qtbot: QtBot) -> None:
    session = in_journey()
    made = board(qtbot, session)
    assert "next 12:36" in made.tiles[Job.VITALS, About.A].accessibleName()

    session.minutes(14)
    made.show_tick(session.view())

    assert "due since 12:36" in made.tiles[Job.VITALS, About.A].accessibleName()
    assert "next 12:38" in made.tiles[Job.VITALS, About.B].accessibleName()


def test_that_what_is_prepared_stands_on_the_dose_tile(qtbot: QtBot) -> None:
    made = board(qtbot, before_dose())
    name = made.tiles[Job.DOSE, About.B].accessibleName().replace("\N{NO-BREAK SPACE}", " ")

    assert name == "Dose, Ben, prepared 60 mg"


def test_that_a_solo_client_has_no_tile_of_b_and_none_of_a_couple(qtbot: QtBot) -> None:
    made = board(qtbot, before_dose(solo=True))
    pressed: list[TilePress] = []
    made.pressed.connect(pressed.append)

    assert {about for _, about in made.tiles} == {About.A, About.COUPLE}
    assert (Job.OBSERVE, About.COUPLE) not in made.tiles
    press(made.tiles[Job.MARK, About.COUPLE])
    assert pressed == [TilePress(Job.MARK, About.A)]
    assert left_of(made, Job.NOTE, About.COUPLE) == 469


def test_r13_that_the_other_side_comes_back_as_it_was(qtbot: QtBot) -> None:
    made = board(qtbot, new_session())
    before = {key: tile.isEnabled() for key, tile in made.tiles.items()}

    made.dim_other_than(Partner.A)
    assert not made.tiles[Job.DOSE, About.B].isEnabled()
    assert made.tiles[Job.DOSE, About.A].isEnabled()

    made.dim_other_than(None)
    assert {key: tile.isEnabled() for key, tile in made.tiles.items()} == before


def test_z10_that_a_half_typed_note_is_called_to_mind_on_its_tile(qtbot: QtBot) -> None:
    session = in_journey()
    made = board(qtbot, session)
    note = made.tiles[Job.NOTE, About.COUPLE]
    assert note.accessibleName() == "Note"

    kept = KeptDraft(About.B, "note", "half", session.clock.read().moment.utc)
    made.show_session(replace(session.view(), drafts=(kept,)))
    assert note.accessibleName() == "Note, draft 12:23"

    made.show_session(session.view())
    assert note.accessibleName() == "Note"
