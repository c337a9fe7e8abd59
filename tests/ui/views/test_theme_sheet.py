"""The style sheet is made from the tokens and from nothing else."""

from __future__ import annotations

import re

import pytest

from kadelyx_desk.ui.views.theme_sheet import style_sheet
from kadelyx_desk.ui.views.theme_tokens import TOKENS, Ink, ThemeName


@pytest.mark.parametrize("theme", ThemeName)
def test_that_every_colour_of_the_sheet_is_a_token_of_its_theme(theme: ThemeName) -> None:
    tokens = TOKENS[theme]
    own = {tokens.of(ink) for ink in Ink}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(tokens)))
    assert used
    assert used <= own


def test_that_the_sheet_stays_small() -> None:
    assert len(style_sheet(TOKENS[ThemeName.LIGHT]).splitlines()) < 50
