from __future__ import annotations

from itertools import product

import pytest

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form, Visibility, is_shown

# joint, A only, B only, team: the table of the clinic's rules, row by row.
TABLE = [
    (About.A, Visibility.SHARED, False, (True, True, False, True)),
    (About.B, Visibility.SHARED, False, (True, False, True, True)),
    (About.COUPLE, Visibility.SHARED, False, (True, False, False, True)),
    (About.COUPLE, Visibility.SHARED, True, (True, True, True, True)),
    (About.A, Visibility.PARTNER, False, (False, True, False, True)),
    (About.B, Visibility.PARTNER, False, (False, False, True, True)),
    (About.COUPLE, Visibility.PARTNER, False, (False, False, False, True)),
    (About.COUPLE, Visibility.PARTNER, True, (False, False, False, True)),
    (About.A, Visibility.TEAM, False, (False, False, False, True)),
    (About.B, Visibility.TEAM, False, (False, False, False, True)),
    (About.COUPLE, Visibility.TEAM, False, (False, False, False, True)),
    (About.COUPLE, Visibility.TEAM, True, (False, False, False, True)),
    # "both agreed" is a word about couple entries; said of a partner's it opens nothing
    (About.A, Visibility.SHARED, True, (True, True, False, True)),
    (About.B, Visibility.SHARED, True, (True, False, True, True)),
    (About.A, Visibility.PARTNER, True, (False, True, False, True)),
    (About.B, Visibility.PARTNER, True, (False, False, True, True)),
    (About.A, Visibility.TEAM, True, (False, False, False, True)),
    (About.B, Visibility.TEAM, True, (False, False, False, True)),
]


@pytest.mark.parametrize(("about", "visibility", "both_agreed", "shown"), TABLE)
def test_that_each_form_shows_what_the_table_says(
    about: About, visibility: Visibility, both_agreed: bool, shown: tuple[bool, ...]
) -> None:
    found = tuple(is_shown(form, about, visibility, both_agreed=both_agreed) for form in Form)

    assert found == shown


def test_that_the_table_has_a_row_for_every_case() -> None:
    rows = [row[:3] for row in TABLE]

    assert sorted(map(str, rows)) == sorted(map(str, product(About, Visibility, (False, True))))


@pytest.mark.parametrize(
    ("form", "partner"),
    [
        (Form.JOINT, None),
        (Form.A_ONLY, Partner.A),
        (Form.B_ONLY, Partner.B),
        (Form.TEAM, None),
    ],
)
def test_that_a_one_partner_form_has_that_partner_as_its_reader(
    form: Form, partner: Partner | None
) -> None:
    assert form.partner is partner


@pytest.mark.parametrize(
    ("one", "other", "narrower"),
    [
        (Visibility.SHARED, Visibility.SHARED, Visibility.SHARED),
        (Visibility.SHARED, Visibility.PARTNER, Visibility.PARTNER),
        (Visibility.SHARED, Visibility.TEAM, Visibility.TEAM),
        (Visibility.PARTNER, Visibility.TEAM, Visibility.TEAM),
        (Visibility.PARTNER, Visibility.PARTNER, Visibility.PARTNER),
    ],
)
def test_that_the_narrower_of_two_readers_is_taken_whichever_comes_first(
    one: Visibility, other: Visibility, narrower: Visibility
) -> None:
    assert one.narrowed(other) is narrower
    assert other.narrowed(one) is narrower
