from __future__ import annotations

import math
import unicodedata

import pytest

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.persistence.passphrase import normalised
from vaults import CLINIC, RESOURCES, policy


def _refusal(passphrase: str, clinic: str = CLINIC) -> str:
    with pytest.raises(InvalidValueError) as caught:
        policy().check(passphrase, clinic)
    assert caught.value.field == "passphrase"
    return str(caught.value)


@pytest.mark.parametrize(
    "passphrase",
    [
        "gravel orchid tunnel mirror sixpence",
        "Kx7#pQ2!vM9$wR4",
        "brötchen über zwölf gärten",
        "ледяной чайник над морем",
        "🐢🌋🧵🪁🥁🦉🧊🪵🍯🛶🧲🪀🦔🌰🧶",
        "a very private sentence of mine, with a comma",
        "x" * 3 + "no rules of composition",
        "the harbour clinic has 3 lazy otters in it",
        "seven hundred words " * 51,
    ],
)
def test_that_long_and_unusual_passphrases_are_taken(passphrase: str) -> None:
    policy().check(passphrase, CLINIC)


def test_that_fourteen_characters_are_too_few_and_the_sentence_says_so() -> None:
    assert _refusal("gravel orchid!") == (
        "The passphrase needs at least 15 characters; it has 14."
    )


def test_that_more_than_1024_characters_are_refused() -> None:
    assert "at most 1,024" in _refusal("gravel orchid tunnel " * 60)


@pytest.mark.parametrize(
    "passphrase",
    [
        "correct horse battery staple",
        "Correct-Horse-Battery-Staple!",
        "passwordpassword",
        "Password Password Password",
        "aaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "123456789012345",
        "qwertyuiopasdfghj",
        "lkjhgfdsapoiuytrewq",
        "ketamine assisted psychotherapy",
        "!!!!!!!!!!!!!!!!!!",
    ],
)
def test_that_common_passphrases_are_refused(passphrase: str) -> None:
    assert "easily guessed" in _refusal(passphrase)


def test_that_the_name_of_the_clinic_with_a_few_figures_is_refused() -> None:
    assert "name of the clinic" in _refusal("Harbour Clinic 2026!")
    policy().check("Harbour Clinic 2026!", "Another Place")


@pytest.mark.parametrize("character", ["\n", "\t", "\x00", "\u0378", "\ud800"])
def test_that_characters_which_cannot_be_typed_again_are_refused(character: str) -> None:
    assert "every keyboard" in _refusal(f"gravel orchid tunnel{character}mirror")


def test_that_one_passphrase_has_one_spelling_whatever_the_keyboard() -> None:
    words = "brötchen über zwölf"
    apart = unicodedata.normalize("NFD", words).replace(" ", "\u00a0")
    assert normalised(apart) == normalised(words) == words.encode()


def test_that_characters_chosen_to_differ_stay_different() -> None:
    assert normalised("ﬁsh") != normalised("fish")
    assert normalised("x²") != normalised("x2")


def test_that_a_generated_passphrase_is_five_words_of_more_than_64_bits() -> None:
    found = policy().generate()
    assert len(found.split(" ")) == 5
    assert set(found.split(" ")) <= set(policy().words)
    assert 5 * math.log2(len(policy().words)) > 64
    policy().check(found, CLINIC)


def test_that_generated_passphrases_differ() -> None:
    assert len({policy().generate() for _ in range(50)}) == 50


def test_that_the_word_list_is_whole_and_ships_with_its_licence() -> None:
    words = policy().words
    assert len(words) == len(set(words)) == 7776
    assert all(word.replace("-", "").isalpha() and word.isascii() for word in words)
    licence = (RESOURCES / "words" / "LICENCE.md").read_text(encoding="utf-8")
    assert "Creative Commons Attribution 3.0" in licence
