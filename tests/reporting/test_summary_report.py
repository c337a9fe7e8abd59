"""The report as a whole: whose it is (Z12), all that may be shown (Z14), no more (Z13)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from uuid import UUID

import pikepdf
import pytest

from builders import DANA, Session, full_session, new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    Body,
    Challenge,
    Insight,
    Intention,
    Noted,
    Observed,
    PartnerCopied,
    Practice,
    SessionOpened,
    Signed,
)
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.domain.wording import number
from kadelyx_desk.reporting.document import document
from kadelyx_desk.reporting.summary_report import render
from reports import (
    FONTS,
    Clinic,
    eventful_order,
    eventful_pages,
    full_order,
    full_pages,
    order_of,
    page_words,
    sealed,
    sign_with,
    words,
)

_CANARY = "Zqxcanary"


def _say_withheld(session: Session) -> list[str]:
    """One canary in every text field of every kind that may be withheld."""
    said = ["penicillin"]  # the allergy that the opening copied for A and the team

    def canary() -> str:
        said.append(f"{_CANARY}{len(said)}x")
        return said[-1]

    happened = session.clock.read().moment.shifted(-timedelta(hours=42))
    for about in About:
        for visibility in (Visibility.PARTNER, Visibility.TEAM):
            bodies: list[Body] = [
                Intention(canary()),
                Challenge(canary()),
                Noted(canary()),
                Noted(canary(), quote=True),
                Observed("tearful", "feeling", canary()),
                Insight(canary()),
                Practice(canary()),
                Agreement(canary(), about, None, AgreedBy.BOTH),
            ]
            for body in bodies:
                late = Late(happened, canary()) if isinstance(body, Observed) else None
                saved = session.service.record(about, body, visibility=visibility, late=late)
                session.service.amend(saved.link.entry.id, None, canary())
            note = session.service.record(about, Noted(canary()), visibility=visibility).link
            session.service.amend(note.entry.id, Noted(canary()), canary())
    return said


@pytest.fixture(scope="module")
def secret() -> tuple[Session, list[str]]:
    session = new_session().prepare().journey().integrate()
    return session, _say_withheld(session)


def _streams(pdf: bytes) -> bytes:
    """Every stream of a file, decoded, after the file itself."""
    found = [pdf]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        streams = (item for item in opened.objects if isinstance(item, pikepdf.Stream))
        found.extend(stream.read_bytes() for stream in streams)
    return b"\0".join(found)


def test_that_nothing_withheld_is_in_text_bytes_or_attachment(
    secret: tuple[Session, list[str]],
) -> None:
    session, canaries = secret
    assert len(canaries) > 100
    clinic = Clinic()
    sealed_file = sealed(clinic, order_of(session))
    printed = words(sealed_file)
    everything = _streams(sealed_file)
    for canary in canaries:
        assert canary not in printed
        assert canary.encode() not in everything
        assert canary.encode("utf-16-be") not in everything
    assert _CANARY.encode() in _streams(document(order_of(session, Form.TEAM), FONTS))


def test_that_a_form_for_one_partner_holds_no_word_about_the_other() -> None:
    session = new_session().prepare().journey()
    session.service.record(About.B, Noted(f"{_CANARY} about B."))
    order = order_of(session, Form.A_ONLY)
    everything = _streams(document(order, FONTS))
    for word in (_CANARY, "Okafor", "OKAFOR", "11-Jul-1983", "1983-07-11", "lighter"):
        assert word.encode() not in everything
        assert word not in words(render(order, FONTS))


def test_that_the_team_form_prints_what_the_joint_form_withholds(
    secret: tuple[Session, list[str]],
) -> None:
    session, canaries = secret
    printed = words(render(order_of(session, Form.TEAM), FONTS))
    assert [canary for canary in canaries if canary not in printed] == []


def _values(value: object) -> Iterator[str]:
    """What the words of a body must hold, spelt as paper spells it."""
    match value:
        case None | bool() | Enum() | UUID() | datetime() | StreamHead():
            return
        case str():
            yield " ".join(value.split()).rstrip(".")
        case Decimal() | int():
            yield number(value)
        case date():
            yield f"{value:%d-%b-%Y}"
        case tuple():
            for item in value:
                yield from _values(item)
        case Body() if isinstance(value, Observed):
            yield value.label
        case _ if is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                yield from _values(getattr(value, field.name))
        case _:
            raise TypeError(type(value).__name__)


_NOT_PRINTED = (SessionOpened, Signed)
"""Hashes, heads and certificates travel in the attachment; tested with their own words."""
_CODES = {"IM", "left-deltoid", "right-vastus-lateralis", "left-vastus-lateralis"}


@pytest.mark.parametrize("pages", ["full", "eventful"])
def test_that_every_value_that_may_be_shown_is_printed(pages: str) -> None:
    order = full_order() if pages == "full" else eventful_order()
    printed = " ".join(full_pages() if pages == "full" else eventful_pages()).upper()
    for link in order.shown:
        body = link.entry.body
        if isinstance(body, _NOT_PRINTED):
            continue
        if isinstance(body, Amendment):
            body = body.replacement or body
        for value in _values(body):
            assert value in _CODES or value.upper() in printed, (link.seq, value)


def test_that_counts_and_head_stand_on_every_page() -> None:
    signed = order_of(sign_with(Clinic(), new_session().prepare().journey().integrate()))
    for place, page in enumerate(page_words(render(signed, FONTS)), 1):
        assert "Entries shown 39 of 43; 4 withheld from this form; signed head " in page
        assert f"Page {place} of 6" in page
        assert "Joint form, version 1, signed" in page


def test_that_both_identities_stand_on_every_page() -> None:
    for page in full_pages():
        assert "RIVERA, Ana" in page
        assert "04-Mar-1985" in page
        assert "OKAFOR, Ben" in page
        assert "11-Jul-1983" in page


def test_that_a_draft_is_marked_on_every_page_and_a_signed_record_is_not() -> None:
    assert all(page.startswith("DRAFT") for page in full_pages())
    signed = order_of(sign_with(Clinic(), new_session().prepare().journey().integrate()))
    assert not any("DRAFT" in page for page in page_words(render(signed, FONTS)))


def test_that_the_demonstration_is_marked_on_every_page() -> None:
    pages = page_words(render(replace(full_order(), is_demo=True), FONTS))
    assert all(page.startswith("DEMO DRAFT") for page in pages)
    assert "DEMO: Session summary" in pages[0]


def test_that_the_same_order_gives_the_same_bytes() -> None:
    assert render(full_order(), FONTS) == render(full_order(), FONTS)


@pytest.mark.parametrize(
    "name", ["Wolfeschlegelsteinhausen " * 3, "\N{GRINNING FACE}" * 60, "<b>&"]
)
def test_that_no_name_breaks_a_page(name: str) -> None:
    order = full_order()
    changed = []
    for link in order.shown:
        body = link.entry.body
        if isinstance(body, PartnerCopied):
            body = replace(body, family=name.strip())
            link = replace(link, entry=replace(link.entry, body=body))  # noqa: PLW2901 - the changed one
        changed.append(link)
    pages = page_words(render(replace(order, shown=tuple(changed)), FONTS))
    assert all("Entries shown 38 of 42" in page for page in pages)
    assert all("Page " in page for page in pages)


def test_that_a_solo_client_has_a_report_without_a_partner() -> None:
    session = new_session(solo=True).ready_dose(Partner.A).start()
    session.vitals(About.A)
    session.give(Partner.A)
    pages = page_words(render(order_of(session), FONTS))
    assert not any("partner B" in page or "OKAFOR" in page for page in pages)
    assert DANA.name in pages[0]


def test_that_the_vitals_follow_where_page_2_ran_over_and_else_begin_a_page() -> None:
    fits = [page for page in full_pages() if "Vital signs BP mmHg" in page]
    assert "Signatures in full" not in fits[0]
    session = full_session()
    for number_ in range(20):
        text = f"Thing {number_} that both agreed upon. " * 3
        session.service.record(About.COUPLE, Agreement(text, About.COUPLE, None, AgreedBy.BOTH))
    pages = page_words(render(order_of(session), FONTS))
    (over,) = [page for page in pages if "Vital signs BP mmHg" in page]
    assert "Signatures in full" in over
    assert pages.index(over) < next(n for n, page in enumerate(pages) if "Full chart" in page)
