from __future__ import annotations

import pytest

from desks import ana, fake_desk
from kadelyx_desk.application.transcript.bench import FollowsError, bench_over
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.errors import KadelyxError, RefusedError
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.transcript.placed import Place, TranscriptError, wrong
from transcripts import everything


def _fail(error: KadelyxError) -> None:
    raise error


def test_that_the_services_of_the_bench_write_nothing_and_say_transcript() -> None:
    fake = fake_desk()
    before = everything(fake)
    bench = bench_over(fake.desk.recorder, fake.desk.directory)
    couple = bench.courses.register_couple(ana(), None, 3, (Reason.TRAUMA,))
    assert {link.entry.source for link in bench.log.read(couple)} == {Source.TRANSCRIPT}
    assert everything(fake) == before
    bench.log.store()
    assert [row.couple for row in fake.desk.directory.couples()] == [couple]


@pytest.mark.parametrize(
    ("error", "place", "sentence"),
    [
        (wrong(Place(3, "entries[0].text"), "Blank."), "entries[0].text", "Blank."),
        (RefusedError("No.", "no"), "entries[0]", "No."),
    ],
)
def test_that_what_is_wrong_is_kept_and_said_of_its_place(
    error: KadelyxError, place: str, sentence: str
) -> None:
    fake = fake_desk()
    bench = bench_over(fake.desk.recorder, fake.desk.directory)
    bench.stop_if_wrong()
    with bench.trying(Place(3, "entries[0]")):
        _fail(error)
    assert [(one.place.path, one.sentence) for one in bench.troubles] == [(place, sentence)]
    with pytest.raises(TranscriptError, match=sentence):
        bench.stop_if_wrong()


def test_that_what_stands_on_a_refused_entry_is_not_said_again() -> None:
    fake = fake_desk()
    bench = bench_over(fake.desk.recorder, fake.desk.directory)
    with bench.trying(Place(3, "entries[0]")):
        _fail(FollowsError("said before"))
    bench.stop_if_wrong()
