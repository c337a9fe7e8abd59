from __future__ import annotations

from kadelyx_desk.ui.viewmodels.manual.chapters import Section, read_manual
from manuals import FOLDER, read_page, small_manual


def test_that_the_chapters_come_in_the_order_of_their_list() -> None:
    assert [chapter.title for chapter in small_manual()] == ["In the room", "Café"]


def test_that_a_section_holds_what_is_said_below_its_heading_without_marks() -> None:
    room, cafe = small_manual()

    assert room.sections == (
        Section("room.md", "In the room", "The first line says Given.", opens=True),
        Section("room.md", "A dose", "The lot of the vial, see the café.", opens=False),
        Section("room.md", "Undo", "Ctrl+Z strikes out.", opens=False),
    )
    assert cafe.sections[0].words == "what why a lot of tea it is late"


def test_that_the_whole_manual_of_the_project_is_read() -> None:
    pages = {path.name for path in FOLDER.glob("*.md")} - {"README.md"}
    chapters = read_manual(read_page)

    assert {chapter.file for chapter in chapters} == pages
    for chapter in chapters:
        assert chapter.sections[0].opens
        assert sum(section.opens for section in chapter.sections) == 1
