from __future__ import annotations

import pytest

from benches import Bench
from kadelyx_desk.ui.viewmodels.manual.chapters import read_manual
from kadelyx_desk.ui.views.help.chapters import CHAPTERS, FIRST_CHAPTER
from manuals import read_page


@pytest.mark.parametrize(
    ("page", "chapter"),
    [("couples", "The couple file"), ("settings", "First day"), ("today", "Today")],
)
def test_that_help_opens_at_the_chapter_about_the_page(
    bench: Bench, page: str, chapter: str
) -> None:
    bench.workplace.show_help(page)

    assert bench.window.shown == "help"
    assert bench.workplace.help.manual.reader.document().firstBlock().text() == chapter


def test_that_every_chapter_that_help_may_open_is_in_the_manual() -> None:
    listed = {chapter.file for chapter in read_manual(read_page)}
    assert set(CHAPTERS.values()) < listed
    assert FIRST_CHAPTER in listed
