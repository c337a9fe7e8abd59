"""What a person is called on a page: by the preferred name, as long as it tells two apart."""

from __future__ import annotations

from kadelyx_desk.domain.entries import PartnerCopied, PersonRegistered

Named = PersonRegistered | PartnerCopied


def called(one: Named, other: Named | None) -> str:
    """The preferred name, else the given one.

    Where both partners would be called alike, each is called by the given name: a name on a
    page that means either of two people is worse than one that nobody likes.

    Args:
        one: who is called.
        other: the other partner; None for a solo client.
    """
    wanted = one.preferred or one.given
    if other is None:
        return wanted
    same = wanted.casefold() in {(other.preferred or "").casefold(), other.given.casefold()}
    return one.given if same else wanted
