"""What every `EntryLog` promises, run against the fake and the encrypted one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from entries import begun, entry, note, signature
from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.domain.entries import Amendment, Noted
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.record.chain import check, genesis
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream


class EntryLogContract:
    """A test class derives from it and has a fixture `log`."""

    def test_that_an_empty_stream_stands_at_its_genesis(self, log: EntryLog) -> None:
        stream = begun(log)
        assert log.read(stream.id) == ()
        assert log.head(stream.id) == Head(0, genesis(stream))
        assert log.stream(stream.id) == stream

    def test_that_entries_come_back_as_they_were_stored_and_in_order(
        self, log: EntryLog
    ) -> None:
        stream = begun(log)
        entries = [note(stream, f"note {number}") for number in range(5)]
        links = [log.append(one)[0] for one in entries]
        assert list(log.read(stream.id)) == links
        assert [link.entry for link in links] == entries
        assert [link.seq for link in links] == [1, 2, 3, 4, 5]

    def test_that_the_chain_holds_and_ends_at_the_head(self, log: EntryLog) -> None:
        stream = begun(log)
        log.append(note(stream), note(stream))
        log.append(note(stream))
        assert check(stream, log.read(stream.id)).head == log.head(stream.id)

    def test_that_the_same_id_twice_is_one_entry(self, log: EntryLog) -> None:
        """Z5: a double tap or a retry."""
        stream = begun(log)
        once = note(stream)
        first = log.append(once)
        for _ in range(20):
            assert log.append(once) == first
        assert log.read(stream.id) == first

    def test_that_a_batch_with_a_stored_id_adds_only_the_rest(self, log: EntryLog) -> None:
        stream = begun(log)
        old, new = note(stream, "old"), note(stream, "new")
        (stored,) = log.append(old)
        links = log.append(old, new)
        assert links[0] == stored
        assert log.read(stream.id) == links

    def test_that_one_id_twice_in_a_batch_is_one_entry(self, log: EntryLog) -> None:
        stream = begun(log)
        once = note(stream)
        first, second = log.append(once, once)
        assert first == second
        assert log.read(stream.id) == (first,)

    def test_that_a_batch_over_two_streams_chains_each(self, log: EntryLog) -> None:
        one, two = begun(log), begun(log, StreamKind.AUDIT)
        links = log.append(note(one), note(two), note(one))
        assert [link.seq for link in links] == [1, 1, 2]
        check(one, log.read(one.id))
        check(two, log.read(two.id))

    def test_that_a_stream_is_begun_once(self, log: EntryLog) -> None:
        stream = begun(log)
        log.append(note(stream))
        later = datetime(2030, 1, 1, tzinfo=UTC)
        assert log.begin(stream.id, StreamKind.AUDIT, later) == stream
        assert len(log.read(stream.id)) == 1

    def test_that_streams_of_a_kind_are_listed_oldest_first(self, log: EntryLog) -> None:
        first = begun(log, StreamKind.COUPLE)
        begun(log, StreamKind.PERSON)
        second = begun(log, StreamKind.COUPLE)
        assert log.streams(StreamKind.COUPLE) == (first, second)
        assert log.streams(StreamKind.CLINIC) == ()

    def test_that_an_unknown_stream_is_a_lookup_error(self, log: EntryLog) -> None:
        nowhere = uuid7(datetime(2026, 1, 1, tzinfo=UTC))
        for ask in (log.read, log.stream, log.head):
            with pytest.raises(LookupError):
                ask(nowhere)
        with pytest.raises(LookupError):
            log.append(note(nowhere))

    def test_that_a_signed_session_takes_nothing_that_may_not_follow(
        self, log: EntryLog
    ) -> None:
        """Z15: not even a correction."""
        stream = begun(log)
        (target,) = log.append(note(stream))
        log.append(signature(stream))
        before = log.read(stream.id)
        correction = Amendment(target.entry.id, "typing error", Noted("calm"))
        for late in (note(stream), entry(stream, correction), signature(stream)):
            with pytest.raises(RefusedError):
                log.append(late)
        assert log.read(stream.id) == before

    def test_that_an_entry_stored_before_the_signature_is_still_acknowledged(
        self, log: EntryLog
    ) -> None:
        stream = begun(log)
        early = note(stream)
        first = log.append(early)
        log.append(signature(stream))
        assert log.append(early) == first

    def test_that_a_signature_locks_its_own_session_only(self, log: EntryLog) -> None:
        one, other = begun(log), begun(log)
        log.append(signature(one))
        log.append(note(other))
        assert len(log.read(other.id)) == 1

    def test_that_a_refused_batch_leaves_nothing_behind(self, log: EntryLog) -> None:
        open_one, signed = begun(log), begun(log)
        log.append(signature(signed))
        with pytest.raises(RefusedError):
            log.append(note(open_one), note(signed))
        assert log.read(open_one.id) == ()

    def test_that_nothing_follows_a_signature_in_its_own_batch(self, log: EntryLog) -> None:
        stream = begun(log)
        with pytest.raises(RefusedError):
            log.append(signature(stream), note(stream))
        assert log.read(stream.id) == ()

    def test_that_texts_of_every_script_come_back(self, log: EntryLog) -> None:
        stream = begun(log)
        text = "„schön“ 你好 🐢 قلب\nsecond line \\ \" '"
        log.append(note(stream, text))
        body = log.read(stream.id)[0].entry.body
        assert isinstance(body, Noted)
        assert body.text == text

    def test_that_streams_and_links_made_beforehand_are_stored_together(
        self, log: EntryLog
    ) -> None:
        old = begun(log)
        (first,) = log.append(note(old))
        new = Stream(old.vault, uuid7(old.created), StreamKind.PERSON, old.created)
        follows = chained(old, Head(first.seq, first.hash), note(old))
        begins = chained(new, Head(0, genesis(new)), note(new))
        log.append_whole((new,), (follows, begins))
        assert log.read(old.id) == (first, follows)
        assert log.read(new.id) == (begins,)
        assert log.streams(StreamKind.PERSON) == (new,)
        assert log.append(note(old))[0].prev == follows.hash  # the head in hand is the new one

    def test_that_of_links_that_do_not_follow_nothing_is_stored(self, log: EntryLog) -> None:
        """Whole or not at all: neither the stream nor the link that would have fitted."""
        old = begun(log)
        (first,) = log.append(note(old))
        new = Stream(old.vault, uuid7(old.created), StreamKind.PERSON, old.created)
        begins = chained(new, Head(0, genesis(new)), note(new))
        gap = chained(old, Head(first.seq + 1, first.hash), note(old))
        with pytest.raises(Exception, match=r"follow|chain"):
            log.append_whole((new,), (begins, gap))
        assert log.read(old.id) == (first,)
        assert log.streams(StreamKind.PERSON) == ()
        log.append_whole((new,), (begins,))
        assert log.read(new.id) == (begins,)
