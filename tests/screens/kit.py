"""The style sheet: every small widget in every state."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.kit.button import Button, IconButton, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip, Tag, ToggleChip
from kadelyx_desk.ui.views.kit.form.choice import Check, ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea, TextField
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, DecimalField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.identity import CoupleBands, Identity
from kadelyx_desk.ui.views.kit.layout import Card, Facts, Foot, PageTitle, Scroll
from kadelyx_desk.ui.views.kit.notice import QuoteBlock, SavedNotice
from kadelyx_desk.ui.views.kit.reminder import (
    Caution,
    Pressing,
    ProblemPill,
    Reminder,
)
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.kit.tile import LogTile
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.window_bar import WindowBar

ANA = Identity(Partner.A, "Rivera", "Ana", date(1985, 3, 4))
BEN = Identity(Partner.B, "Okafor", "Ben", date(1983, 7, 11))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _tiles() -> QVBoxLayout:
    vitals = LogTile(Icon.VITALS, "Vitals", About.A, key="Q", person="Ana")
    vitals.show_live("next 14:30")
    due = LogTile(Icon.VITALS, "Vitals", About.B, key="P", person="Ben")
    due.show_live("due since 14:24", due=True)
    pressed = LogTile(Icon.DOSE, "Dose", About.A, key="1", person="Ana")
    pressed.show_live("prepared 75 mg")
    pressed.setDown(True)
    other = LogTile(Icon.CARE, "Care", About.B, key="I", person="Ben")
    other.set_other_side(other=True)
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addLayout(_row(vitals, due))
    column.addLayout(_row(pressed, other))
    column.addLayout(_row(LogTile(Icon.HELP_CARD, "Help card", About.COUPLE, key="F2")))
    return column


def _left() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addLayout(_tiles())
    blocked = ReasonedButton(Button("Sign"), "A dose of Ben has no site yet.")
    column.addLayout(
        _row(Button("Next: plan", Kind.MAIN), Button("Undo", key="Ctrl+Z"), Button("Open"))
    )
    column.addWidget(blocked)
    column.addLayout(
        _row(
            Reminder(Pressing.NEXT, "next vitals 14:30"),
            Reminder(Pressing.DUE, "DUE since 14:24"),
            Reminder(Pressing.LATE, "LATE 12 min"),
        )
    )
    readers = (
        Reader("shared", "Shared, couple"),
        Reader("a", "Ana and team", Icon.PERSON),
    )
    column.addLayout(_row(ProblemPill("Not saved"), ReaderChip(readers, "shared"), Tag("tag")))
    chosen = ToggleChip("Recurring arguments")
    chosen.setChecked(True)
    column.addLayout(_row(chosen, ToggleChip("Trauma or mood")))
    ticked = Check("to the room")
    ticked.setChecked(True)
    saved = SavedNotice()
    saved.show_saved("Saved 14:28")
    column.addLayout(_row(ticked, Check("not chosen"), saved))
    column.addStretch(1)
    return column


def _right() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    wrong = TextField("Dose", "In mg.")
    wrong.set_text("750 mg")
    wrong.show_problem("the ordered 75 mg. Type the dose again.", "Ten times")
    row = QHBoxLayout()
    row.addWidget(DecimalField("Weight", "kg"))
    row.addWidget(DateField("Date of birth"))
    column.addLayout(row)
    column.addWidget(wrong)
    area = TextArea("Ana, what do you hope for?", lines=2)
    area.set_text("To stop bracing for the next argument. I want to hear him before I answer.")
    column.addWidget(area)
    sites = ChoiceGroup(
        "Site",
        [Option("ld", "left deltoid"), Option("rd", "right deltoid")],
        about=About.A,
    )
    sites.choose("ld")
    column.addWidget(sites)
    column.addWidget(Caution("1.5 mL in one deltoid is above 1 mL (clinic setting)."))
    column.addWidget(QuoteBlock(About.B, "Ben, in the journey, 14:26", "“lighter”"))
    bar = WindowBar()
    bar.show_since(timedelta(hours=41))
    column.addLayout(_row(bar, Text("closes in 7 h 6 min", Type.CAPTION_STRONG)))
    card = Card("Unsigned", "4")
    card.body.addWidget(
        Facts([("Weight", "68.2 kg, 18-Nov-2026"), ("Allergies", "none known")])
    )
    column.addWidget(card)
    column.addStretch(1)
    return column


def _style_sheet() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(CoupleBands(ANA, BEN))
    title = PageTitle("Style sheet", "every small widget")
    title.right.addWidget(IconButton(Icon.EDIT, "Edit", Ink.MUTED))
    body = QVBoxLayout()
    body.setContentsMargins(32, 0, 32, 0)
    body.addWidget(title)
    tabs = Tabs()
    for key in ("Intentions", "Screening", "Finish these"):
        tabs.add(key, key)
    tabs.show_complete("Screening", complete=True)
    tabs.show_count("Finish these", 3)
    body.addWidget(tabs)
    halves = QHBoxLayout()
    halves.setSpacing(48)
    halves.addLayout(_left(), 1)
    halves.addLayout(_right(), 1)
    body.addLayout(halves, 1)
    inside = QWidget()
    inside.setLayout(body)
    column.addWidget(Scroll(inside), 1)
    column.addWidget(
        Foot(ReasonedButton(Button("Next: dose", Kind.MAIN)), "Who reads it is on the chip.")
    )
    return page


SCREENS = {"style-sheet": _style_sheet}
