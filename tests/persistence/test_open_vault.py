from __future__ import annotations

from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from kadelyx_desk.domain.errors import (
    RefusedError,
)
from kadelyx_desk.persistence.open_vault import NewPerson
from kadelyx_desk.persistence.vault import (
    Founding,
    unlock,
)
from vaults import (
    CLINIC,
    DIRECTOR,
    GUIDE,
    GUIDES_PASSPHRASE,
    PASSPHRASE,
    MadeVault,
    cheap_rules,
    director,
    guide,
    reading,
)

_WRONG = "another five words than these"


def test_that_a_signature_is_that_of_the_person_who_unlocked(made: MadeVault) -> None:
    for who, words in ((DIRECTOR, PASSPHRASE), (GUIDE, GUIDES_PASSPHRASE)):
        opened = unlock(made.folder, who, words, reading())
        signature = opened.sign(b"statement")
        person, root = map(x509.load_der_x509_certificate, opened.certificate_chain)
        public = person.public_key()
        assert isinstance(public, ec.EllipticCurvePublicKey)
        public.verify(signature, b"statement", ec.ECDSA(hashes.SHA256()))
        with pytest.raises(InvalidSignature):
            public.verify(signature, b"other statement", ec.ECDSA(hashes.SHA256()))
        person.verify_directly_issued_by(root)
        assert opened.root_certificate == opened.certificate_chain[1]


def test_that_only_an_administrator_gives_out_keys(made: MadeVault) -> None:
    opened = unlock(made.folder, GUIDE, GUIDES_PASSPHRASE, reading())
    newcomer = NewPerson(uuid4(), "Ines Ortiz", ("injector",))
    assert not opened.may_add_people
    with pytest.raises(RefusedError):
        opened.add_person(newcomer, _WRONG, cheap_rules(), reading())


def test_that_nobody_gets_a_second_key(made: MadeVault) -> None:
    opened = made.unlock()
    with pytest.raises(RefusedError):
        opened.add_person(guide(), _WRONG, cheap_rules(), reading())
    stranger = NewPerson(uuid4(), "Ines Ortiz", ())
    with pytest.raises(RefusedError):
        opened.renew_person(stranger, _WRONG, cheap_rules(), reading())


def test_that_no_secret_shows_itself(made: MadeVault) -> None:
    opened = made.unlock()
    founding = Founding(CLINIC, director(), PASSPHRASE)
    shown = f"{opened!r} {opened} {founding!r} {opened._opened!r}"
    assert opened.database_key.hex() not in shown
    assert PASSPHRASE not in shown
    assert "vault_key" not in shown
