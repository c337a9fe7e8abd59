from __future__ import annotations

from kadelyx_desk.ui.viewmodels.printing.intents import Blank


def test_that_each_has_a_file_name_of_its_own_without_anybodys_name() -> None:
    assert [blank.file_name for blank in Blank] == [
        "kadelyx-desk-forms-couple.pdf",
        "kadelyx-desk-forms-solo.pdf",
        "kadelyx-desk-quick-card.pdf",
    ]
