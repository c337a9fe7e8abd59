"""The bill of materials: CycloneDX 1.6 as JSON, the same bytes for the same folder.

It holds no time and no place of a machine, so that two builds can be compared by it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from shipping.inside import Within
from shipping.owners import Kind, Owner

_HOW = "SHA-256 of the sorted lines 'sha256  place' of its files and modules"
_SPDX_ID = re.compile(r"[A-Za-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """One owner's share of the folder.

    Attributes:
        owner: whose it is.
        licence: an SPDX expression, or words where there is none.
        hashes: the SHA-256 of each of its files and modules, by place.
        within: what lies inside it and has a name of its own.
    """

    owner: Owner
    licence: str
    hashes: Mapping[str, str]
    within: Sequence[Within] = ()


def bill(program: Owner, parts: Iterable[Part], borrowed: Iterable[Within]) -> str:
    """The bill as text.

    Args:
        program: the program itself; of its licence nothing is said.
        parts: what else is in the folder.
        borrowed: fonts, icons and words among the program's own resources.
    """
    listed = sorted(parts, key=lambda part: (part.owner.kind.value, part.owner.name.lower()))
    components = [_component(part) for part in listed]
    components += [_inner(one, program.name) | {"type": "data"} for one in sorted(borrowed)]
    own = {"type": "application", "name": program.name, "version": program.version}
    own["bom-ref"] = f"{program.name}@{program.version}"
    content: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": [
            {"ref": own["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}
        ],
    }
    number = uuid5(NAMESPACE_URL, json.dumps(content, sort_keys=True))
    content["serialNumber"] = f"urn:uuid:{number}"
    return json.dumps(content, indent=1, sort_keys=True) + "\n"


def _component(part: Part) -> dict[str, Any]:
    owner = part.owner
    lines = "".join(f"{part.hashes[place]}  {place}\n" for place in sorted(part.hashes))
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": _url(owner),
        "name": owner.name,
        "version": owner.version,
        "purl": _url(owner),
        "licenses": _licences(part.licence),
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(lines.encode()).hexdigest()}],
        "properties": [
            {"name": "hash", "value": _HOW},
            {"name": "kind", "value": owner.kind.value},
        ],
    }
    inner = [_inner(one, owner.name) for one in part.within]
    inner += [
        {
            "type": "file",
            "name": place,
            "hashes": [{"alg": "SHA-256", "content": part.hashes[place]}],
        }
        for place in sorted(part.hashes)
        if "/" in place  # a module's place is its dotted name
    ]
    return made | ({"components": inner} if inner else {})


def _inner(one: Within, outer: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"{outer}/{one.name}@{one.version}",
        "name": one.name,
        "licenses": _licences(one.licence),
    } | ({"version": one.version} if one.version else {})


def _licences(said: str) -> list[dict[str, Any]]:
    if said == "NOASSERTION":
        return []
    if " OR " in said or " AND " in said or " WITH " in said:
        return [{"expression": said}]
    if _SPDX_ID.fullmatch(said):
        return [{"license": {"id": said}}]
    return [{"license": {"name": said}}]


def _url(owner: Owner) -> str:
    match owner.kind:
        case Kind.DISTRIBUTION:
            return f"pkg:pypi/{owner.name.lower().replace('_', '-')}@{owner.version}"
        case Kind.SYSTEM:
            return f"pkg:deb/debian/{owner.name}@{owner.version.replace(':', '%3A')}"
        case Kind.PYTHON | Kind.PROGRAM:
            return f"pkg:generic/{owner.name.lower().replace(' ', '-')}@{owner.version}"
