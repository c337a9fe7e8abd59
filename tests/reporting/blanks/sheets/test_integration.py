from __future__ import annotations

from blanks import protocol, said
from kadelyx_desk.domain.entries import RiskAsked, RiskAssessed
from kadelyx_desk.domain.entries.integration import Theme
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.pieces import takes
from kadelyx_desk.reporting.blanks.sheets.integration import integration
from reports import faces


def test_z13_that_risk_is_on_the_sheet_of_one_partner_and_never_on_a_joint_one() -> None:
    together, *alone = integration(protocol(), tuple(Partner))
    risk = takes(RiskAsked) | takes(RiskAssessed)

    assert [form.partner for form in alone] == list(Partner)
    assert not risk & together.takes(faces())
    assert all(risk <= form.takes(faces()) for form in alone)
    assert "risk" not in said(together)[0].lower()


def test_that_the_window_and_the_themes_are_told() -> None:
    (page,) = said(next(integration(protocol(), tuple(Partner))))

    assert "Hours since the journey's end (24 to 48)" in page
    assert " ".join(theme.value for theme in Theme) in page


def test_that_an_agreement_of_a_solo_client_has_one_owner() -> None:
    (couple,) = said(next(integration(protocol(), tuple(Partner))))
    (solo,) = said(next(integration(protocol(), (Partner.A,))))

    assert couple.count("A B couple both A B") == 4
    assert "couple" not in solo
    assert "both" not in solo
