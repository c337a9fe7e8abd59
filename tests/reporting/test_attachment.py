"""The record that travels: nothing withheld in it, nothing that could be added unseen."""

from __future__ import annotations

import json
from typing import Any

import pytest
import rfc8785

from builders import full_session
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import attachment_of, items_of, read_attachment
from reports import full_order, order_of


def _changed(change: dict[str, Any]) -> bytes:
    found = json.loads(attachment_of(full_order()))
    return rfc8785.dumps(found | change)


def test_that_an_order_comes_back_as_it_was() -> None:
    order = order_of(full_session(), paper="A4", is_demo=True)
    attached = read_attachment(attachment_of(order))
    assert attached.order == order
    assert attached.head.seq == 42
    assert attached.template == "summary 2"


def test_that_of_withheld_entries_only_number_and_leaf_travel() -> None:
    order = full_order()
    written = json.loads(attachment_of(order))
    withheld = [entry for entry in written["entries"] if "canonical" not in entry]
    assert [entry["seq"] for entry in withheld] == [item.seq for item in order.withheld]
    assert all(entry.keys() == {"seq", "leaf"} for entry in withheld)


def test_that_the_items_stand_in_the_order_of_the_chain() -> None:
    items = items_of(full_order())
    assert [item.seq for item in items] == list(range(1, 43))
    assert sum(isinstance(item, Link) for item in items) == 38


def test_that_a_team_form_carries_everything() -> None:
    written = json.loads(attachment_of(order_of(full_session(), Form.TEAM)))
    assert all("canonical" in entry for entry in written["entries"])


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"surprise": "hidden"},
        {"entries": []},
        {"entries": [{"seq": 1}]},
        {"form": "everyone"},
        {"vault": "x"},
        {"head": {"seq": 42, "hash": "zz"}},
        {"options": {"paper": "Letter", "demo": False, "more": 1}},
    ],
)
def test_that_anything_but_what_was_written_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(RecordAlteredError):
        read_attachment(_changed(change))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"format":1}'])
def test_that_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(RecordAlteredError):
        read_attachment(data)


def test_that_another_spelling_of_the_same_record_is_refused() -> None:
    written = attachment_of(full_order())
    with pytest.raises(RecordAlteredError, match="as it was written"):
        read_attachment(written + b" ")
