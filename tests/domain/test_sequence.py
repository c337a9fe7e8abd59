from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.sequence import Grown, Ordered

puts = st.dictionaries(st.integers(0, 9), st.integers(0, 5), max_size=4)
numbers = st.lists(st.integers(0, 9), max_size=8)


@given(first=numbers, steps=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9))))
def test_that_every_version_stays_what_it_was_when_any_of_them_grows(
    first: list[int], steps: list[tuple[int, int]]
) -> None:
    versions: list[tuple[Grown[int], tuple[int, ...]]] = [(Grown(first), tuple(first))]
    for which, item in steps:
        grown, model = versions[which % len(versions)]
        versions.append((grown.appended(item), (*model, item)))

    for grown, model in versions:
        assert tuple(grown) == model
        assert len(grown) == len(model)
        assert list(reversed(grown)) == list(reversed(model))


@given(model=numbers, extra=numbers, low=st.integers(-10, 10), high=st.integers(-10, 10))
def test_that_it_is_looked_into_like_a_tuple(
    model: list[int], extra: list[int], low: int, high: int
) -> None:
    grown = Grown(model)
    for item in extra:
        grown.appended(item)  # longer versions share its list and must not show through

    assert grown[low:high] == tuple(model)[low:high]
    for index in range(-len(model), len(model)):
        assert grown[index] == model[index]
    for index in (len(model), -len(model) - 1):
        with pytest.raises(IndexError):
            grown[index]


def test_that_two_with_the_same_items_are_equal_and_hash_alike() -> None:
    one, other = Grown([1, 2]), Grown([1]).appended(2)

    assert one == other
    assert hash(one) == hash(other)
    assert one != Grown([1])
    assert one != (1, 2)


def test_that_what_it_is_made_from_cannot_change_it() -> None:
    source = [1, 2]
    grown = Grown(source)

    source.append(3)

    assert tuple(grown) == (1, 2)


def test_that_its_repr_shows_no_content() -> None:
    assert repr(Grown(["Rivera"])) == "Grown(1 items)"


@given(st.lists(st.tuples(puts, st.sets(st.integers(0, 9), max_size=2)), max_size=12))
def test_that_rows_stand_in_their_order_after_every_change(
    changes: list[tuple[dict[int, int], set[int]]],
) -> None:
    ordered: Ordered[int, tuple[int, int]] = Ordered(lambda row: row)
    kept: dict[int, tuple[int, int]] = {}
    for put, dropped in changes:
        rows = {key: (place, key) for key, place in put.items()}
        ordered.put(rows)
        ordered.drop(dropped)
        kept = {key: row for key, row in (kept | rows).items() if key not in dropped}
        assert list(ordered.upwards()) == sorted(kept.values())
        assert list(ordered.downwards()) == sorted(kept.values(), reverse=True)


@pytest.mark.parametrize("count", [99, 100, 101, 250])
def test_that_many_at_once_and_one_more_stand_in_one_order(count: int) -> None:
    rows = {number: (number * 37 % 251, number) for number in range(count)}
    ordered: Ordered[int, tuple[int, int]] = Ordered(lambda row: row)
    ordered.put({0: (7, 7)})
    ordered.put(rows)
    ordered.put({-1: (100, 1_000)})
    assert list(ordered.upwards()) == sorted([*rows.values(), (100, 1_000)])
