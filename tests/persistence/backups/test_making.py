from __future__ import annotations

from backups import Kept
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Cause
from kadelyx_desk.persistence.backups.making import Label, make_part
from kadelyx_desk.persistence.slot_file import COPIES, read_slots


def _label(kept: Kept) -> Label:
    return Label("name", Cause.SIGNED, kept.now())


def test_that_a_part_holds_record_slots_manifest_heads_and_the_way_back(kept: Kept) -> None:
    kept.place.mkdir()
    part, bundle = make_part(kept.store.source, kept.place, _label(kept), Pace(0))
    assert part.name == "name.part"
    assert sorted(path.name for path in part.iterdir()) == [
        "HOW-TO-RESTORE.txt",
        "heads.json",
        "manifest.json",
        "record.db",
        "slots.a.json",
        "slots.b.json",
    ]
    assert "kadelyx-desk restore" in (part / "HOW-TO-RESTORE.txt").read_text()
    assert bundle.cause is Cause.SIGNED
    assert kept.shelf.bundles() == ()


def test_that_a_damaged_copy_of_the_slots_is_whole_in_the_backup(kept: Kept) -> None:
    kept.place.mkdir()
    (kept.folder / COPIES[0]).write_bytes(b"{}")
    part, _ = make_part(kept.store.source, kept.place, _label(kept), Pace(0))
    assert read_slots(part).whole


def test_that_a_manifest_holds_no_name_of_a_client(kept: Kept) -> None:
    kept.write("CANARY-NOTE")
    kept.place.mkdir()
    part, _ = make_part(kept.store.source, kept.place, _label(kept), Pace(0))
    assert all(b"CANARY" not in path.read_bytes() for path in part.iterdir())
