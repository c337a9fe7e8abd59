from __future__ import annotations

import secrets

from kadelyx_desk.persistence.keys.certificates import ClinicRoot
from kadelyx_desk.persistence.keys.grants import Grantor, certificate_of, granted_anew
from kadelyx_desk.persistence.keys.slots import open_slot
from kadelyx_desk.persistence.passphrase import normalised
from kadelyx_desk.persistence.slot_file import read_slots
from vaults import GUIDE, GUIDES_PASSPHRASE, MadeVault


def test_that_the_same_passphrase_opens_the_key_that_was_sealed_anew(made: MadeVault) -> None:
    vault = made.unlock()
    content = read_slots(made.folder).content
    root_key = vault._opened.root_key
    assert root_key is not None
    root = ClinicRoot(vault._root, root_key)
    slot = next(s for s in content["slots"] if s["header"]["staff"] == str(GUIDE))
    key = secrets.token_bytes(32)

    fresh = granted_anew(slot, Grantor(content["vault"], 2, key, root))

    opened = open_slot(fresh, content["vault"], vault._root, normalised(GUIDES_PASSPHRASE))
    assert opened.vault_key == key
    assert opened.root_key is None
    assert opened.signing == certificate_of(slot["signing"])
