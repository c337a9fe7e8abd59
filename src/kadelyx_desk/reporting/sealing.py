"""Seals a PDF: a PAdES signature that certifies it and allows no change, made last."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from kadelyx_desk.reporting.container import (
    CONTAINER_BYTES,
    Parts,
    build,
    signed_attributes,
)

FIELD: Final = "Seal"
_DIGEST: Final = "sha256"


@dataclass(frozen=True, slots=True)
class Certificates:
    """The exporting person's certificate and the clinic's root, DER."""

    person: bytes
    root: bytes


def seal(
    pdf: bytes,
    certificates: Certificates,
    at: datetime,
    sign: Callable[[bytes], bytes],
) -> bytes:
    """`pdf` with the seal after it. `sign` is given the signed attributes and nothing else."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    embedding = PdfCMSEmbedder(SigFieldSpec(FIELD)).write_cms(FIELD, writer)
    next(embedding)
    placeholder = SignatureObject(
        timestamp=at, subfilter=SigSeedSubFilter.PADES, bytes_reserved=2 * CONTAINER_BYTES
    )
    certifies = SigMDPSetup(_DIGEST, certify=True, docmdp_perms=MDPPerm.NO_CHANGES)
    embedding.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=certifies))
    prepared, output = embedding.send(SigIOSetup(_DIGEST))
    digest = prepared.document_digest
    attributes = signed_attributes(digest, certificates.person, certificates.root)
    parts = Parts(certificates.person, certificates.root, attributes, sign(attributes))
    embedding.send(build(parts))
    return bytes(output.getvalue())
