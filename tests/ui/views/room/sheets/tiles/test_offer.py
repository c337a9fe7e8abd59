from __future__ import annotations

import pytest

from builders import protocol
from kadelyx_desk.domain.protocol import Group, Term
from kadelyx_desk.ui.views.room.sheet_shelf import CARE
from kadelyx_desk.ui.views.room.sheets.tiles.offer import Offer, keys_of, unshifted
from kadelyx_desk.ui.views.room.tile_board import MARK_KEYS

GROUPS = [group for group in protocol().groups if not group.of_couple and group.code != CARE]
STATES = [state for state in protocol().states if not state.of_couple]


@pytest.mark.parametrize("right_hand", [False, True])
def test_r6_that_every_tile_has_a_key_of_its_own_that_stamps_no_mark(
    right_hand: bool,
) -> None:
    keys = keys_of(Offer(GROUPS, STATES, quote=True), right_hand=right_hand)
    every = [*keys.terms, *keys.states, keys.quote]

    assert all(every)
    assert len(set(every)) == len(every)
    assert not set(every) & set(MARK_KEYS.values())


def test_that_states_take_a_row_that_no_group_has() -> None:
    care = [group for group in protocol().groups if group.code == CARE]

    assert keys_of(Offer(care, STATES), right_hand=False).states == ("Q", "W", "E")
    assert keys_of(Offer(care, STATES), right_hand=True).states == ("Y", "U", "I")


def test_that_more_tiles_than_keys_go_without_one() -> None:
    wide = Group("wide", "Wide", of_couple=False, terms=tuple(Term(c, c) for c in "abcdefg"))
    keys = keys_of(Offer([wide] * 5), right_hand=False)

    assert len(keys.terms) == 35
    given = [key for key in keys.terms if key]
    assert len(set(given)) == len(given)


def test_that_shift_with_a_key_is_that_key() -> None:
    assert [unshifted(text) for text in ("!", "(", ":", "W")] == ["1", "9", ";", "W"]
