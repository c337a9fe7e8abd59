from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGridLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import full_session
from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.integration.agreement_row import HIDDEN, AgreementRow
from kadelyx_desk.ui.views.kit.text import Text


def _row(
    qtbot: QtBot, body: Agreement, about: About, reader: Visibility, *, opened: bool = False
) -> tuple[AgreementRow, list[str], tuple[QWidget, ...], QWidget]:
    session = full_session()
    session.service.record(about, body, visibility=reader)
    line = next(
        line for line in session.snapshot.current(Agreement) if line.body.text == body.text
    )
    holder = QWidget()
    grid = QGridLayout(holder)
    qtbot.addWidget(holder)
    row = AgreementRow(session.view(), line, opened=opened)
    targets = row.put_into(grid, 0)
    shots.settle(holder, (1000, 60))
    words = [label.text() for label in holder.findChildren(Text) if label.isVisible()]
    return row, words, targets, holder


def test_that_a_row_says_what_whose_by_when_and_who_agreed(qtbot: QtBot) -> None:
    body = Agreement("Put the list away", About.A, None, AgreedBy.A)
    row, words, targets, _holder = _row(qtbot, body, About.COUPLE, Visibility.SHARED)

    assert words == ["Put the list away", "Ana", "no day set", "Ana only"]
    assert targets == (row.edit, row.strike)
    assert row.edit.accessibleName() == "Put right: Put the list away"


@pytest.mark.parametrize(
    ("about", "reader", "button"),
    [
        (About.A, Visibility.PARTNER, "Open alone with Ana"),
        (About.COUPLE, Visibility.TEAM, "Open for the team"),
    ],
)
def test_z13_that_one_that_is_not_shared_shows_nothing_until_it_is_opened(
    qtbot: QtBot, about: About, reader: Visibility, button: str
) -> None:
    body = Agreement("Canary", About.A, None, AgreedBy.A)
    row, words, targets, _holder = _row(qtbot, body, about, reader)
    _, opened, _, _ = _row(qtbot, body, about, reader, opened=True)

    assert row.is_veiled
    assert words == [HIDDEN]
    assert targets == (row.open,)
    assert row.open.text() == button
    assert "Canary" in opened
