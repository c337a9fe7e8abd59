from __future__ import annotations

from pytestqt.qtbot import QtBot

from desks import DANA, SAMUEL, FakeDesk, fake_desk
from fakes import FakePassphrases
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.ui.viewmodels.keys.intents import ChangePassphrase, GiveKey
from kadelyx_desk.ui.viewmodels.keys.key_smith import WRONG, KeySmith
from kadelyx_desk.ui.viewmodels.session_view import Answer

NEW = "kettle north velvet anchor plum"


def _acts(fake: FakeDesk) -> list[tuple[Act, str | None]]:
    (stream,) = fake.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in fake.log.read(stream.id)]
    return [(body.act, body.detail) for body in bodies if isinstance(body, Audited)]


def test_that_a_key_is_made_beside_the_window_answered_once_and_noted(qtbot: QtBot) -> None:
    fake = fake_desk()
    answers: list[Answer] = []

    KeySmith(fake.desk.keys, answers.append).do(GiveKey(SAMUEL.id, NEW))
    qtbot.waitUntil(lambda: bool(answers))

    assert [answer.done for answer in answers] == [True]
    assert fake.keys.given[SAMUEL.id] == NEW
    assert (Act.KEY_GIVEN, str(SAMUEL.id)) in _acts(fake)
    assert NEW not in repr(answers)


def test_that_a_wrong_passphrase_is_told_with_its_code_and_nothing_is_noted(
    qtbot: QtBot,
) -> None:
    fake = fake_desk()
    answers: list[Answer] = []

    KeySmith(fake.desk.keys, answers.append).do(ChangePassphrase("wrong", NEW))
    qtbot.waitUntil(lambda: bool(answers))

    assert (answers[0].done, answers[0].code) == (False, WRONG)
    assert fake.keys.given[DANA.id] == FakePassphrases.RIGHT
    assert Act.KEY_CHANGED not in [act for act, _ in _acts(fake)]


def test_that_a_second_wish_waits_for_the_first(qtbot: QtBot) -> None:
    fake = fake_desk()
    answers: list[Answer] = []
    smith = KeySmith(fake.desk.keys, answers.append)

    smith.do(ChangePassphrase(FakePassphrases.RIGHT, NEW))
    smith.do(GiveKey(SAMUEL.id, NEW))

    assert answers[0].code == "at-work"
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[1].done
    assert SAMUEL.id not in fake.keys.given
