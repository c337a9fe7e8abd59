"""Identity bands: five cues, and the side never changes."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.identity import (
    PAGE_BAND,
    ROOM_BAND,
    SHEET_BAND,
    CoupleBands,
    Identity,
    IdentityBand,
    SharedBand,
)
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName

ANA = Identity(Partner.A, "Rivera", "Ana", date(1985, 3, 4))
BEN = Identity(Partner.B, "Okafor", "Ben", date(1983, 7, 11))


def test_that_a_name_is_listed_and_spoken_as_the_house_writes_it() -> None:
    assert ANA.name == "RIVERA, Ana"
    assert ANA.born_text == "born 04-Mar-1985"
    assert ANA.spoken == "A, Ana Rivera, born 04-Mar-1985"


@pytest.mark.parametrize("height", [ROOM_BAND, SHEET_BAND, PAGE_BAND])
def test_that_a_band_has_the_height_of_its_place(qtbot: QtBot, height: int) -> None:
    band = IdentityBand(ANA, height)
    qtbot.addWidget(band)
    assert band.sizeHint().height() == height
    assert band.accessibleName() == ANA.spoken


@pytest.mark.parametrize(
    ("identity", "x", "ink", "tint"),
    [(ANA, 1, Ink.A, Ink.A_TINT), (BEN, 598, Ink.B, Ink.B_TINT)],
)
def test_that_the_bar_lies_at_the_outer_edge(
    qtbot: QtBot, identity: Identity, x: int, ink: Ink, tint: Ink
) -> None:
    band = IdentityBand(identity)
    qtbot.addWidget(band)
    band.resize(600, 48)
    image = looks.painted(band).toImage()
    assert image.pixelColor(x, 10) == theme.current().colour(ink)
    assert image.pixelColor(599 - x, 10) == theme.current().colour(tint)


def test_that_a_shape_precedes_the_letter(qtbot: QtBot) -> None:
    band = IdentityBand(ANA)
    qtbot.addWidget(band)
    band.resize(600, 48)
    image = looks.painted(band).toImage()
    assert image.pixelColor(30, 24) == theme.current().colour(Ink.A)


def test_that_another_person_can_be_shown(qtbot: QtBot) -> None:
    band = IdentityBand(ANA)
    qtbot.addWidget(band)
    cleo = Identity(Partner.A, "Marsh", "Cleo", date(1990, 1, 2))
    band.show_identity(cleo)
    assert band.identity == cleo
    assert band.accessibleName() == cleo.spoken


def test_that_a_dimmed_band_can_still_be_read(qtbot: QtBot) -> None:
    band = IdentityBand(BEN)
    qtbot.addWidget(band)
    band.resize(600, 48)
    before = looks.painted(band).toImage()
    band.set_dimmed(dimmed=True)
    after = looks.painted(band).toImage()
    assert after != before
    words = {after.pixelColor(x, y).name() for x in range(90, 300) for y in range(12, 36)}
    assert theme.current().colour(Ink.MUTED).name() in words


LONG = Identity(Partner.A, "Featherstonehaugh-Villanueva", "Maria", date(1985, 3, 4))


def test_that_a_long_name_asks_for_its_room(qtbot: QtBot) -> None:
    short, long_ = IdentityBand(ANA), IdentityBand(LONG)
    qtbot.addWidget(short)
    qtbot.addWidget(long_)
    assert long_.minimumSizeHint().width() > short.minimumSizeHint().width() + 150
    assert long_.sizeHint().width() > long_.minimumSizeHint().width()


def _last_ink(band: IdentityBand) -> int:
    """The rightmost column with something dark in it."""
    image = looks.painted(band).toImage()
    wide = image.width()
    inside = looks.luminances(image)[4 * wide : -4 * wide]
    return max(place % wide for place, lit in enumerate(inside) if lit < 0.2)


@pytest.mark.parametrize("points", [11.25, 14])
@pytest.mark.parametrize("identity", [ANA, LONG])
def test_that_a_name_is_whole_at_every_width_down_to_the_smallest(
    qtbot: QtBot, identity: Identity, points: float
) -> None:
    theme.apply(ThemeName.LIGHT, points)
    band = IdentityBand(identity, SHEET_BAND, room_right=48)
    qtbot.addWidget(band)
    roomy, least = band.sizeHint().width(), band.minimumSizeHint().width()
    for width in (roomy, (roomy + least) // 2, least):
        band.resize(width, band.sizeHint().height())
        assert _last_ink(band) < width - 48


def test_that_a_sheet_is_wide_enough_for_a_long_name_in_larger_text(qtbot: QtBot) -> None:
    theme.apply(ThemeName.LIGHT, 14)
    long_name = Identity(Partner.B, "Montgomery-Villanueva", "Alexandra", date(1985, 3, 4))
    band = IdentityBand(long_name, SHEET_BAND, room_right=48)
    qtbot.addWidget(band)
    assert band.minimumSizeHint().width() <= 454


def test_that_a_is_left_and_b_is_right_with_the_shared_middle_between(qtbot: QtBot) -> None:
    bands = CoupleBands(ANA, BEN)
    qtbot.addWidget(bands)
    bands.resize(1150, 48)
    bands.show()
    shared = bands.findChild(SharedBand)
    assert shared is not None
    assert bands.b is not None
    assert bands.a.x() == 0
    assert bands.a.geometry().right() < shared.x() < bands.b.x()
    assert bands.b.geometry().right() == 1149
    assert shared.accessibleName() == "Shared"


def test_that_a_solo_client_has_the_whole_width(qtbot: QtBot) -> None:
    bands = CoupleBands(ANA, None, middle="")
    qtbot.addWidget(bands)
    bands.resize(1150, 48)
    bands.show()
    assert bands.a.width() == 1150
    assert bands.b is None
