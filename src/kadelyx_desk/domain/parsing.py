"""What a person typed, as a value, or a sentence that says what to type instead."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal

from kadelyx_desk.domain.errors import InvalidValueError

TEXT_LIMIT = 10_000
NAME_LIMIT = 80
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters that turn the direction of what follows: a name must read as it is stored."""
_FEWEST_FIGURES, _MOST_FIGURES = 5, 15
"""Of a phone number; 15 are the most that any country dials (ITU-T E.164)."""
_OLDEST = timedelta(days=120 * 366)
_FIGURE = re.compile(r"[0-9]{1,6}([.,][0-9]{1,4})?")


def _clean(typed: str) -> str:
    kept = (
        character
        for character in unicodedata.normalize("NFC", typed)
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"}
    )
    return "".join(kept).strip()


def parse_text(typed: str, *, limit: int = TEXT_LIMIT) -> str:
    """Free words, in NFC, without control characters.

    Raises:
        InvalidValueError: where nothing is left, or more than `limit` characters.
    """
    text = _clean(typed)
    if not text:
        message = "Nothing was typed yet."
        raise InvalidValueError(message)
    if len(text) > limit:
        message = f"At most {limit:,} characters; this has {len(text):,}."
        raise InvalidValueError(message)
    return text


def parse_name(typed: str, *, limit: int = NAME_LIMIT) -> str:
    """A name on one line, without characters that turn its direction.

    Raises:
        InvalidValueError: where it is empty, too long, or holds no letter.
    """
    text = " ".join(_clean(typed).translate(_TURNING).split())
    if not any(character.isalpha() for character in text):
        message = "Type the name; it needs at least one letter."
        raise InvalidValueError(message)
    if len(text) > limit:
        message = f"At most {limit} characters; this has {len(text):,}."
        raise InvalidValueError(message)
    return text


def parse_decimal(typed: str, unit: str) -> Decimal:
    """A figure above zero with a point or a comma; the unit may be typed after it.

    A comma is a decimal comma. One that could be meant for thousands (1,200) is refused:
    a thousand-fold slip is worse than a question.

    Raises:
        InvalidValueError: for another unit, no figure, or a figure of two meanings.
    """
    text = _clean(typed)
    bare = text[: -len(unit)].strip() if text.lower().endswith(unit.lower()) else text
    if re.fullmatch(r"\d{1,3},\d{3}", bare):
        message = f"{bare} has two meanings. Type it without the comma, or with a point."
        raise InvalidValueError(message)
    if not _FIGURE.fullmatch(bare):
        message = f"Type a figure in {unit}, such as 12.5."
        raise InvalidValueError(message)
    value = Decimal(bare.replace(",", "."))
    if value <= 0:
        message = f"The figure in {unit} must be more than zero."
        raise InvalidValueError(message)
    return value.normalize() if value != value.to_integral() else value.quantize(Decimal(1))


def parse_whole(typed: str, low: int, high: int) -> int:
    """A whole figure from `low` to `high`.

    Raises:
        InvalidValueError: for anything else.
    """
    text = _clean(typed)
    if not re.fullmatch(r"[0-9]{1,4}", text) or not low <= int(text) <= high:
        message = f"Type a whole figure from {low} to {high}."
        raise InvalidValueError(message)
    return int(text)


def parse_date(typed: str) -> date:
    """A day as 04-Mar-1985, 4 Mar 1985 or 1985-03-04.

    Days written in figures only, such as 04/03/1985, are refused: they are read as April by
    some and as March by others.

    Raises:
        InvalidValueError: for such a day, or one that no calendar has.
    """
    text = _clean(typed)
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
        found = re.fullmatch(r"(\d{1,2})[-. /]{0,2}([A-Za-z]{3,9})[-. /,]*(\d{4})", text)
        month = _month(found[2]) if found else None
        if found and month is not None:
            return date(int(found[3]), month, int(found[1]))
    except ValueError as error:
        message = f"There is no day {text}."
        raise InvalidValueError(message) from error
    message = "Type the day with the month in letters, such as 04-Mar-1985."
    raise InvalidValueError(message)


def _month(word: str) -> int | None:
    """The month that begins with the word (three letters or more)."""
    begun = (place for place, name in enumerate(_MONTHS, 1) if name.startswith(word.lower()))
    return next(begun, None)


def parse_birth_date(typed: str, today: date) -> date:
    """A date of birth: a day that is not ahead and not more than 120 years back.

    Raises:
        InvalidValueError: for any other day.
    """
    born = parse_date(typed)
    if born > today:
        message = "A date of birth cannot lie ahead."
        raise InvalidValueError(message)
    if today - born > _OLDEST:
        message = "That is more than 120 years ago. Check the year."
        raise InvalidValueError(message)
    return born


def parse_past_day(typed: str, today: date) -> date:
    """A day that is not ahead; "today" and "yesterday" are days too.

    Raises:
        InvalidValueError: for a day ahead, or one that `parse_date` refuses.
    """
    spoken = {"today": today, "yesterday": today - timedelta(days=1)}
    word = _clean(typed).lower()
    on = spoken[word] if word in spoken else parse_date(typed)
    if on > today:
        message = "That day is ahead. Type a day up to today."
        raise InvalidValueError(message)
    return on


def parse_phone(typed: str) -> str:
    """A phone number as it was typed, in figures with the usual signs between them.

    Raises:
        InvalidValueError: for letters, or for fewer than 5 or more than 15 figures.
    """
    text = " ".join(_clean(typed).translate(_TURNING).split())
    figures = sum(character in "0123456789" for character in text)
    if not re.fullmatch(r"[+]?[0-9 ()./-]+", text) or figures < _FEWEST_FIGURES:
        message = "Type the phone number in figures, such as +1 415 555 0134."
        raise InvalidValueError(message)
    if figures > _MOST_FIGURES or len(text) > 2 * _MOST_FIGURES:
        message = f"A phone number has at most {_MOST_FIGURES} figures. Check it."
        raise InvalidValueError(message)
    return text


def parse_time(typed: str) -> tuple[int, int]:
    """A time of day as 14:03 or 1403, as hour and minute.

    Raises:
        InvalidValueError: for anything else.
    """
    found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})", _clean(typed))
    if not found or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - a day's hours
        message = "Type a time such as 14:03."
        raise InvalidValueError(message)
    return int(found[1]), int(found[2])
