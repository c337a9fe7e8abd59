"""Where passphrases come from, and what may be one; asked for where somebody gets a key."""
# ruff: noqa: PLC0415 - not for the first paint

from __future__ import annotations

from typing import TYPE_CHECKING

from kadelyx_desk.system.paths import resources

if TYPE_CHECKING:
    from kadelyx_desk.ui.views.first_run.intents import PassphraseTools


def passphrase_tools() -> PassphraseTools:
    """What the pages propose passphrases with, and check them by."""
    from kadelyx_desk.persistence.passphrase import PassphrasePolicy
    from kadelyx_desk.ui.views.first_run.intents import PassphraseTools

    policy = PassphrasePolicy.load(resources())
    return PassphraseTools(policy.generate, policy.check)
