"""The seal as other readers see it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from asn1crypto import x509  # type: ignore[import-untyped]  # ships no types
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kadelyx_desk.reporting.document import document
from kadelyx_desk.reporting.sealing import Certificates, seal
from reports import AT, FONTS, Clinic, full_order, sealed


def test_that_only_the_signed_attributes_are_handed_out_to_be_signed() -> None:
    clinic = Clinic()
    asked: list[bytes] = []

    def sign(attributes: bytes) -> bytes:
        asked.append(attributes)
        return clinic.sign(attributes)

    pdf = document(full_order(), FONTS)
    certificates = Certificates(clinic.certificate, clinic.root_certificate)
    whole = seal(pdf, certificates, AT, sign)
    assert whole.startswith(pdf)
    assert [len(attributes) < 300 for attributes in asked] == [True]


def test_that_a_validator_of_the_standard_finds_it_whole_and_trusted() -> None:
    clinic = Clinic()
    reader = PdfFileReader(io.BytesIO(sealed(clinic, full_order())))
    root = x509.Certificate.load(clinic.root_certificate)
    context = ValidationContext(trust_roots=[root], moment=AT, allow_fetching=False)
    (embedded,) = reader.embedded_signatures
    status = validate_pdf_signature(
        embedded, context, key_usage_settings=KeyUsageConstraints({"digital_signature"})
    )
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.docmdp_ok


@pytest.mark.parametrize("tool", ["qpdf --check", "pdfsig -nocert"])
def test_that_other_tools_agree(tool: str, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(sealed(Clinic(), full_order()))
    done = subprocess.run([*tool.split(), file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    if tool.startswith("pdfsig"):
        assert "Signature is Valid" in done.stdout
        assert "Total document signed" in done.stdout
