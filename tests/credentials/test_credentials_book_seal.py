"""A workbook's facts are sealed by the office's key; nothing of them can be changed unseen."""

from datetime import UTC, date, datetime

import pytest

from kemiskinan_desktop.credentials.book_seal import KEY_ID, SIGNATURE, seal, signer_of
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList

KEY = OfficeKey.generate("33.74.12", date(2026, 7, 1))
OTHER = OfficeKey.generate("33.74.11", date(2026, 7, 1))
FACTS = {"format": "buku-data", "ekspor_id": "e1", "dasar_sha256": "ab", "kosong": ""}
NOW = datetime(2026, 7, 13, tzinfo=UTC)


def trusting(*keys: OfficeKey) -> TrustList:
    return TrustList(
        root_public=bytes(32), sequence=1, issued_at=NOW, keys=tuple(TrustedKey.of(key) for key in keys)
    )


def test_that_the_office_that_sealed_is_known_by_its_key() -> None:
    sealed = FACTS | seal(FACTS, KEY)
    assert signer_of(sealed, trusting(OTHER, KEY)) == "33.74.12"
    assert signer_of({k: v for k, v in sealed.items() if v}, trusting(KEY)) == "33.74.12"


def test_that_an_unknown_or_withdrawn_key_seals_nothing() -> None:
    sealed = FACTS | seal(FACTS, KEY)
    assert signer_of(sealed, trusting(OTHER)) is None
    withdrawn = trusting(KEY).with_revoked_key(KEY.public, date(2026, 7, 2), issued_at=NOW)
    assert signer_of(sealed, withdrawn) is None


@pytest.mark.parametrize("fact", [*FACTS, KEY_ID, SIGNATURE])
def test_that_every_changed_fact_is_seen(fact: str) -> None:
    sealed = FACTS | seal(FACTS, KEY)
    assert signer_of(sealed | {fact: f"{sealed[fact]}x"}, trusting(KEY)) is None


@pytest.mark.parametrize("over", [{SIGNATURE: "%%"}, {KEY_ID: "zz"}, {SIGNATURE: ""}, {"lebih": "satu"}])
def test_that_a_seal_that_cannot_be_read_is_none(over: dict[str, str]) -> None:
    assert signer_of(FACTS | seal(FACTS, KEY) | over, trusting(KEY)) is None
