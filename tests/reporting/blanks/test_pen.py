from __future__ import annotations

from blanks import drawn, strokes
from kadelyx_desk.domain.entries import Weighed
from kadelyx_desk.reporting.blanks.pen import LEFT, Cell, Column, Pen, outline
from kadelyx_desk.reporting.blanks.pieces import Piece, takes
from kadelyx_desk.reporting.paper.sheet import INK, Sheet
from reports import faces

PEN = Pen(faces(), 24)


def _said(*pieces: Piece) -> str:
    def draw(sheet: Sheet) -> None:
        for place, piece in enumerate(pieces):
            piece.draw(sheet, 60 + 80 * place)

    return drawn(draw)


def test_that_a_row_is_as_high_as_its_fullest_box_and_takes_what_they_all_take() -> None:
    flat = PEN.row(Cell("Weight", takes=takes(Weighed, "weight")))
    deep = PEN.row(
        Cell("Weight", takes=takes(Weighed, "weight")),
        Cell("Words", lines=4, takes=takes(Weighed, "on")),
    )

    assert deep.height - flat.height == 3 * PEN.line
    assert deep.takes == takes(Weighed)


def test_that_answers_break_into_lines_where_a_box_is_narrow() -> None:
    answers = ("left deltoid", "right deltoid", "left ventrogluteal")
    wide = PEN.row(Cell("Site", ticks=answers))
    narrow = PEN.row(Cell("Site", 1, answers), Cell("", 4))

    assert narrow.height > wide.height
    assert _said(narrow) == "Site left deltoid right deltoid left ventrogluteal"


def test_that_rows_side_by_side_are_equally_high() -> None:
    left, right = (Cell("Lot"),), (Cell("Lot", lines=3),)

    assert PEN.abreast(left, right).height == PEN.row(*right).height
    assert _said(PEN.abreast(left, right)) == "Lot Lot"


def test_that_a_table_repeats_its_head_and_prints_what_a_row_is_about() -> None:
    columns = (Column("Set", 200), Column("BP", 200, takes=takes(Weighed, "on")))

    head, *rows = PEN.table(columns, [("Baseline",), ()])

    assert [row.again for row in rows] == [(head,), (head,)]
    assert head.keep
    assert rows[0].takes == takes(Weighed, "on")
    assert _said(head, *rows) == "Set BP Baseline"


def test_that_a_taller_line_makes_taller_boxes() -> None:
    roomy = Pen(faces(), 30)

    assert roomy.row(Cell("Name")).height == PEN.row(Cell("Name")).height + 6
    assert roomy.table([Column("Set", 90)], [()])[1].height == 34


def test_that_a_head_names_its_entries_and_stays_with_what_follows() -> None:
    assert PEN.head("Doses", "dose.given").keep
    assert _said(PEN.head("Doses", "dose.given")) == "Doses dose.given"


def test_that_words_break_and_room_between_parts_stays_white() -> None:
    assert PEN.words("word " * 60).height > PEN.words("word").height
    assert _said(PEN.gap(8)) == ""
    assert PEN.gap(8).height == 8


def test_that_a_box_is_drawn_in_ink_and_not_filled() -> None:
    steps = strokes(lambda sheet: outline(sheet, LEFT, 60, 10, 20))

    red, green, blue = (int(INK[n : n + 2], 16) / 255 for n in (1, 3, 5))
    assert f"{red:.6f} {green:.6f} {blue:.6f} RG" in steps
    assert f"{LEFT:g} {792 - 80} 10 20 re" in steps
    assert "S" in steps
