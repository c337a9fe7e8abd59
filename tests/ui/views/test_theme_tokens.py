"""The token table: every colour that has to be read can be read, in every theme."""

from __future__ import annotations

import re

import pytest

from kadelyx_desk.ui.views.theme_tokens import TOKENS, Ink, ThemeName

GROUNDS = (Ink.WINDOW, Ink.SURFACE, Ink.SUNKEN, Ink.PRESSED, Ink.A_TINT, Ink.B_TINT)
WORDS = (Ink.TEXT, Ink.MUTED, Ink.A, Ink.B, Ink.PROBLEM)
EDGES = (Ink.BORDER, Ink.FOCUS)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_that_black_on_white_has_the_contrast_the_standard_gives_it() -> None:
    assert _contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", WORDS)
def test_that_words_can_be_read_on_every_ground(
    theme: ThemeName, ground: Ink, ink: Ink
) -> None:
    tokens = TOKENS[theme]
    assert _contrast(tokens.of(ink), tokens.of(ground)) >= 4.5


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", EDGES)
def test_that_edges_and_the_focus_ring_can_be_seen_on_every_ground(
    theme: ThemeName, ground: Ink, ink: Ink
) -> None:
    tokens = TOKENS[theme]
    assert _contrast(tokens.of(ink), tokens.of(ground)) >= 3


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (Ink.ON_PROBLEM, Ink.PROBLEM),
        (Ink.ON_PRIMARY, Ink.PRIMARY),
        (Ink.WINDOW, Ink.TEXT),  # a late reminder: filled text, words in the window's colour
    ],
)
def test_that_words_on_a_fill_can_be_read(theme: ThemeName, ink: Ink, ground: Ink) -> None:
    tokens = TOKENS[theme]
    assert _contrast(tokens.of(ink), tokens.of(ground)) >= 4.5


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("ground", [Ink.WINDOW, Ink.SURFACE, Ink.SUNKEN])
def test_that_the_main_action_stands_out_from_its_page(theme: ThemeName, ground: Ink) -> None:
    tokens = TOKENS[theme]
    assert _contrast(tokens.primary_edge, tokens.of(ground)) >= 3


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("ink", Ink)
def test_that_every_ink_is_a_colour_of_six_figures(theme: ThemeName, ink: Ink) -> None:
    assert re.fullmatch(r"#[0-9A-F]{6}", TOKENS[theme].of(ink))


def test_that_the_themes_follow_one_another_in_a_ring() -> None:
    name, seen = ThemeName.LIGHT, []
    for _ in ThemeName:
        seen.append(name)
        name = name.following
    assert seen == list(ThemeName)
    assert name is ThemeName.LIGHT
