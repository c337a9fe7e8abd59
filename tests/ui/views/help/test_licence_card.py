from __future__ import annotations

import re
from pathlib import Path

from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.views.help.licence_card import LicenceCard
from kadelyx_desk.ui.views.help.licences import LICENCES

ROOT = Path(__file__).parents[4]
OFL = "fonts/OFL.txt"


def _card(qtbot: QtBot) -> LicenceCard:
    card = LicenceCard(lambda name: f"text of {name}")
    qtbot.addWidget(card)
    shots.settle(card, (900, 900))
    return card


def test_that_every_dependency_is_named_with_the_licence_the_project_says() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = text[text.index("dependencies = [") : text.index("[project.scripts]")]
    said = dict(re.findall(r'"([A-Za-z0-9-]+)==[^"]+",\s*# ([^:]+):', listed))
    assert len(said) >= 13

    told = {licence.part.split(" (")[0]: licence.name for licence in LICENCES}

    assert said.items() <= told.items()


def test_that_every_folder_of_borrowed_files_has_its_licence_to_read() -> None:
    files = {licence.file for licence in LICENCES if licence.file}

    assert all((ROOT / "resources" / file).is_file() for file in files)
    borrowed = {path.parent.name for path in (ROOT / "resources").glob("*/LICEN[CS]E*")}
    assert borrowed <= {Path(file).parent.name for file in files}


def test_that_the_text_of_a_licence_is_read_beside_the_parts(qtbot: QtBot) -> None:
    card = _card(qtbot)
    assert card.text.toPlainText() == ""

    for file in (OFL, "icons/LICENSE.txt"):
        press(card.buttons[file])
        assert card.text.toPlainText() == f"text of {file}"

    assert card.text.accessibleName() == "Text of the licence of Lucide (icons)"
