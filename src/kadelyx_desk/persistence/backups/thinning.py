"""Lets older backups go, and only where the one that stands in for them still has its bytes."""

from __future__ import annotations

import shutil
from contextlib import suppress

from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.backups.keeping import to_keep
from kadelyx_desk.domain.errors import VaultDamagedError
from kadelyx_desk.persistence.backups.manifest import check_files, read_manifest
from kadelyx_desk.persistence.backups.shelf import Shelf


def thin(shelf: Shelf) -> None:
    """Remove what the rule lets go; called only once a new good backup lies on the shelf.

    Before one is removed, the next newer one that stays is read through. What has other bytes
    than its manifest says is set aside, and the rule is asked again without it.

    Raises:
        OSError: the disk refused.
    """
    read: set[str] = set()
    while True:
        bundles = shelf.bundles()
        keep = to_keep(bundles, shutil.disk_usage(shelf.place).free)
        going = [bundle for bundle in bundles if bundle.name not in keep]
        if not going:
            return
        last = going[-1]
        stays = _next_newer(bundles, last, keep)
        if stays.name in read or _holds(shelf, stays):
            read.add(stays.name)
            shelf.remove(last)
        else:
            shelf.set_aside(stays)


def _next_newer(bundles: tuple[Bundle, ...], bundle: Bundle, keep: frozenset[str]) -> Bundle:
    """The newest always stays, so there is one."""
    newer = bundles[: bundles.index(bundle)]
    return next(one for one in reversed(newer) if one.name in keep)


def _holds(shelf: Shelf, bundle: Bundle) -> bool:
    with suppress(VaultDamagedError):
        check_files(shelf.folder(bundle), read_manifest(shelf.folder(bundle)))
        return True
    return False
