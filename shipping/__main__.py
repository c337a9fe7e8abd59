"""Run by `./dev build`: writes the bill of materials and the licences, checks the folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from kadelyx_desk import __version__
from shipping import checks, folder, licences
from shipping.bill import Part, bill
from shipping.inside import Within, within
from shipping.owners import Kind, Owner, Owners, distributions_of

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "dist" / "kadelyx-desk"
NOTES = ROOT / "build" / "build"
_SHOWN = 12


def main() -> int:
    """Tell, write and check; 0 if the folder may go to a clinic."""
    program = Owner(Kind.PROGRAM, "Kadelyx Desk", __version__)
    shares = _shares(Owners(ROOT, __version__), program)
    wheels = {found.metadata["Name"]: found for found in distributions_of(shares)}
    told = licences.told()
    parts = []
    texts = {}
    for owner, hashes in shares.items():
        wheel = wheels.get(owner.name) if owner.kind is Kind.DISTRIBUTION else None
        inner = within(wheel, hashes) if wheel else []
        parts.append(Part(owner, _licence(owner, told), hashes, inner))
        texts[owner.name] = licences.texts_of(owner, wheel)
    for name, _, text in licences.borrowed():
        texts[name] = {Path(text).name: ROOT / "resources" / text}
    others = [Within(name, "", licence) for name, licence, _ in licences.borrowed()]
    written = bill(program, parts, others)
    (FOLDER / folder.BILL).write_text(written, encoding="utf-8")
    shutil.rmtree(FOLDER / folder.LICENCES, ignore_errors=True)
    without = licences.collect(FOLDER / folder.LICENCES, texts)
    resources = {licences.plain(name.split(" (")[0]) for name, _, _ in licences.borrowed()}
    size = folder.size_of(FOLDER)
    found = [
        *checks.small_enough(size),
        *checks.only_what_runs(parts, (ROOT / "requirements.lock").read_text(encoding="utf-8")),
        *checks.all_asked_by_name(parts),
        *checks.all_are_told(parts, {n: w for n, w in told.items() if n not in resources}),
        *checks.all_have_texts(without),
        *checks.no_machine_is_named(written, (ROOT, Path(sys.base_prefix), Path.home())),
    ]
    _say(size, parts)
    for line in found:
        sys.stdout.write(f"RED    {line}\n")
    return 1 if found else 0


def _shares(owners: Owners, program: Owner) -> dict[Owner, dict[str, str]]:
    """Everybody's files and modules but the program's own, by place, each with its SHA-256."""
    shares: dict[Owner, dict[str, str]] = {}
    for piece in folder.pieces(FOLDER, NOTES):
        owner = owners.of(piece.source)
        if owner != program and piece.source != NOTES / FOLDER.name:
            file = piece.source if piece.is_module else FOLDER / piece.place
            shares.setdefault(owner, {})[piece.place] = folder.digest(file)
    return shares


def _licence(owner: Owner, told: dict[str, str]) -> str:
    if owner.kind is Kind.SYSTEM:
        return f"see licences/{owner.name}/copyright"
    return told.get(licences.plain(owner.name), "NOASSERTION")


def _say(size: int, parts: list[Part]) -> None:
    sys.stdout.write(f"{size / 1e6:.1f} MB of at most {checks.LARGEST / 1e6:.0f}; ")
    sys.stdout.write(f"{len(parts)} parts of others. The largest:\n")
    for bytes_, name in folder.sizes(FOLDER)[:_SHOWN]:
        sys.stdout.write(f"{bytes_ / 1e6:6.1f} MB  {name}\n")


if __name__ == "__main__":
    sys.exit(main())
