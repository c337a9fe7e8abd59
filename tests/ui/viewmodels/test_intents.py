from __future__ import annotations

from kadelyx_desk.ui.viewmodels.intents import Sign


def test_that_a_passphrase_never_shows_in_what_is_printed_of_an_intent() -> None:
    asked = Sign("correct horse battery staple")

    assert repr(asked) == str(asked) == f"{asked}" == "Sign()"
    assert asked.passphrase == "correct horse battery staple"
