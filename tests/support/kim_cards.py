"""Cards, keys and lists of an invented office."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from kemiskinan_desktop.credentials import kim1
from kemiskinan_desktop.credentials.check_tag import check_tag
from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.credentials.founding import Founding, self_rooted_office
from kemiskinan_desktop.domain.identity import Nik
from kemiskinan_desktop.domain.poverty import PovertyClass

FOUNDED = datetime(2026, 1, 5, 2, tzinfo=UTC)
ISSUED = datetime(2026, 3, 1, 3, 4, 5, tzinfo=UTC)
NOW = datetime(2026, 3, 20, 3, tzinfo=UTC)
OFFICE, OFFICE_NAME = "33.74.12", "Kecamatan Gunungpati"
NIK = Nik("3374124708700001")


@cache
def founding() -> Founding:
    """The office of most tests."""
    return self_rooted_office(OFFICE, OFFICE_NAME, FOUNDED)


def claims(**changes: Any) -> CardClaims:
    """The claims of a usual card, with changes."""
    usual = CardClaims(
        issuer=OFFICE,
        card_number="1226000017",
        period="2026",
        issued_at=ISSUED,
        valid_until=date(2026, 12, 31),
        head_name="SITI AMINAH",
        kelurahan="33.74.12.1001",
        poverty_class=PovertyClass.POOR,
        sk_number="464/123/2026",
        members=4,
        check_tag=check_tag(NIK, "1226000017"),
    )
    return replace(usual, **changes)


def code(**changes: Any) -> str:
    """The code of a usual card, with changes."""
    return kim1.encode(claims(**changes), founding().key)
