from __future__ import annotations

import pytest

from kadelyx_desk.bootstrap.seldom.passphrases import passphrase_tools
from kadelyx_desk.domain.errors import InvalidValueError


def test_that_what_is_proposed_may_be_used_and_what_is_known_may_not() -> None:
    tools = passphrase_tools()
    proposed = tools.propose()

    tools.check(proposed, "Alder House Clinic")

    assert proposed != tools.propose()
    with pytest.raises(InvalidValueError):
        tools.check("passwordpassword", "Alder House Clinic")
