from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import BORN_A, new_session
from couples import view_of
from kadelyx_desk.domain.entries import PersonRegistered
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.couple_file.head import CoupleHead
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.kit.text import Text


def test_that_the_title_calls_by_preferred_name_and_the_bands_keep_the_legal_one(
    qtbot: QtBot,
) -> None:
    session = new_session()
    name = PersonRegistered("Rivera", "Ana", BORN_A, "Nan")
    session.fake.desk.couples.say(session.couple, Partner.A, name)
    head = CoupleHead()
    qtbot.addWidget(head)

    head.show_file(view_of(session).file)

    assert head.title.text() == "Nan and Ben"
    assert head.code.text() == "Couple C-0001"
    bands = [band.identity.name for band in head.findChildren(IdentityBand)]
    assert bands == ["RIVERA, Ana", "OKAFOR, Ben"]


def test_that_a_solo_client_has_one_band(qtbot: QtBot) -> None:
    head = CoupleHead()
    qtbot.addWidget(head)

    head.show_file(view_of(new_session(solo=True)).file)

    assert head.title.text() == "Ana"
    assert head.code.text() == "Solo client C-0001"
    assert len(head.findChildren(IdentityBand)) == 1


def test_that_what_stands_beside_the_code_goes_below_where_it_has_no_room(
    qtbot: QtBot,
) -> None:
    tags = QWidget()
    QHBoxLayout(tags).addWidget(Text("recurring arguments, deeper connection"))
    head = CoupleHead(tags)
    qtbot.addWidget(head)
    head.show_file(view_of(new_session()).file)
    shots.settle(head, (1150, 200))
    beside = tags.y() < head.code.geometry().bottom()

    head.resize(500, 200)
    qtbot.waitUntil(lambda: tags.y() >= head.code.geometry().bottom())
    head.resize(1150, 200)
    qtbot.waitUntil(lambda: tags.y() < head.code.geometry().bottom())

    assert beside
