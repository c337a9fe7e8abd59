"""What is handed on holds every answer and shows no secret."""

from __future__ import annotations

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.ui.views.first_run.intents import FoundAsked, RecoverySheet


def test_that_a_code_falls_into_its_groups() -> None:
    assert RecoverySheet("Hillside Clinic", "7KQ2M-XN4RB").groups == ("7KQ2M", "XN4RB")


def test_that_no_secret_shows_in_the_text_of_either() -> None:
    asked = FoundAsked("Hillside", None, "Maya", (Role.DIRECTOR,), None, False, "canary")  # noqa: FBT003 - the field in its order
    assert "canary" not in repr(asked)
    assert "7KQ2M" not in repr(RecoverySheet("Hillside Clinic", "7KQ2M"))
