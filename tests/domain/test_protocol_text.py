from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PROTOCOL_TEXT, protocol
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.protocol_text import read_protocol


def test_that_a_protocol_is_known_by_the_hash_of_its_text() -> None:
    assert protocol().sha256 == hashlib.sha256(PROTOCOL_TEXT.encode()).hexdigest()
    assert read_protocol(PROTOCOL_TEXT + "\n# a word\n").sha256 != protocol().sha256


def _changed(old: str, new: str) -> str:
    assert old in PROTOCOL_TEXT
    return PROTOCOL_TEXT.replace(old, new, 1)


BROKEN = {
    "a format nobody knows": _changed("format = 2", "format = 3"),
    "a format without its end": _changed("[end]", "[fin]"),
    "an end that is none": _changed("complete = true", "complete = false"),
    "no states": PROTOCOL_TEXT.replace("[[states]]", "[[stages]]"),
    "two states with one code": _changed('code = "lying-down"', 'code = "eyeshade"'),
    "a state of nobody": _changed(
        'name = "eyeshade on"\nabout = "partner"', 'name = "e"\nabout = "us"'
    ),
    "a help number without a name": _changed('number = "911"', "number = 911"),
    "a PADSS in words": _changed("padss_at_least = 9", 'padss_at_least = "nine"'),
    "not TOML": _changed("[drug]", "[drug"),
    "nothing": "",
    "a part is missing": _changed("[flags.during]", "[flags.daring]"),
    "a name is misspelt": _changed("caution_above_mg =", "caution_abvoe_mg ="),
    "id is no text": _changed('id = "couples-im"', "id = 5"),
    "version is no number": _changed("version = 2", 'version = "2"'),
    "a drug without a name": _changed('name = "ketamine"', 'name = ""'),
    "no strengths": _changed('["10", "50", "100"]', "[]"),
    "a strength of nothing": _changed('["10", "50", "100"]', '["0"]'),
    "a strength that is not exact": _changed('["10", "50", "100"]', "[10.1]"),
    "a dose in words": _changed('caution_above_mg = "60"', 'caution_above_mg = "sixty"'),
    "a dose that is no number": _changed(
        'stop_above_mg_per_kg = "2"', 'stop_above_mg_per_kg = "NaN"'
    ),
    "a cap below its caution": _changed(
        'stop_above_mg_per_kg = "2"', 'stop_above_mg_per_kg = "0.5"'
    ),
    "a ten-fold guard that stops every dose": _changed(
        'stop_at_times_ordered = "5"', 'stop_at_times_ordered = "1"'
    ),
    "no sites": PROTOCOL_TEXT.replace("[[sites]]", "[[places]]"),
    "a site that stops below its caution": _changed('stop_ml = "2"', 'stop_ml = "0.5"'),
    "two sites with one code": _changed('"right-deltoid"', '"left-deltoid"'),
    "minutes in words": _changed("[15, 40, 90]", '["15", "40"]'),
    "sets out of order": _changed("[15, 40, 90]", "[40, 15, 90]"),
    "a set before the dose": _changed("[15, 40, 90]", "[-15, 40]"),
    "a range upside down": _changed("heart_rate = [20, 250]", "heart_rate = [250, 20]"),
    "a range of one figure": _changed("heart_rate = [20, 250]", "heart_rate = [20]"),
    "a range nobody measures": _changed("heart_rate = [20, 250]", "hart_rate = [20, 250]"),
    "a pressure with one figure": _changed(
        "{ systolic = 140, diastolic = 90 }", "{ systolic = 140 }"
    ),
    "levels that are no table": _changed("[sedation_levels]", "[sedation]").replace(
        'id = "couples-im"', 'id = "couples-im"\nsedation_levels = "5"'
    ),
    "phases out of order": _changed("from_min = 10", "from_min = -1"),
    "no phases": PROTOCOL_TEXT.replace("[[phases]]", "[[stages]]"),
    "a window that closes before it opens": _changed(
        "closes_after_h = 48", "closes_after_h = 20"
    ),
    "a group of nobody": _changed('about = "couple"', 'about = "both"'),
    "two groups with one code": _changed('code = "feeling"', 'code = "state"'),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_that_a_broken_protocol_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^The protocol cannot be read: .+\.$"):
        read_protocol(text)


@given(st.text())
def test_that_chance_words_are_no_protocol(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read_protocol(text)


@given(cut=st.integers(0, len(PROTOCOL_TEXT.rstrip()) - 1))
def test_that_a_text_cut_off_is_no_protocol(cut: int) -> None:
    with pytest.raises(InvalidValueError):
        read_protocol(PROTOCOL_TEXT[:cut])


def test_that_version_1_which_names_no_states_is_still_read() -> None:
    lasting = PROTOCOL_TEXT.index("# What lasts")

    first = PROTOCOL_TEXT[:lasting].replace("format = 2", "", 1)

    read = read_protocol(first.replace("version = 2", "version = 1", 1))

    assert read.version == 1
    assert read.states == ()
    assert read.rescue_drugs == ()
    assert read.help_card.steps == ()
    assert read.leaving.padss_at_least == 9


def test_that_what_lasts_the_rescue_medicines_and_the_help_card_are_read() -> None:
    read = protocol()

    assert next(state.label for state in read.states if state.of_couple) == "holding hands"
    assert "ondansetron" in read.rescue_drugs
    assert read.help_card.numbers[0].number == "911"
    assert len(read.help_card.steps) == 6
