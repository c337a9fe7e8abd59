"""Labels follow the theme and take what was typed as words, never as markup."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Glyph, Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def _colours(widget: Text | Glyph | Rule) -> set[str]:
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSize()))
    image = looks.painted(widget).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_that_words_change_their_colour_with_the_theme(qtbot: QtBot) -> None:
    text = Text("MMMM", Type.TITLE)
    qtbot.addWidget(text)
    assert "#1c1b19" in _colours(text)
    theme.apply(ThemeName.DIM)
    assert "#b08d63" in _colours(text)


def test_that_the_ink_can_be_changed(qtbot: QtBot) -> None:
    text = Text("MMMM", Type.TITLE)
    qtbot.addWidget(text)
    text.set_ink(Ink.MUTED)
    assert theme.current().colour(Ink.MUTED).name() in _colours(text)


def test_that_the_size_follows_the_text_size_of_the_program(qtbot: QtBot) -> None:
    text = Text("Words", Type.BODY)
    qtbot.addWidget(text)
    text.show()
    assert text.font().pixelSize() == 15
    theme.apply(ThemeName.LIGHT, 14)
    assert text.font().pixelSize() == 19
    text.set_type(Type.CAPTION)
    assert text.font().pixelSize() == 16


def test_that_typed_markup_stays_words(qtbot: QtBot) -> None:
    plain, marked = Text("Ben said no"), Text("<b>Ben said no</b>")
    qtbot.addWidget(plain)
    qtbot.addWidget(marked)
    assert marked.sizeHint().width() > plain.sizeHint().width() + 20


def test_that_long_words_wrap_where_they_may(qtbot: QtBot) -> None:
    text = Text("One sentence that is much longer than the line it has. " * 3, wrap=True)
    qtbot.addWidget(text)
    text.resize(200, text.heightForWidth(200))
    text.show()
    assert text.height() > 100
    assert looks.clipped(text.window()) == []


def test_that_a_sentence_that_fits_one_line_asks_for_one(qtbot: QtBot) -> None:
    text = Text("As it is printed beside a signature.", Type.CAPTION, wrap=True)
    qtbot.addWidget(text)
    one = theme.current().metrics(Type.CAPTION).height()
    assert one <= text.sizeHint().height() < 2 * one
    text.setMaximumWidth(120)
    assert text.sizeHint().height() >= 2 * one


def test_that_an_icon_can_be_changed(qtbot: QtBot) -> None:
    glyph = Glyph(Icon.CHECK, 28, Ink.TEXT)
    qtbot.addWidget(glyph)
    assert theme.current().colour(Ink.TEXT).name() in _colours(glyph)
    glyph.show_icon(Icon.WARN, Ink.PROBLEM)
    assert theme.current().colour(Ink.PROBLEM).name() in _colours(glyph)


def test_that_a_rule_is_one_pixel_across_or_down(qtbot: QtBot) -> None:
    across, down = Rule(), Rule(upright=True)
    for rule in (across, down):
        qtbot.addWidget(rule)
        rule.resize(30, 30)
    assert across.height() == 1
    assert down.width() == 1
    line = theme.current().colour(Ink.LINE)
    assert looks.painted(across).toImage().pixelColor(15, 0) == line
    assert looks.painted(down).toImage().pixelColor(0, 15) == line
